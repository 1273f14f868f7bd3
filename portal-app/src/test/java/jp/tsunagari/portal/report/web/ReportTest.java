package jp.tsunagari.portal.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.report.Report.About;
import jp.tsunagari.portal.report.Report.Kind;
import jp.tsunagari.portal.report.Report.State;
import jp.tsunagari.portal.report.Reports;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.PortalTest;
import jp.tsunagari.portal.testing.TestMail;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** From the reader who has seen a mistake to those who answer. */
@PortalTest
@ContextConfiguration(initializers = TestMail.class)
@Transactional
class ReportTest {

    private static final String WORDS = "参加者の数が資料と違います。";
    private static final String SENDER = "reader@example.jp";
    private static final SignedIn ADMIN = new SignedIn(1, "admin", "admin", Role.ADMIN, true, null);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private GreenMail mailServer;

    @Autowired
    private Reports reports;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private UserAccounts accounts;

    @Autowired
    private JdbcTemplate jdbc;

    private InitiativeSummary card;
    private String address = "";

    @BeforeEach
    void startClean() throws Exception {
        mailServer.purgeEmailFromAllMailboxes();
        // Tries are counted apart from the transaction of a test.
        address = "2001:db8::" + Integer.toHexString(new Random().nextInt(0x10000)) + ":"
                + Integer.toHexString(new Random().nextInt(0x10000));
        card = initiatives.newest(1).get(0);
    }

    @Test
    void aReaderReportsFromTheFootOfACardAndIsAnsweredByMail() throws Exception {
        Document page = Html.get(mvc, "/initiatives/{slug}", card.slug());
        String link = page.select("footer a[href^=/report]").attr("href");
        assertThat(link).startsWith("/report?about=/initiatives/");
        assertThat(page.select("main .source-box a[href^=/report]").attr("href"))
                .as("on the card itself")
                .isEqualTo(link);
        Document form = Html.parse(mvc.get().uri(URI.create(link)).exchange());
        assertThat(form.select("main").text()).contains(card.title().text());

        MvcTestResult sent = send(Map.of("about", form.select("[name=about]").val(), "email", SENDER));
        long id = id();
        assertThat(sent).hasRedirectedUrl("/report?sent=" + id);
        assertThat(Html.get(mvc, "/report?sent=" + id).select(".notice--done").text())
                .contains("受付番号は" + id + "番です", "管理者が確かめます");
        assertThat(Html.get(mvc, "/report?sent=%3Cb%3E").select(".notice--done").text())
                .contains("受け付けました")
                .doesNotContain("番です");
        Document desk = desk("/my/reports/" + id, ADMIN);
        assertThat(desk.text()).contains(WORDS).doesNotContain(SENDER);

        assertThat(step(id, ADMIN, "確かめて直しました。", true)).hasRedirectedUrl("/my/reports/" + id);
        MimeMessage[] mails = mailServer.getReceivedMessages();
        assertThat(mails).hasSize(1);
        assertThat(mails[0].getAllRecipients()[0]).hasToString(SENDER);
        assertThat((String) mails[0].getContent()).contains("確かめて直しました。", WORDS);
        assertThat(desk("/my/reports/" + id, ADMIN).text()).contains("回答済み", "メールで回答", "確かめて直しました。");
    }

    @Test
    void theOrganisationsOwnPeopleSeeTheirsAndNoOneElses() {
        send(Map.of("about", "/initiatives/" + card.slug()));
        long id = id();
        SignedIn own = staff("own@example.jp", card.organisationId());
        long another = initiatives.newest(20).stream()
                .map(InitiativeSummary::organisationId)
                .filter(organisation -> organisation != card.organisationId())
                .findFirst()
                .orElseThrow();
        SignedIn other = staff("other@example.jp", another);
        assertThat(desk("/my/reports", own).select("tbody tr")).hasSize(1);
        assertThat(desk("/my/reports/" + id, own).text()).contains(WORDS);
        assertThat(desk("/my/reports", other).select("tbody tr")).isEmpty();
        assertThat(mvc.get().uri("/my/reports/" + id).with(user(other))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(step(id, other, "x", false)).hasStatus(HttpStatus.NOT_FOUND);
        send(Map.of("about", "/matrix"));
        assertThat(desk("/my/reports", own).select("tbody tr"))
                .as("of no card: for admins")
                .hasSize(1);
        assertThat(step(id, own, "直しました。", false)).hasRedirectedUrl("/my/reports/" + id);
    }

    @Test
    void anOrganisationIsAskedForAVisitAndItsPeopleAreToldWithoutTheAddress() {
        String link = Html.get(mvc, "/initiatives/{slug}", card.slug())
                .select("a[href*=kind=visit]")
                .attr("href");
        Document form = Html.parse(mvc.get().uri(URI.create(link)).exchange());
        assertThat(form.select("[name=kind][checked]").val()).isEqualTo("VISIT");
        assertThat(form.select("label[for=email]").text())
                .as("not called optional where it is needed")
                .contains("団体への申し込みでは必須");
        String about = form.select("[name=about]").val();
        Document refused = Html.parse(send(Map.of("about", about, "kind", "VISIT", "email", "")));
        assertThat(refused.select(".error-summary").text()).contains("返事を受け取るメールアドレス");

        staff("own@example.jp", card.organisationId());
        send(Map.of("about", about, "kind", "VISIT", "email", SENDER));
        send(Map.of("about", about, "kind", "VISIT", "email", SENDER));
        List<Map<String, Object>> mails =
                jdbc.queryForList("select recipient, plain from outgoing_mail where purpose = 'REPORT'");
        assertThat(mails).as("sent twice, told once").hasSize(1);
        assertThat(mails.get(0).get("recipient")).isEqualTo("own@example.jp");
        assertThat(String.valueOf(mails.get(0).get("plain")))
                .contains("/my/reports/" + id(), card.title().text())
                .doesNotContain(SENDER, WORDS);
    }

    @Test
    void adminsAreToldWhereNobodyElseCanAnswer() {
        accounts.add("boss@example.jp", "管理 花子", "{noop}never used to sign in", Role.ADMIN);
        assertThat(send(Map.of("about", "/matrix", "kind", "VISIT", "email", SENDER)))
                .as("of nobody")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        send(Map.of("about", "/initiatives/" + card.slug(), "kind", "QUESTION"));
        assertThat(jdbc.queryForList("select recipient from outgoing_mail where purpose = 'REPORT'", String.class))
                .containsExactly("boss@example.jp");
    }

    @Test
    void whatIsWrongIsSaidAndNothingTypedIsLost() {
        Document empty = Html.parse(send(Map.of("text", "", "email", "not an address")));
        assertThat(empty.select(".error-summary a").eachAttr("href")).containsExactly("#text", "#email");
        assertThat(empty.select("#email").val()).isEqualTo("not an address");
        MvcTestResult endless = send(Map.of("text", "あ".repeat(Reports.MAX_LENGTH + 1)));
        assertThat(endless).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(jdbc.queryForObject("select count(*) from report", Integer.class))
                .isZero();
    }

    /** Browsers know the reader's address, and aids say what must be filled in before it is sent. */
    @Test
    void theFormSaysWhatIsRequiredAndWhatBrowsersKnow() {
        Document form = Html.get(mvc, "/report");
        assertThat(form.select("[required]").eachAttr("name"))
                .contains("kind", "text")
                .doesNotContain("email");
        assertThat(form.select("label[for=text], legend").eachText()).allMatch(label -> label.contains("必須"));
        assertThat(form.select("input[type=email][autocomplete=email]").attr("aria-describedby"))
                .isEqualTo("email-help");
    }

    @Test
    void programsAndDoubleClicksLeaveNothingAndFloodsAreStopped() {
        MvcTestResult trapped = send(Map.of("homepage", "http://spam.example"));
        assertThat(trapped).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        Document again = Html.parse(trapped);
        assertThat(again.select(".error-summary").text()).contains("空のままにしておく欄", "もう一度");
        assertThat(again.select("#text").val()).isEqualTo(WORDS);
        assertThat(again.select("[name=homepage]").val()).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from report", Integer.class))
                .isZero();
        MvcTestResult first = send(Map.of());
        assertThat(send(Map.of())).hasRedirectedUrl(first.getResponse().getRedirectedUrl());
        assertThat(jdbc.queryForObject("select count(*) from report", Integer.class))
                .isOne();
        MvcTestResult last = send(Map.of());
        for (int i = 0; i < 40; i++) {
            last = send(Map.of("text", "文" + i));
        }
        assertThat(last).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(Long.parseLong(String.valueOf(last.getResponse().getHeader(HttpHeaders.RETRY_AFTER))))
                .isBetween(1L, 900L);
        Document waiting = Html.parse(last);
        assertThat(waiting.select("#text").val()).isEqualTo("文39");
        assertThat(waiting.select(".error-summary").text()).containsPattern("[1-9][0-9]?分ほどおいて");
        assertThat(jdbc.queryForObject("select count(*) from report", Integer.class))
                .isLessThan(12);
    }

    @Test
    void anAddressOfAnotherSiteIsNoPageOfThePortal() {
        List.of("https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)", "/\\elsewhere.example", " ")
                .forEach(about -> {
                    Document form = Html.parse(
                            mvc.get().uri("/report").param("about", about).exchange());
                    assertThat(form.select("[name=about]").val()).as(about).isEqualTo("/");
                });
    }

    @Test
    void wordsAndAddressAreErasedWhenTheirTimeIsOver() {
        send(Map.of("email", SENDER));
        long id = id();
        step(id, ADMIN, "対応しました。", false);
        jdbc.update("update report set done_at = now() - interval '181 days', state = 'CLOSED' where id = ?", id);
        reports.send(Kind.QUESTION, new About("/", null, null), "別の質問", null, Locale.JAPANESE);
        assertThat(reports.find(id).orElseThrow()).satisfies(report -> {
            assertThat(report.text()).isEmpty();
            assertThat(report.email()).isNull();
            assertThat(report.steps()).hasSize(1);
        });
        assertThat(desk("/my/reports/" + id, ADMIN).text()).contains("消しました");
    }

    /** Whether anything else is sent or not. */
    @Test
    void whatIsOverdueIsErasedByNight(@Autowired List<ScheduledTaskHolder> holders) {
        send(Map.of("email", SENDER));
        long id = id();
        jdbc.update("update report set done_at = now() - interval '181 days', state = 'CLOSED' where id = ?", id);
        List<ScheduledTask> nightly = holders.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .filter(task -> task.toString().contains("ReportErasure"))
                .toList();
        assertThat(nightly).hasSize(1);
        nightly.get(0).getTask().getRunnable().run();
        assertThat(reports.find(id).orElseThrow().email()).isNull();
    }

    /** A year in which nobody did anything; a step within it lets the report stay. */
    @Test
    void whatNobodyHandlesIsErasedTooAndClosed() {
        send(Map.of("email", SENDER));
        long id = id();
        step(id, ADMIN, "調べています。", false);
        jdbc.update("update report set sent_at = now() - interval '400 days' where id = ?", id);
        reports.eraseOverdue();
        assertThat(reports.find(id).orElseThrow().text()).isEqualTo(WORDS);

        jdbc.update("update report set state = 'IN_PROGRESS', done_at = null where id = ?", id);
        jdbc.update("update report_step set at = now() - interval '366 days' where report_id = ?", id);
        reports.eraseOverdue();
        assertThat(reports.find(id).orElseThrow()).satisfies(report -> {
            assertThat(report.text()).isEmpty();
            assertThat(report.email()).isNull();
            assertThat(report.state()).isEqualTo(State.CLOSED);
            assertThat(report.steps()).hasSize(2);
        });
        assertThat(desk("/my/reports/" + id, ADMIN).text()).contains("自動処理", "365日のあいだ対応がなかった");
        reports.eraseOverdue();
        assertThat(reports.find(id).orElseThrow().steps()).hasSize(2);
    }

    /** Whoever sends the same again with an address wants an answer, which the first has nowhere to go to. */
    @Test
    void theSameWordsWithAnotherAddressAreNoDoubleClick() {
        send(Map.of());
        long first = id();
        assertThat(send(Map.of("email", SENDER))).hasRedirectedUrl("/report?sent=" + (first + 1));
        assertThat(reports.find(first + 1).orElseThrow().email()).isEqualTo(SENDER);
        assertThat(send(Map.of("email", SENDER))).hasRedirectedUrl("/report?sent=" + (first + 1));
    }

    /** The cookie that a form is known by is gone: the browser was closed meanwhile, or takes none. */
    @Test
    void aFormThatWasOpenedTooLongAgoIsShownAgainWithWhatWasTyped() {
        MvcTestResult shown = mvc.post()
                .uri("/report/expired")
                .param("kind", "QUESTION")
                .param("about", "/matrix")
                .param("text", WORDS)
                .param("email", SENDER)
                .with(request -> {
                    request.setDispatcherType(DispatcherType.FORWARD);
                    return request;
                })
                .with(csrf())
                .exchange();
        Document form = Html.parse(shown);
        assertThat(form.select(".error-summary").text()).contains("まだ送っていません", "Cookie");
        assertThat(form.select("#text").val()).isEqualTo(WORDS);
        assertThat(form.select("#email").val()).isEqualTo(SENDER);
        assertThat(form.select("[name=kind][checked]").val()).isEqualTo("QUESTION");
        assertThat(form.select("[name=about]").val()).isEqualTo("/matrix");
        assertThat(form.select("[name=_csrf]").val()).isNotBlank();
        assertThat(jdbc.queryForObject("select count(*) from report", Integer.class))
                .isZero();
    }

    @Test
    void aReaderIsAnsweredInTheLanguageInWhichTheyWrote() throws Exception {
        mvc.post()
                .uri("/en/report")
                .param("kind", "QUESTION")
                .param("about", "/matrix")
                .param("text", "How is this counted?")
                .param("email", SENDER)
                .with(csrf())
                .exchange();
        long id = id();
        assertThat(desk("/my/reports", ADMIN).text()).contains("How is this counted?", "回答を希望", "分布");
        step(id, ADMIN, "By initiative.", true);
        MimeMessage mail = mailServer.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("[Tsunagari] Answer to your message no. " + id);
        assertThat((String) mail.getContent())
                .contains("This is the answer", "/en/matrix")
                .doesNotContainPattern("[\\u3040-\\u30ff\\u4e00-\\u9fff]");
    }

    /** No one gets the same mail twice, and no one answers over what another has just answered. */
    @Test
    void anAnswerIsSentOnceAndNotOverAnother() {
        send(Map.of("email", SENDER));
        long id = id();
        String seen = desk("/my/reports/" + id, ADMIN).select("[name=seen]").val();
        assertThat(seen).isEqualTo("0");
        assertThat(step(id, ADMIN, "直しました。", true, seen)).hasRedirectedUrl("/my/reports/" + id);
        assertThat(step(id, ADMIN, "直しました。", true, seen)).hasRedirectedUrl("/my/reports/" + id);
        MvcTestResult over = step(id, ADMIN, "直していません。", true, seen);
        assertThat(over).hasStatus(HttpStatus.CONFLICT);
        assertThat(Html.parse(over).select("#note").val()).isEqualTo("直していません。");
        assertThat(Html.parse(over).select("main").text()).contains("ほかの対応が記録されました", "直しました。");
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
    }

    /** An answer speaks to the sender by name. */
    @Test
    void answersAndNotesAreErasedWithWhatWasSent() {
        send(Map.of("email", SENDER));
        long id = id();
        step(id, ADMIN, "山田様、ありがとうございます。", true);
        jdbc.update("update report set done_at = now() - interval '181 days' where id = ?", id);
        jdbc.update("update report_step set at = now() - interval '181 days' where report_id = ?", id);
        reports.eraseOverdue();
        assertThat(reports.find(id).orElseThrow().steps()).singleElement().satisfies(step -> {
            assertThat(step.note()).isEmpty();
            assertThat(step.mailed()).isTrue();
        });
    }

    private SignedIn staff(String login, long organisation) {
        accounts.add(login, login, "{noop}x", Role.STAFF);
        long id = accounts.search(login).get(0).id();
        accounts.setOrganisations(id, List.of(organisation));
        return new SignedIn(id, login, login, Role.STAFF, true, null);
    }

    private MvcTestResult send(Map<String, String> changes) {
        return mvc.post()
                .uri("/report")
                .param("kind", changes.getOrDefault("kind", "MISTAKE"))
                .param("about", changes.getOrDefault("about", "/"))
                .param("text", changes.getOrDefault("text", WORDS))
                .param("email", changes.getOrDefault("email", ""))
                .param("homepage", changes.getOrDefault("homepage", ""))
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .with(csrf())
                .exchange();
    }

    private MvcTestResult step(long id, SignedIn person, String note, boolean answer) {
        return step(id, person, note, answer, "");
    }

    private MvcTestResult step(long id, SignedIn person, String note, boolean answer, String seen) {
        return mvc.post()
                .uri("/my/reports/" + id)
                .param("note", note)
                .param("state", "CLOSED")
                .param("answer", String.valueOf(answer))
                .param("seen", seen)
                .with(user(person))
                .with(csrf())
                .exchange();
    }

    private long id() {
        return jdbc.queryForObject("select max(id) from report", Long.class);
    }

    private Document desk(String path, SignedIn person) {
        return Html.parse(mvc.get().uri(path).with(user(person)).exchange());
    }
}
