package jp.tsunagari.portal.web.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import jp.tsunagari.portal.catalogue.CatalogueChanges;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.search.index.IndexFollower;
import jp.tsunagari.portal.testing.Patience;
import jp.tsunagari.portal.testing.PortalTest;
import jp.tsunagari.portal.testing.Visitor;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Visitors without a cookie get a page that is made once for each revision of the catalogue, and never a stale one. */
@PortalTest
@TestPropertySource(properties = {"portal.page-cache.size=64MB", "portal.trusted-proxies=127.0.0.0/8,::1"})
class PageCacheTest {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private EntityManagerFactory entityManagerFactory;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private CatalogueChanges changes;

    @Autowired
    private IndexFollower index;

    @Autowired
    private CatalogueState catalogue;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    /** Under load the look at the database may come late, and pages are then made anew. */
    @BeforeEach
    void awaitKnownState() {
        assertThat(index.awaitCurrent(Patience.BY_THE_CLOCK)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/initiatives",
                "/initiatives/2025-watalis/source?at=539",
                "/organisations",
                "/regions/01",
                "/api/v1/initiatives"
            })
    void theSamePageIsMadeOnce(String path) {
        // An address that no other test asks for; the API refuses parameters that it does not know.
        String fresh = path + (path.startsWith("/api/") ? "?size=99" : "?once=" + path.length());
        HttpResponse<byte[]> first = whileKnown(() -> get(fresh));
        HttpResponse<byte[]> second = whileKnown(() -> get(fresh));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("ETag")).isPresent();
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(first.headers().firstValue("Pragma")).isEmpty();
        assertThat(first.headers().firstValue("Vary").orElseThrow())
                .containsIgnoringCase("Accept-Encoding")
                .containsIgnoringCase("Cookie");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(lasting(second)).isEqualTo(lasting(first));
        assertThat(statementsOf(() -> get(fresh))).isZero();
    }

    @Test
    void aKeptPageCarriesTheSecurityHeaders() {
        whileKnown(() -> get("/organisations"));
        assertThat(lasting(whileKnown(() -> get("/organisations"))))
                .containsKeys(
                        "content-security-policy",
                        "x-content-type-options",
                        "x-frame-options",
                        "referrer-policy",
                        "permissions-policy")
                .doesNotContainKey("set-cookie");
    }

    @Test
    void whoHasThePageIsToldSoWithoutItsBeingMade() {
        String tag = tag(whileKnown(() -> get("/initiatives")));

        assertThat(statementsOf(() -> {
                    HttpResponse<byte[]> answer = get("/initiatives", "If-None-Match", "\"other\", " + tag);
                    assertThat(answer.statusCode()).isEqualTo(304);
                    assertThat(answer.body()).isEmpty();
                    assertThat(tag(answer)).isEqualTo(tag);
                    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
                    return answer;
                }))
                .isZero();
        assertThat(get("/initiatives", "If-None-Match", "W/\"other\"").statusCode())
                .isEqualTo(200);
        assertThat(get("/organisations", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void aPageComesCompressedWhereThatIsWanted() throws IOException {
        byte[] plain = whileKnown(() -> get("/initiatives")).body();
        HttpResponse<byte[]> small = whileKnown(() -> get("/initiatives", "Accept-Encoding", "br, gzip;q=0.8"));

        assertThat(small.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(small.body()).hasSizeLessThan(plain.length / 2);
        try (GZIPInputStream body = new GZIPInputStream(new ByteArrayInputStream(small.body()))) {
            assertThat(body.readAllBytes()).isEqualTo(plain);
        }
        assertThat(get("/initiatives", "Accept-Encoding", "gzip;q=0").body()).isEqualTo(plain);
    }

    @Test
    void headSaysTheSameWithoutThePage() {
        String fresh = "/initiatives?head=1";
        HttpResponse<byte[]> head =
                whileKnown(() -> send(request(fresh).method("HEAD", HttpRequest.BodyPublishers.noBody())));
        HttpResponse<byte[]> page = whileKnown(() -> get(fresh));

        assertThat(head.body()).isEmpty();
        assertThat(lasting(head)).isEqualTo(lasting(page));
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(page.body().length);
    }

    @Test
    void hostsQueriesAndFormsDoNotMix() {
        assertThat(text(whileKnown(() -> get("/initiatives", "X-Forwarded-Host", "a.example"))))
                .contains("http://a.example:" + port + "/initiatives")
                .doesNotContain("localhost");
        assertThat(text(whileKnown(
                        () -> get("/initiatives", "X-Forwarded-Host", "b.example", "X-Forwarded-Proto", "https"))))
                .contains("https://b.example");
        assertThat(text(whileKnown(() -> get("/initiatives"))))
                .contains("http://localhost:" + port + "/initiatives")
                .doesNotContain("example");
        assertThat(text(whileKnown(() -> get("/initiatives?page=2")))).contains("2ページ目");
        assertThat(tag(whileKnown(() -> get("/initiatives?page=2"))))
                .isNotEqualTo(tag(whileKnown(() -> get("/initiatives"))))
                .isNotEqualTo(tag(whileKnown(() -> get("/initiatives?page=2", "HX-Request", "true"))))
                .isNotEqualTo(tag(whileKnown(() -> get("/initiatives?page=2", "Accept", "application/json"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/initiatives/nothing", "/api/v1/initiatives?page=x", "/regions/99999", "/login", "/about"})
    void errorsAndPersonalPagesAreNotKept(String path) {
        for (int time = 0; time < 2; time++) {
            HttpResponse<byte[]> answer = get(path);
            assertThat(answer.headers().firstValue("ETag")).as(path).isEmpty();
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                    .as(path)
                    .contains("no-store");
        }
    }

    @Test
    void whoIsSignedInSeesPagesOfTheirOwnAndLeavesNoneBehind() {
        String fresh = "/initiatives?signed-in=1";
        Visitor admin = new Visitor(port);
        admin.signIn("admin", PortalTest.ADMIN_PASSWORD);

        assertThat(admin.page(fresh).text()).contains("ログイン中");
        assertThat(admin.get(fresh).headers().firstValue("ETag")).isEmpty();
        assertThat(text(whileKnown(() -> get(fresh)))).doesNotContain("ログイン中");
        assertThat(admin.page(fresh).text()).contains("ログイン中");
    }

    @Test
    void aChangeShowsAtTheNextRequest() {
        String slug = initiatives.newest(1).get(0).slug();
        long id = initiatives.newest(1).get(0).id();
        String path = "/api/v1/initiatives?size=98";
        String before = text(whileKnown(() -> get(path)));
        String tag = tag(whileKnown(() -> get(path)));
        String title = jdbc.queryForObject("select title from initiative where id = ?", String.class, id);
        try {
            change(id, "変わった題名");

            assertThat(text(get(path))).as(slug).contains("変わった題名");
            assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
        } finally {
            change(id, title);
        }
        assertThat(text(get(path))).isEqualTo(before);
    }

    /** Written past this process, as another node does; twice a second is looked. */
    @Test
    void aChangeByAnotherProcessShowsWithinASecond() throws InterruptedException {
        String tag = tag(whileKnown(() -> get("/regions")));

        jdbc.update("update catalogue_revision set value = value + 1, taken_at = clock_timestamp()");
        jdbc.update("insert into catalogue_change (revision) select value from catalogue_revision");
        Thread.sleep(A_SECOND.toMillis() + 100);

        assertThat(get("/regions", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    private void change(long id, String title) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.update("update initiative set title = ? where id = ?", title, id);
            changes.initiative(id);
        });
    }

    /** Asks again when the state of the catalogue was in doubt meanwhile: a busy machine looks late. */
    private <T> HttpResponse<T> whileKnown(Supplier<HttpResponse<T>> ask) {
        for (int tries = 0; tries < 100; tries++) {
            HttpResponse<T> answer = ask.get();
            if (answer.headers().firstValue("ETag").isPresent()) {
                return answer;
            }
            index.awaitCurrent(A_SECOND);
        }
        throw new AssertionError("no state of the catalogue was known: " + catalogue.current());
    }

    private long statementsOf(Supplier<HttpResponse<byte[]>> ask) {
        Statistics statistics =
                entityManagerFactory.unwrap(SessionFactory.class).getStatistics();
        index.awaitCurrent(A_SECOND);
        statistics.setStatisticsEnabled(true);
        try {
            statistics.clear();
            whileKnown(ask);
            return statistics.getPrepareStatementCount();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private HttpResponse<byte[]> get(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    /** The headers that do not change with the moment. */
    private static Map<String, Object> lasting(HttpResponse<?> answer) {
        Map<String, Object> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(Set.of("date", "connection", "keep-alive"));
        return headers;
    }
}
