package jp.tsunagari.portal.usage.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.report.Report;
import jp.tsunagari.portal.report.Reports;
import jp.tsunagari.portal.search.learning.SearchLog;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.PortalTest;
import jp.tsunagari.portal.usage.UsageLog;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From what people open and take to what admins see of it. */
@PortalTest
class UsageTest {

    private static final String BROWSER = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";
    private static final Pattern FILE = Pattern.compile("\\.(csv|xlsx|pdf|md|zip|docx)$|/file$|^/shortlist\\.json$");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UsageLog log;

    @Autowired
    private SearchLog searches;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Reports reports;

    @Autowired
    private JdbcClient jdbc;

    private InitiativeSummary card;

    @BeforeEach
    void begin() {
        forget();
        card = initiatives
                .summaries(jdbc.sql("select min(id) from initiative where withdrawn_at is null")
                        .query(Long.class)
                        .list())
                .get(0);
    }

    @AfterEach
    void forget() {
        searches.write();
        log.write();
        jdbc.sql("delete from search_day").update();
        jdbc.sql("delete from usage_month").update();
    }

    @Test
    void whatPeopleOpenAndTakeIsCountedByMonth() throws Exception {
        visit("/initiatives/" + card.slug());
        visit("/en/initiatives/" + card.slug());
        visit("/initiatives.csv?region=01");
        visit("/initiatives/" + card.slug() + "/sheet.pdf");
        visit("/matrix.csv");
        log.write();

        Document page = admin("/admin/usage");
        assertThat(rows(page)).contains(card.title().text() + " 2", "取組の一覧（CSV） 1", "取組1件の紙（PDF） 1", "取組の分布（CSV） 1");
        assertThat(page.select("tbody")
                        .first()
                        .select("tr")
                        .first()
                        .select("td")
                        .eachText())
                .startsWith("2", "3");
        assertThat(stored()).noneMatch(row -> row.contains("region=01"));
    }

    @Test
    void programsAdminsLooksAheadAndWhatIsNotThereAreNot() throws Exception {
        String address = "/initiatives/" + card.slug();
        mvc.get().uri(address).header(HttpHeaders.USER_AGENT, "curl/8.5").exchange();
        mvc.get()
                .uri(address)
                .header(HttpHeaders.USER_AGENT, BROWSER + " Googlebot/2.1")
                .exchange();
        mvc.get()
                .uri(address)
                .header(HttpHeaders.USER_AGENT, BROWSER)
                .header("Sec-Purpose", "prefetch")
                .exchange();
        mvc.get()
                .uri(address)
                .header(HttpHeaders.USER_AGENT, BROWSER)
                .with(user("admin").roles("ADMIN"))
                .exchange();
        visit("/initiatives/no-such-thing");
        visit(address + "/source");
        visit("/compare.csv");
        log.write();
        assertThat(stored()).isEmpty();
        assertThat(admin("/admin/usage").select("main [role=status]").text()).contains("まだ何も数えられていません");
    }

    @Test
    void questionsAndSearchesAreSummedUp() throws Exception {
        long sent = reports.send(
                Report.Kind.QUESTION,
                new Report.About("/about/help", null, null),
                "対象の年齢を教えてください",
                null,
                Locale.JAPANESE);
        jdbc.sql("delete from report where id = :id").param("id", sent).update();
        jdbc.sql("insert into search_day (day, query, searches, near_only, answers)"
                        + " values (:day, '居場所', 5, 0, 9), (:day, 'ない言葉', 3, 0, 0)")
                .param("day", searches.today())
                .update();
        log.write();
        log.write();
        assertThat(stored()).containsExactlyInAnyOrder("question question 1", "search  8", "unanswered  3");
    }

    @Test
    void twoNodesAddUpAndCardsThatAreGoneKeepTheirCount() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> visits = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                visits.add(people.submit((Callable<Void>) () -> {
                    log.opened(card.slug());
                    log.write();
                    return null;
                }));
            }
            for (Future<?> visit : visits) {
                visit.get();
            }
        } finally {
            people.shutdown();
        }
        assertThat(stored()).containsExactly("card " + card.id() + " 40");

        jdbc.sql("update usage_month set subject = '999999999'").update();
        assertThat(rows(admin("/admin/usage"))).containsExactly("今は公開されていない取組 40");
    }

    @Test
    void earlierMonthsAndTheFile() throws Exception {
        YearMonth last = log.month().minusMonths(1);
        jdbc.sql(
                        "insert into usage_month values (:month, 'file', 'data-all', 1200), (:month, 'file', 'of-long-ago', 1)")
                .param("month", last.atDay(1))
                .update();
        Document page = admin("/admin/usage?month=" + last);
        assertThat(page.select("[aria-current=true]").text()).isEqualTo(last.toString());
        assertThat(rows(page)).containsExactly("データの全体（ZIP） 1,200", "of-long-ago 1");
        assertThat(admin("/admin/usage?month=x").select("main").text()).contains("この月には");

        MvcTestResult file = mvc.get()
                .uri("/en/admin/usage.csv")
                .with(user("admin").roles("ADMIN"))
                .exchange();
        assertThat(file.getResponse().getContentAsString(UTF_8))
                .contains("Month,Kind code,Kind,Subject code,Subject,Times")
                .contains(last + ",file,Files saved,data-all,All data (ZIP),1200");
        assertThat(mvc.get().uri("/admin/usage").with(user("staff").roles("STAFF")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void everyPublicFileHasACodeAndAName() throws Exception {
        List<String> files;
        try (BufferedReader routes = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/jp/tsunagari/portal/security/routes.txt")),
                UTF_8))) {
            files = routes.lines()
                    .map(line -> line.split("\\s+", -1))
                    .filter(parts -> parts[0].equals("GET"))
                    .map(parts -> parts[1])
                    .filter(route -> FILE.matcher(route).find())
                    .filter(route -> Stream.of("/admin", "/my", "/account").noneMatch(route::startsWith))
                    .toList();
        }
        assertThat(files)
                .hasSizeGreaterThan(15)
                .allSatisfy(
                        route -> assertThat(UsedFile.ofPattern(route)).as(route).isPresent());
    }

    private void visit(String address) {
        mvc.get().uri(address).header(HttpHeaders.USER_AGENT, BROWSER).exchange();
    }

    private Document admin(String address) throws Exception {
        return Html.parse(
                mvc.get().uri(address).with(user("admin").roles("ADMIN")).exchange());
    }

    private static List<String> rows(Document page) {
        return page.select("section tbody tr").eachText();
    }

    private List<String> stored() {
        return jdbc.sql("select concat_ws(' ', kind, subject, times) from usage_month")
                .query(String.class)
                .list();
    }
}
