package jp.tsunagari.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.tsunagari.portal.account.Invitations;
import jp.tsunagari.portal.account.PasswordResets;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.browser.FormSender.Answer;
import jp.tsunagari.portal.browser.RefusedForm.Sent;
import jp.tsunagari.portal.testing.BegunSession;
import jp.tsunagari.portal.testing.PortalTest;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Sends every form of every page with what a field cannot take, one field at a time, as anybody, as staff and as an admin: the
 * answer has to say in the reader's language what has to be put right, lead to the field, and keep what was typed. What is
 * taken nevertheless stays in a catalogue of their own. The usual build sends each form in one language, and each field once;
 * {@code -Dforms.all=true} sends all in both, with everything that the fields cannot take, which takes the better part of an hour.
 */
@PortalTest
@TestPropertySource(properties = "spring.application.name=refused")
@Order(ReadingTest.LATE)
class EveryFormTest {

    @Autowired
    private UserAccounts accounts;

    @Autowired
    private PasswordResets resets;

    @Autowired
    private Invitations invitations;

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void whatNoFieldTakesIsSaidBesideIt(String language) {
        Set<String> faults = new TreeSet<>();
        // A form that more than one of them has is the same for all.
        Set<String> forms = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        for (Reader reader : Reader.values()) {
            new Walk(reader, language, seen, forms).all(faults);
        }
        assertThat(forms).hasSizeGreaterThan(40);
        assertThat(faults).as("%d faults", faults.size()).isEmpty();
    }

    private enum Reader {
        ANYBODY,
        STAFF,
        ADMIN
    }

    /** Through all pages that one reader comes to. */
    private final class Walk {

        private static final List<PathPattern> READ = patterns("GET");
        private static final List<PathPattern> SENT = patterns("POST");

        private final Reader reader;
        private final String language;
        private final Deque<String> next = new ArrayDeque<>();
        private final Set<String> seen;
        private final Set<String> forms;
        private FormSender sender;

        Walk(Reader reader, String language, Set<String> seen, Set<String> forms) {
            this.reader = reader;
            this.language = language;
            this.seen = seen;
            this.forms = forms;
            this.sender = sender();
        }

        private FormSender sender() {
            return new FormSender(port, reader == Reader.ANYBODY ? "" : session(Role.valueOf(reader.name())));
        }

        void all(Set<String> faults) {
            SitePage.all().stream()
                    .filter(page -> page.status() == 200)
                    .filter(this::sees)
                    .map(SitePage::path)
                    .forEach(next::add);
            if (reader == Reader.ANYBODY) {
                linksOfMails().forEach(next::add);
            }
            while (!next.isEmpty()) {
                page(next.remove(), faults);
            }
        }

        private boolean sees(SitePage page) {
            return switch (reader) {
                case ANYBODY -> !page.admin();
                case STAFF -> page.path().matches("/(my|account)(/.*)?");
                case ADMIN -> page.admin();
            };
        }

        private void page(String path, Set<String> faults) {
            Answer answer = sender.get(language + path);
            answer.html().select("a[href^=/]").eachAttr("href").forEach(this::follow);
            for (Element form : answer.html().select("form[method=post]")) {
                String action = route(SENT, without(form.attr("action")));
                // Signing out is all that one does, and the same everywhere.
                if (!action.isEmpty() && forms.add(action + " " + kind(form)) && isSentIn(language, forms.size())) {
                    faults.addAll(form(path, form.attr("action"), names(form)));
                }
            }
        }

        /** Unless all are walked, every other form in each language. */
        private static boolean isSentIn(String language, int form) {
            return RefusedForm.EVERYTHING || form % SitePage.LANGUAGES.size() == SitePage.LANGUAGES.indexOf(language);
        }

        /** One address of each route, beside those that are listed. */
        private void follow(String address) {
            String path = without(address);
            String route = route(READ, path);
            if (!route.isEmpty() && !route.startsWith("/api/") && !route.contains(".") && seen.add(route)) {
                next.add(path);
            }
        }

        private String without(String address) {
            return address.startsWith("/en/") ? address.substring(3) : address;
        }

        /** All forms of cards at a route are of one kind, whatever rows they have. */
        private static Set<String> kind(Element form) {
            return form.hasAttr("data-card-form") ? Set.of() : names(form);
        }

        private static Set<String> names(Element form) {
            return new TreeSet<>(form.select("[name]").eachAttr("name"));
        }

        private List<String> form(String path, String action, Set<String> names) {
            List<String> faults = new ArrayList<>();
            FormSender before = sender;
            RefusedForm form = RefusedForm.on(page(path), action, names);
            for (int change = 0; form != null && change < form.changes().size(); change++) {
                Sent odd = form.changes().get(change);
                Answer answer = sender.send(form.target(), odd);
                odd.faults(answer, language)
                        .forEach(fault -> faults.add(fault + " | " + reader + " " + path + " → "
                                + route(SENT, without(action)) + " " + odd));
                // What was refused has changed nothing.
                if (form.drafts() || answer.html().selectFirst(".error-summary, main.error-page") == null) {
                    sender = form.drafts() ? sender() : sender;
                    form = RefusedForm.on(page(path), action, names);
                }
            }
            // What this one has made elsewhere is not seen by another.
            sender = form != null && form.drafts() ? before : sender;
            return faults;
        }

        /** Somebody anew where what was sent has signed this one out. */
        private Element page(String path) {
            Answer answer = sender.get(language + path);
            if (reader != Reader.ANYBODY
                    && answer.html().select("form[action$=/logout]").isEmpty()) {
                sender = sender();
                answer = sender.get(language + path);
            }
            return answer.html();
        }
    }

    private static String route(List<PathPattern> patterns, String address) {
        PathContainer path = PathContainer.parsePath(address.replaceFirst("[?#].*", ""));
        return patterns.stream()
                .filter(pattern -> pattern.matches(path))
                .map(PathPattern::getPatternString)
                .findFirst()
                .orElse("");
    }

    private static List<PathPattern> patterns(String method) {
        return SitePage.lines("/jp/tsunagari/portal/security/routes.txt").stream()
                .map(line -> line.split("\\s+"))
                .filter(parts -> parts[0].equals(method))
                .map(parts -> new PathPatternParser().parse(parts[1]))
                .sorted(PathPattern.SPECIFICITY_COMPARATOR)
                .toList();
    }

    /** To forms for people who are not in yet. */
    private List<String> linksOfMails() {
        long forgetful = accounts.add(UUID.randomUUID() + "@example.org", "", "{noop}forgotten", Role.STAFF);
        return List.of(
                "/password/reset/" + resets.create(forgetful).value(),
                "/invitations/"
                        + invitations
                                .invite(UUID.randomUUID() + "@example.org", Role.STAFF, List.of(1L), "admin")
                                .value());
    }

    /** Of somebody who has just signed in. */
    private String session(Role role) {
        String login = role.name().toLowerCase(Locale.ROOT) + "." + UUID.randomUUID() + "@example.org";
        return BegunSession.of(sessions, accounts, login, role);
    }
}
