package jp.tsunagari.portal.search.learning.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.search.index.IndexFollower;
import jp.tsunagari.portal.search.learning.SearchLog;
import jp.tsunagari.portal.testing.Patience;
import jp.tsunagari.portal.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Which requests are searches of people, with the cache of finished pages before everything else. */
@PortalTest
@TestPropertySource(properties = "portal.page-cache.size=64MB")
class CountedSearchesTest {

    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0";
    private static final String SEARCH = "/initiatives?q=" + URLEncoder.encode("居場所", UTF_8);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SearchLog log;

    @Autowired
    private IndexFollower index;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        assertThat(index.awaitCurrent(Patience.BY_THE_CLOCK)).isTrue();
        forget();
    }

    @AfterEach
    void forget() {
        log.write();
        jdbc.sql("delete from search_day").update();
        jdbc.sql("delete from search_opened").update();
    }

    @Test
    void aPageFromMemoryAndOneThatIsKnownAreSearchesToo() {
        String tag = visit(SEARCH).getResponse().getHeader("ETag");
        assertThat(tag).isNotNull();
        visit(SEARCH);
        assertThat(visit(SEARCH, "If-None-Match", tag)).hasStatus(HttpStatus.NOT_MODIFIED);

        assertThat(counted()).containsExactly("居場所 3");
        assertThat(jdbc.sql("select answers > 0 and near_only = 0 from search_day")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void howMuchWasFoundIsNoted() {
        visit("/initiatives?q=zzzqqqxxx");

        assertThat(counted()).containsExactly("zzzqqqxxx 1");
        assertThat(jdbc.sql("select answers from search_day").query(Long.class).single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/initiatives",
                "/initiatives?q=x&page=2",
                "/initiatives?q=x&sort=title",
                "/initiatives?q=x&region=01",
                "/initiatives?q=x&region=",
                "/initiatives?q=090-1234-5678",
                "/initiatives.csv?q=x",
                "/api/v1/initiatives?q=x",
                "/organisations?q=x"
            })
    void whatIsNoFirstPageOfWordsAloneIsNotCounted(String address) {
        visit(address);

        assertThat(counted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                User-Agent    | curl/8.5.0
                User-Agent    | Mozilla/5.0 (compatible; SomeBot/2.1; +https://example.com/bot)
                User-Agent    | Mozilla/5.0 HeadlessChrome/140.0
                Sec-Purpose   | prefetch;prerender
                Purpose       | prefetch
                X-Moz         | prefetch
                Cache-Control | max-age=0
                Cache-Control | no-cache
                """)
    void programsAndLooksAheadAreNotCounted(String header, String value) {
        visit(SEARCH, header, value);

        assertThat(counted()).isEmpty();
    }

    @Test
    void askingForTheHeadIsNoSearch() {
        assertThat(mvc.head().uri(URI.create(SEARCH)).header("User-Agent", BROWSER))
                .hasStatusOk();

        assertThat(counted()).isEmpty();
    }

    @Test
    void whatIsDoneWithAListBelongsToTheSameSearch() {
        visit(SEARCH, "Referer", here(SEARCH + "&region=01"));
        assertThat(counted()).isEmpty();

        visit("/initiatives?q=food", "Referer", here(SEARCH));
        assertThat(counted()).containsExactly("food 1");
    }

    @Test
    void halfAWordThatIsTypedOnIsNotCounted() {
        visit("/initiatives?q=hal", "HX-Request", "true", "Referer", here("/initiatives"));
        visit("/initiatives?q=half", "HX-Request", "true", "Referer", here("/initiatives?q=hal"));

        assertThat(counted()).containsExactly("half 1");
    }

    @Test
    void anAdminTriesWhatTheyHaveChangedAndEveryoneElseSearches() {
        for (String role : List.of("ADMIN", "STAFF")) {
            assertThat(mvc.get()
                            .uri("/initiatives?q=" + role)
                            .header("User-Agent", BROWSER)
                            .header("Cookie", "SESSION=x")
                            .with(user("someone").roles(role)))
                    .hasStatusOk();
        }

        assertThat(counted()).containsExactly("staff 1");
    }

    @Test
    void whatIsOpenedFromASearchIsCountedByTheReferer() {
        String page = "/initiatives/" + URLEncoder.encode(slug(), UTF_8);
        visit(page, "Referer", here(SEARCH + "&region=01&page=2"));
        visit(page, "Referer", here(SEARCH));

        log.write();
        assertThat(jdbc.sql("select o.query || ' ' || o.times || ' ' || i.slug from search_opened o"
                                + " join initiative i on i.id = o.initiative_id")
                        .query(String.class)
                        .list())
                .containsExactly("居場所 2 " + slug());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/initiatives?q=x",
                "http://localhost:8081/initiatives?q=x",
                "https://localhost/initiatives?q=x",
                "HERE/organisations?q=x",
                "HERE/initiatives",
                "HERE/initiatives?q=",
                "HERE/initiatives?q=%zz",
                "HERE/initiatives?q=1234567",
                "not an address"
            })
    void otherReferersSayNothing(String referer) {
        String page = "/initiatives/" + URLEncoder.encode(slug(), UTF_8);
        assertThat(visit(page, "Referer", referer.replace("HERE", here("")))).hasStatusOk();

        log.write();
        assertThat(jdbc.sql("select count(*) from search_opened")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String slug() {
        return initiatives.newest(1).get(0).slug();
    }

    private List<String> counted() {
        log.write();
        return jdbc.sql("select query || ' ' || searches from search_day order by query")
                .query(String.class)
                .list();
    }

    private static String here(String path) {
        return "http://localhost" + path;
    }

    /** Answered when it is counted: over a connection, a page arrives before that. */
    private MvcTestResult visit(String path, String... headers) {
        HttpHeaders sent = new HttpHeaders();
        sent.set("User-Agent", BROWSER);
        for (int at = 0; at < headers.length; at += 2) {
            sent.set(headers[at], headers[at + 1]);
        }
        return mvc.get().uri(URI.create(path)).headers(sent).exchange();
    }
}
