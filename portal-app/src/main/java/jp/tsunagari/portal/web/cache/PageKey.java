package jp.tsunagari.portal.web.cache;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/**
 * Everything in a visitor's request that a public page may depend on.
 *
 * @param origin scheme, host and port as the visitor wrote them, because pages contain absolute addresses
 * @param address path and query as they were sent
 * @param language of the words on the page, as a language tag
 * @param variant the values of {@link #SELECTING}
 */
record PageKey(String origin, String address, String language, String variant) {

    /** Headers by which an address answers in different forms; the names that a {@code Vary} header gets. */
    static final List<String> SELECTING =
            List.of(HttpHeaders.ACCEPT, "HX-Request", "HX-Boosted", "HX-Target", "HX-History-Restore-Request");

    /** With a cookie comes a person; with the others comes a question that no finished page answers. */
    private static final List<String> PERSONAL =
            List.of(HttpHeaders.COOKIE, HttpHeaders.AUTHORIZATION, HttpHeaders.RANGE);

    private static final int MAX_LENGTH = 1_000;

    /** The key of a request that can be answered with a finished page, else empty. */
    static Optional<PageKey> of(HttpServletRequest request, Locale language) {
        boolean reading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reading
                || !CataloguePaths.contains(request.getRequestURI()
                        .substring(request.getContextPath().length()))
                || PERSONAL.stream().anyMatch(header -> request.getHeader(header) != null)) {
            return Optional.empty();
        }
        return named(request, language);
    }

    /** The key of a request for a file that is the same for all users, else empty. */
    static Optional<PageKey> ofData(HttpServletRequest request, Locale language) {
        boolean reading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return reading ? named(request, language) : Optional.empty();
    }

    private static Optional<PageKey> named(HttpServletRequest request, Locale language) {
        String query = request.getQueryString();
        PageKey key = new PageKey(
                request.getScheme() + "://" + request.getServerName().toLowerCase(Locale.ROOT) + ":"
                        + request.getServerPort(),
                query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query,
                language.toLanguageTag(),
                SELECTING.stream()
                        .map(header ->
                                Optional.ofNullable(request.getHeader(header)).orElse(""))
                        .collect(Collectors.joining("\n")));
        return key.length() > MAX_LENGTH ? Optional.empty() : Optional.of(key);
    }

    /** The weak entity tag of this page in a state of the catalogue: plain and compressed it is the same page. */
    String entityTag(String state) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.of(state, origin, address, language, variant).forEach(part -> {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            byte[] half = Arrays.copyOf(digest.digest(), 16);
            return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(half) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    int length() {
        return origin.length() + address.length() + language.length() + variant.length();
    }

    /**
     * The addresses whose answers depend on nothing but the catalogue. What is not named here is simply made again: pages
     * about imports and accounts, health, files, and exports, which are too long to keep.
     */
    static final class CataloguePaths {

        private static final List<String> ROOTS = List.of(
                "/initiatives",
                "/organisations",
                "/regions",
                "/compare",
                "/matrix",
                "/themes",
                "/api/v1/initiatives",
                "/api/v1/organisations");

        private CataloguePaths() {}

        static boolean contains(String path) {
            boolean export = path.endsWith(".csv") || path.endsWith(".xlsx");
            return path.equals("/") || (!export && ROOTS.stream().anyMatch(root -> isIn(root, path)));
        }

        private static boolean isIn(String root, String path) {
            return path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/');
        }
    }
}
