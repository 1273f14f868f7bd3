package jp.tsunagari.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** That nothing is lost by one press of a button: it is asked first, or can be taken back (WCAG 3.3.4). */
@PortalTest
class TakenBackTest {

    private static final SignedIn ADMIN = new SignedIn(1, "admin", "管理 花子", Role.ADMIN, true, "{noop}x");

    @Autowired
    private MockMvcTester mvc;

    @Test
    void everyAddressThatTakesSomethingSaysWhatCouldBeLost() {
        assertThat(posts().map(Post::route))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(routes("POST").toList());
    }

    @Test
    void whatTakesItBackIsThere() {
        List<String> read = routes("GET").toList();
        List<String> sent = routes("POST").toList();
        assertThat(posts()).allSatisfy(post -> {
            switch (post.how()) {
                case "keeps" -> assertThat(post.back()).isEmpty();
                case "asked" -> assertThat(read).contains(post.back());
                case "undone" -> assertThat(sent).contains(post.back());
                case "anew", "password" ->
                    assertThat(Stream.concat(sent.stream(), read.stream())).contains(post.back());
                default -> throw new AssertionError(post);
            }
        });
    }

    /** Those pages that the catalogue has as it is; of others the tests of their life tell (CardLifeTest, ImportBrowserTest). */
    @Test
    void whatIsAskedFirstStandsOnThePageThatAsks() {
        List<Post> seen = posts().filter(post -> post.how().equals("asked"))
                .filter(post -> sample(post).findAny().isPresent())
                .toList();
        assertThat(seen).hasSize(3).allSatisfy(post -> {
            String path = sample(post).findFirst().orElseThrow().path();
            Document page =
                    Html.parse(mvc.get().uri(URI.create(path)).with(user(ADMIN)).exchange());
            PathPattern action = new PathPatternParser().parse(post.route());
            assertThat(page.select("main form[method=post]").eachAttr("action"))
                    .as(path)
                    .anyMatch(to -> action.matches(PathContainer.parsePath(to)));
            assertThat(page.select("main p").text()).as(path).isNotBlank();
        });
    }

    private static Stream<SitePage> sample(Post post) {
        return SitePage.all().stream()
                .filter(page -> page.status() == 200 && page.route().equals(post.back()))
                // Without a draft, a move or a second admin nothing is asked: CardLifeTest, TermMovesPageTest,
                // PeopleTest.
                .filter(page -> !post.route().endsWith("/discard"))
                .filter(page -> !post.route().matches("/admin/vocabulary/moves|/admin/accounts/.*"));
    }

    private static Stream<Post> posts() {
        return SitePage.lines("posts.txt").stream()
                .map(line -> line.split("\\s+"))
                .map(parts -> new Post(parts[0], parts[1], parts.length > 2 ? parts[2] : ""));
    }

    private static Stream<String> routes(String method) {
        return SitePage.lines("/jp/tsunagari/portal/security/routes.txt").stream()
                .map(line -> line.split("\\s+"))
                .filter(parts -> parts[0].equals(method))
                .map(parts -> parts[1]);
    }

    /**
     * An address that takes what is sent.
     *
     * @param how nothing gets lost: a word of posts.txt
     * @param back the address that asks first or takes back; empty if none has to
     */
    private record Post(String how, String route, String back) {}
}
