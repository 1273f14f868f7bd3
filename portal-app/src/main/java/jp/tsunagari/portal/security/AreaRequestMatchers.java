package jp.tsunagari.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The portal's addresses by who may come in. What is in no area is closed. */
final class AreaRequestMatchers {

    private static final String[] PUBLIC_PAGES = {
        "/",
        "/initiatives",
        "/initiatives/*",
        "/initiatives/*/source",
        "/initiatives/*/citation",
        "/initiatives/*/sheet",
        "/initiatives/*/sheet.pdf",
        "/i/*",
        "/organisations",
        "/organisations/*",
        "/regions",
        "/regions/*",
        "/themes",
        "/themes/*",
        "/matrix",
        "/matrix.csv",
        "/compare/groups",
        "/compare/groups.csv",
        "/suggestions",
        "/shortlist",
        "/shortlist.csv",
        "/shortlist.json",
        "/print",
        "/booklets/*",
        "/booklets/*/file",
        "/compare",
        "/compare.pdf",
        "/compare.csv",
        "/compare.xlsx",
        "/compare.md",
        "/about",
        "/about/reading",
        "/about/operator",
        "/about/terms",
        "/about/privacy",
        "/about/help",
        "/about/vocabulary",
        "/about/glossary",
        "/about/sitemap",
        "/accessibility",
        "/initiatives.csv",
        "/initiatives.xlsx",
        "/initiatives.atom",
        "/organisations.csv",
        "/dataset.jsonld",
        "/dataset.ttl",
        "/catalog.jsonld",
        "/catalog.ttl",
        "/data/*",
        "/api-docs",
        "/api-docs/openapi.json",
        "/api/v1/**"
    };
    private static final String[] SIGN_IN = {"/login"};
    private static final String[] PUBLIC_FILES = {
        "/css/**",
        "/js/**",
        "/webjars/**",
        "/images/**",
        "/favicon.ico",
        "/site.webmanifest",
        "/opensearch.xml",
        "/picture.png",
        "/photos/*/*",
        "/initiatives/*/picture.png",
        "/organisations/*/picture.png",
        "/regions/*/picture.png",
        "/themes/*/picture.png",
        "/.well-known/security.txt",
        "/robots.txt",
        "/sitemap.xml",
        "/sitemaps/*"
    };
    private static final String[] PROBES = {"/actuator/health", "/actuator/health/*"};

    /** Open to all, for reading only. */
    static final RequestMatcher PUBLIC =
            new OrRequestMatcher(reading(PUBLIC_PAGES), reading(SIGN_IN), reading(PUBLIC_FILES), reading(PROBES));

    /** The same for all users. */
    static final RequestMatcher FILES = reading(PUBLIC_FILES);

    /** Where nothing can be sent to, whatever the method. */
    static final RequestMatcher READ_ONLY = new OrRequestMatcher(any(PUBLIC_PAGES), any(PUBLIC_FILES), any(PROBES));

    /** For admins only. */
    static final RequestMatcher ADMIN = any("/admin", "/admin/**");

    /** Forms with photos, part of {@link #OWN}. */
    static final String PHOTOS = "/my/{kind:initiatives|organisations}/{id:[0-9]{1,18}}/photos";

    /** Forms with files: part of {@link #ADMIN}, and {@link #PHOTOS}. */
    static final Set<String> UPLOADS =
            Set.of("/admin/imports/plans", "/admin/thesaurus/imports", "/admin/layouts", PHOTOS);

    /** Forms with a small file, part of {@link #WITHOUT_ACCOUNT}. */
    static final Set<String> SMALL_UPLOADS = Set.of("/shortlist/open");

    /** For all who are signed in; which cards a user may change is asked for each of them. */
    static final RequestMatcher OWN = any("/my", "/my/**", "/account", "/account/**");

    /** Open to all, forms included: for users with a secret link, or without their password. */
    static final RequestMatcher WITHOUT_ACCOUNT = any(
            "/invitations/*",
            "/register",
            "/password/reset",
            "/password/reset/*",
            "/account-email/*",
            "/report",
            "/booklets",
            "/follow",
            "/checks/*",
            "/following/*",
            "/following/*/stop",
            "/following/*/renew",
            "/following/*/follows/*/*",
            "/shortlist/notes",
            "/shortlist/open",
            "/lists/*",
            "/login/passkey",
            "/login/passkey/options");

    /** Sent by mail programs at one click (RFC 8058), which know no form: the secret in the address is enough to stop. */
    static final RequestMatcher ONE_CLICK =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/following/*/stop");

    /** Where forms are sent to without an account. */
    static final RequestMatcher FORMS = new OrRequestMatcher(any(SIGN_IN), WITHOUT_ACCOUNT);

    /** Between the password and the code. */
    static final RequestMatcher SECOND_STEP = any("/login/code");

    /** Where a second factor is set up; part of {@link #OWN}. */
    static final RequestMatcher SECOND_FACTOR = any("/account/second-factor", "/account/second-factor/**");

    private AreaRequestMatchers() {}

    static boolean needSigningIn(HttpServletRequest request) {
        return ADMIN.matches(request) || OWN.matches(request) || SECOND_STEP.matches(request);
    }

    private static RequestMatcher reading(String... patterns) {
        RequestMatcher[] matchers = new RequestMatcher[patterns.length * 2];
        for (int i = 0; i < patterns.length; i++) {
            matchers[2 * i] = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, patterns[i]);
            matchers[2 * i + 1] = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.HEAD, patterns[i]);
        }
        return new OrRequestMatcher(matchers);
    }

    private static RequestMatcher any(String... patterns) {
        RequestMatcher[] matchers = new RequestMatcher[patterns.length];
        for (int i = 0; i < patterns.length; i++) {
            matchers[i] = PathPatternRequestMatcher.withDefaults().matcher(patterns[i]);
        }
        return new OrRequestMatcher(matchers);
    }
}
