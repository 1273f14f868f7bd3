package jp.tsunagari.portal.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An address with a page, of which pages.txt lists all.
 *
 * @param admin whether only an admin sees it
 * @param route as routes.txt has it
 */
record SitePage(int status, boolean admin, String route, String path) {

    /** The beginnings of addresses in each language. */
    static final List<String> LANGUAGES = List.of("", "/en");

    /** Whether all addresses are walked in all languages. */
    private static final boolean WHOLE = Boolean.getBoolean("pages.all");

    static List<SitePage> all() {
        return lines("pages.txt").stream()
                .filter(line -> !line.startsWith("elsewhere"))
                .map(line -> line.split("\\s+"))
                .map(parts -> new SitePage(Integer.parseInt(parts[0]), parts[1].equals("admin"), parts[2], parts[3]))
                .toList();
    }

    /**
     * All with {@code -Dpages.all=true}, as the profile "thorough" has it; else one address a route, every other one in this
     * language. {@code -Dpages.only=…} walks through those that this expression is found in, to look again at what was
     * mended.
     */
    static List<SitePage> walked(String language) {
        Set<String> routes = new HashSet<>();
        Pattern only = Pattern.compile(System.getProperty("pages.only", ""));
        return all().stream()
                .filter(page -> WHOLE
                        || (routes.add(page.route())
                                && routes.size() % LANGUAGES.size() == LANGUAGES.indexOf(language)))
                .filter(page -> only.matcher(page.path()).find())
                .toList();
    }

    /** The lines of a test resource, without remarks. */
    static List<String> lines(String resource) {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SitePage.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
