package jp.tsunagari.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That no page is forgotten by the tests that walk through all of them. */
class SitePagesTest {

    /** Data and files, which are no pages. */
    private static final Pattern FILE = Pattern.compile(
            "/api/.*|.*\\.(csv|xlsx|json|jsonld|ttl|atom|xml|txt|pdf|md|rdf|yaml|svg|zip|png|jpg|ico|webmanifest)");

    @Test
    void everyRouteWithAPageIsListed() {
        List<String> routes = SitePage.lines("/jp/tsunagari/portal/security/routes.txt").stream()
                .map(line -> line.split("\\s+"))
                .filter(parts ->
                        !parts[0].equals("POST") && !FILE.matcher(parts[1]).matches())
                .map(parts -> parts[1])
                .toList();
        Set<String> listed = new HashSet<>();
        SitePage.all().forEach(page -> listed.add(page.route()));
        elsewhere().forEach(parts -> listed.add(parts[2]));
        assertThat(listed).containsAll(routes);
        assertThat(routes).containsAll(listed);
    }

    private static Stream<String[]> elsewhere() {
        return SitePage.lines("pages.txt").stream()
                .filter(line -> line.startsWith("elsewhere"))
                .map(line -> line.split("\\s+"));
    }
}
