package jp.tsunagari.portal.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.audit.AuditLog.AuditEntry;
import jp.tsunagari.portal.audit.AuditLog.AuditFilter;
import jp.tsunagari.portal.audit.AuditSubject;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.PortalTest;
import jp.tsunagari.portal.testing.Visitor;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The audit log as admins see it, and what signing in and out writes into it. */
@PortalTest
class AuditPageTest {

    private static final String PATH = "/admin/audit?action={action}&person={person}&from={from}&to={to}&page={page}";

    private final String person = "人" + UUID.randomUUID();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AuditLog log;

    @Autowired
    private UserAccounts accounts;

    @LocalServerPort
    private int port;

    private SignedIn admin;

    @BeforeEach
    void signIn() {
        admin = new SignedIn(
                accounts.findCredentials("admin").orElseThrow().accountId(),
                "admin",
                "管理 " + person,
                Role.ADMIN,
                true,
                null);
    }

    @Test
    void showsWhoDidWhatToWhat() {
        log.record(AuditEvent.of(AuditAction.CARD_EDITED)
                .by(7, person)
                .to(AuditSubject.INITIATIVE, 3, "<b>居場所</b>")
                .with("版", "2")
                .with("メモ", "誤字"));
        Element row = only(page("", person, "", "", "").select("tbody tr"));
        assertThat(row.select("th, td").eachText().subList(1, 5))
                .containsExactly("カードの編集", person, "取組「<b>居場所</b>」", "メモ：誤字、版：2");
        assertThat(row.select("a").attr("href")).isEqualTo("/my/initiatives/3/history");
        assertThat(row.select("td").get(0).text()).matches("\\d{4}年\\d+月\\d+日 \\d\\d:\\d\\d:\\d\\d");
    }

    @Test
    void isNarrowedAndTheFormKeepsWhatWasAsked() {
        log.record(AuditEvent.of(AuditAction.SIGN_IN).by(7, person));
        log.record(AuditEvent.of(AuditAction.SIGN_OUT).by(7, person));
        String today = LocalDate.now(ZoneId.of("Asia/Tokyo")).toString();
        String yesterday = LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(1).toString();

        Document page = page("SIGN_OUT", person, yesterday, today, "");
        assertThat(page.select("tbody th").eachText()).containsExactly("ログアウト");
        assertThat(page.select("#action option[selected]").val()).isEqualTo("SIGN_OUT");
        assertThat(page.select("#person").val()).isEqualTo(person);
        assertThat(page.select("#from").val()).isEqualTo(yesterday);
        assertThat(page.select("#to").val()).isEqualTo(today);

        Document former =
                page("", person, "", LocalDate.parse(yesterday).minusDays(1).toString(), "");
        assertThat(former.select("tbody tr")).isEmpty();
        assertThat(former.select(".audit-count [role=status]").text()).isEqualTo("該当する記録はありません。");
        assertThat(former.select("a[download]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NOTHING, '', '', action",
        "'', 2026-02-30, '', from",
        "'', '', yesterday, to",
        "'', '', +9999-01-01, to"
    })
    void whatMakesNoSenseIsSaidAndNarrowsNothing(String action, String from, String to, String field) {
        log.record(AuditEvent.of(AuditAction.SIGN_IN).by(7, person));
        Document page = page(action, person, from, to, "");
        assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactly("#" + field);
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(mvc.get()
                        .uri("/admin/audit.csv?action={action}&from={from}&to={to}", action, from, to)
                        .with(user(admin)))
                .as("a file cannot say so")
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void hasPagesThatKeepTheConditions() {
        for (int number = 1; number <= 51; number++) {
            log.record(AuditEvent.of(AuditAction.SIGN_IN).by(number, person));
        }
        Document first = page("SIGN_IN", person, "", "", "");
        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(first.select(".audit-count [role=status]").text()).isEqualTo("全51件のうち1〜50件目");
        Document second = page(first.select("a[rel=next]").attr("href"));
        assertThat(second.select("tbody tr")).hasSize(1);
        assertThat(second.select("a[rel=next]")).isEmpty();
        assertThat(page(second.select("a[rel=prev]").attr("href")).select("tbody tr"))
                .hasSize(50);

        Document beyond = page("SIGN_IN", person, "", "", "99");
        assertThat(beyond.select("tbody tr")).isEmpty();
        assertThat(page(beyond.select("a[rel=prev]").attr("href")).select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void theFileHoldsWhatThePageShowsAndNoFormulas() throws Exception {
        String formula = "=HYPERLINK(\"http://example.org\")" + person;
        log.record(AuditEvent.of(AuditAction.CARD_EDITED)
                .by(7, formula)
                .to(AuditSubject.INITIATIVE, 3, "＠居場所、\"二重\"\n改行")
                .with("版", "2"));
        String address =
                page("CARD_EDITED", person, "", "", "").select("a[download]").attr("href");
        MvcTestResult file =
                mvc.get().uri(URI.create(address)).with(user(admin)).exchange();
        assertThat(file)
                .hasStatusOk()
                .hasHeader("Content-Type", "text/csv;charset=UTF-8")
                .hasHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        String text = file.getResponse().getContentAsString();
        assertThat(text).startsWith("\uFEFF番号,日時,");

        CSVRecord record = only(CSVParser.parse(
                        text.substring(1),
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())
                .getRecords());
        assertThat(record.get("操作コード")).isEqualTo("CARD_EDITED");
        assertThat(record.get("操作した人")).isEqualTo("'" + formula);
        assertThat(record.get("対象")).as("a record is a line").isEqualTo("'＠居場所、\"二重\" 改行");
        assertThat(record.get("詳細")).isEqualTo("版：2");
        assertThat(record.get("日時")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+09:00");

        AuditEvent export = only(log.find(
                                new AuditFilter(AuditAction.PERSONAL_DATA_EXPORTED, admin.displayName(), null, null),
                                1,
                                10)
                        .items())
                .event();
        assertThat(export)
                .isEqualTo(AuditEvent.of(AuditAction.PERSONAL_DATA_EXPORTED)
                        .by(admin.accountId(), admin.displayName())
                        .to(AuditSubject.AUDIT_LOG, null)
                        .with("条件", "操作：カードの編集、人：" + person));
    }

    @Test
    void signingInAndOutAreInTheLog() {
        long before = last();
        Visitor visitor = new Visitor(port);
        Document inside = visitor.signIn("admin", PortalTest.ADMIN_PASSWORD);
        assertThat(inside.select(".site-header__admin a").eachAttr("href")).contains("/admin/audit");
        assertThat(since(before)).extracting(entry -> entry.event().action()).containsExactly(AuditAction.SIGN_IN);
        AuditEntry signIn = since(before).get(0);
        assertThat(signIn.event().accountId()).isEqualTo(admin.accountId());
        assertThat(signIn.event().actor()).isEqualTo("admin");
        assertThat(signIn.address()).isEqualTo("127.0.0.1");

        visitor.signOut(inside);
        assertThat(since(before))
                .extracting(entry -> entry.event().action())
                .containsExactly(AuditAction.SIGN_OUT, AuditAction.SIGN_IN);
        assertThat(since(before).get(0).event().accountId()).isEqualTo(admin.accountId());
    }

    @Test
    void failuresKeepTheNameOfAnAccountAndNothingElseThatWasTyped() {
        long before = last();
        String typedIntoTheWrongField = "hunter2-" + UUID.randomUUID();
        new Visitor(port).signIn("Admin", "wrong " + typedIntoTheWrongField);
        new Visitor(port).signIn(typedIntoTheWrongField, "wrong");

        List<AuditEntry> failures = since(before);
        assertThat(failures).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.event().action()).isEqualTo(AuditAction.SIGN_IN_FAILED);
            assertThat(entry.event().accountId()).isNull();
            assertThat(entry.event().actor()).isNull();
            assertThat(entry.address()).isEqualTo("127.0.0.1");
            assertThat(entry.toString()).doesNotContain("hunter2");
        });
        assertThat(failures.get(1).event().subjectName()).isEqualTo("admin");
        assertThat(failures.get(0).event().subject()).isNull();
    }

    private long last() {
        return log.find(AuditFilter.all(), 1, 1).items().stream()
                .mapToLong(AuditEntry::id)
                .max()
                .orElse(0);
    }

    private List<AuditEntry> since(long id) {
        return log.find(AuditFilter.all(), 1, 100).items().stream()
                .filter(entry -> entry.id() > id)
                .toList();
    }

    private Document page(String action, String name, String from, String to, String page) {
        return parsed(mvc.get()
                .uri(PATH, action, name, from, to, page)
                .with(user(admin))
                .exchange());
    }

    private Document page(String address) {
        return parsed(mvc.get().uri(URI.create(address)).with(user(admin)).exchange());
    }

    private static Document parsed(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return Html.parse(result);
    }

    private static <T> T only(List<T> found) {
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
