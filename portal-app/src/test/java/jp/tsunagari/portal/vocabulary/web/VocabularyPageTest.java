package jp.tsunagari.portal.vocabulary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.audit.AuditLog.AuditFilter;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.testing.Effort;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.OfficersTest;
import jp.tsunagari.portal.vocabulary.ManagedTerm;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.TermList;
import jp.tsunagari.portal.vocabulary.TermWords;
import jp.tsunagari.portal.vocabulary.VocabularyAdmin;
import jp.tsunagari.portal.web.form.FormNotice;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** The terms as an admin changes them, with the fields that the pages have; whatever a test does is taken back. */
@OfficersTest
@Transactional
class VocabularyPageTest {

    private static final String PATH = "/admin/vocabulary";
    private static final String TERM = PATH + "/targets/terms/men";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private VocabularyAdmin vocabulary;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private UserAccounts accounts;

    @Autowired
    private AuditLog log;

    private SignedIn admin;

    @BeforeEach
    void signIn() {
        admin = new SignedIn(
                accounts.findCredentials("admin").orElseThrow().accountId(), "admin", "管理者", Role.ADMIN, true, null);
    }

    @Test
    void showsBothListsWithHowManyInitiativesHaveEachTerm() {
        Document page = page(PATH);
        assertThat(page.select("main h2").eachText()).containsExactly("対象", "手法");
        assertThat(page.select("tbody").get(0).select("th a").eachText()).isEqualTo(names(TermList.TARGET_GROUP));
        assertThat(page.select("tbody").get(1).select("th a").eachText()).isEqualTo(names(TermList.APPROACH));
        long men = initiatives.countsByTargetGroup().getOrDefault("men", 0L);
        assertThat(men).isPositive();
        assertThat(page.select("#targets-men .number").text()).isEqualTo(men + "件");
        assertThat(page.select(".site-header__admin a[href=/admin/vocabulary]").text())
                .isEqualTo("用語");
    }

    @Test
    void aTermMovesWithTheButtonsOfItsRow() {
        List<String> names = names(TermList.TARGET_GROUP);
        Document page = page(PATH);
        Element first = page.select("tbody").get(0).select("tr").get(0);
        assertThat(first.select("button").eachText()).containsExactly("「" + names.get(0) + "」を下へ");
        assertThat(send(page, first.selectFirst("form"), Map.of())).hasRedirectedUrl("/admin/vocabulary#" + first.id());
        assertThat(names(TermList.TARGET_GROUP).subList(0, 2)).containsExactly(names.get(1), names.get(0));

        // The same button of the page as it was: it would move something else by now.
        MvcTestResult late = send(page, page.select("tbody tr").get(1).selectFirst("form"), Map.of());
        assertThat(notice(late)).contains("動かしていません");
        assertThat(names(TermList.TARGET_GROUP).subList(0, 2)).containsExactly(names.get(1), names.get(0));
    }

    @Test
    void aTermIsAdded() {
        Document page = page(PATH + "/approaches/new");
        MvcTestResult sent = send(
                page,
                form(page, "/admin/vocabulary/approaches/terms"),
                Map.of("code", "pets", "name", "動物とのふれあい", "nameEnglish", "Animals", "includes", "犬・猫"));
        assertThat(sent).hasRedirectedUrl(PATH);
        assertThat(notice(sent)).isEqualTo("「動物とのふれあい」を、手法のいちばん下に追加しました。");
        assertThat(vocabulary.find(TermList.APPROACH, "pets").orElseThrow().term())
                .isEqualTo(new Term("pets", "動物とのふれあい", "Animals", "犬・猫", false));
        assertThat(page(PATH).select("tbody").get(1).select("tr").last().id()).isEqualTo("approaches-pets");
    }

    @Test
    void aMistakeIsSaidAtItsFieldAndWhatWasTypedIsKept() {
        Document page = page(PATH + "/approaches/new");
        Document again = Html.parse(send(
                page,
                form(page, "/admin/vocabulary/approaches/terms"),
                Map.of("code", "Pets!", "name", "動物とのふれあい", "nameEnglish", "", "includes", "犬・猫")));
        assertThat(again.title()).startsWith("エラー：");
        assertThat(again.select("[role=alert] a").eachAttr("href")).containsExactly("#code", "#nameEnglish");
        assertThat(again.select("#code").attr("aria-invalid")).isEqualTo("true");
        assertThat(again.select("#code").attr("aria-describedby")).isEqualTo("code-help code-error");
        assertThat(again.select("#code-error").text()).contains("英小文字");
        assertThat(again.select("#code").val()).isEqualTo("Pets!");
        assertThat(again.select("#name").val()).isEqualTo("動物とのふれあい");
        assertThat(again.select("#nameEnglish-error").text()).contains("英語の名前を入力");
        assertThat(again.select("#includes").val()).isEqualTo("犬・猫");
        assertThat(again.select("#name").hasAttr("aria-invalid")).isFalse();
    }

    @Test
    void aTermIsRenamedAndTheLogKnowsWhoDidIt() {
        Document page = page(TERM);
        assertThat(page.select("#name").val()).isEqualTo("男性");
        MvcTestResult sent = send(page, form(page, TERM), Map.of("name", "男の人"));
        assertThat(sent).hasRedirectedUrl(PATH);
        assertThat(notice(sent)).startsWith("「男の人」の変更を保存しました。");
        assertThat(page(PATH).select("#targets-men th a").text()).isEqualTo("男の人");
        assertThat(log.find(new AuditFilter(AuditAction.VOCABULARY_CHANGED, null, null, null), 1, 1)
                        .items()
                        .get(0)
                        .event())
                .satisfies(event -> {
                    assertThat(event.accountId()).isEqualTo(admin.accountId());
                    assertThat(event.details()).containsEntry("名前", "男性 → 男の人");
                });
    }

    @Test
    void whoComesLateOverwritesNothingAndLosesNothing() {
        Document page = page(TERM);
        ManagedTerm seen = vocabulary.find(TermList.TARGET_GROUP, "men").orElseThrow();
        vocabulary.change(TermList.TARGET_GROUP, "men", seen.version(), new TermWords("男の人", "Men", ""));

        Document again = Html.parse(send(page, form(page, TERM), Map.of("name", "おとこの人")));
        assertThat(vocabulary
                        .find(TermList.TARGET_GROUP, "men")
                        .orElseThrow()
                        .term()
                        .name())
                .isEqualTo("男の人");
        assertThat(again.select("[role=alert]").text()).contains("ほかの人がこの用語を変えた");
        assertThat(again.select(".vocabulary__now dd").get(0).text()).isEqualTo("男の人");
        assertThat(again.select("#name").val()).isEqualTo("おとこの人");

        assertThat(send(again, form(again, TERM), Map.of())).as("knowingly").hasStatus3xxRedirection();
        assertThat(vocabulary
                        .find(TermList.TARGET_GROUP, "men")
                        .orElseThrow()
                        .term()
                        .name())
                .isEqualTo("おとこの人");
    }

    @Test
    void aTermIsRetiredAfterAQuestionAndPutToUseAgain() {
        Document question = page(page(TERM).select("a[href$=/retire]").attr("href"));
        assertThat(question.select("strong").text())
                .isEqualTo("公開中の" + initiatives.countsByTargetGroup().get("men") + "件の取組");
        MvcTestResult sent = send(question, form(question, TERM + "/retire"), Map.of());
        assertThat(notice(sent)).isEqualTo("「男性」を廃止しました。");
        Document page = page(PATH);
        assertThat(page.select("tr#targets-men")).isEmpty();
        assertThat(page.select("li#targets-men").text()).startsWith("男性 men");

        assertThat(notice(send(question, form(question, TERM + "/retire"), Map.of())))
                .as("the page as it was")
                .contains("そのままにしています");

        Document term = page(TERM);
        assertThat(term.select("a[href$=/retire]")).isEmpty();
        assertThat(notice(send(term, form(term, TERM + "/reinstate"), Map.of())))
                .contains("ふたたび使える");
        assertThat(page(PATH).select("tr#targets-men")).hasSize(1);
    }

    @Test
    void aLongListCostsNoMoreThanAShortOne() {
        long few = Effort.atLeast(() -> page(PATH)).statements();
        IntStream.range(0, 5)
                .forEach(number -> vocabulary.add(
                        TermList.TARGET_GROUP, "more-" + "a".repeat(number + 1), new TermWords("語" + number, "A", "")));
        assertThat(Effort.atLeast(() -> page(PATH)).statements()).isPositive().isEqualTo(few);
    }

    @Test
    void anUnknownTermIsNotFound() {
        assertThat(mvc.get().uri(PATH + "/approaches/terms/men").with(user(admin)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(PATH + "/forms/new").with(user(admin))).hasStatus(HttpStatus.NOT_FOUND);
    }

    private List<String> names(TermList list) {
        return vocabulary.terms(list).stream()
                .filter(managed -> !managed.term().retired())
                .map(managed -> managed.term().name())
                .toList();
    }

    private Document page(String path) {
        MvcTestResult result = mvc.get().uri(path).with(user(admin)).exchange();
        assertThat(result).as(path).hasStatusOk();
        return Html.parse(result);
    }

    private static Element form(Document page, String action) {
        Element form = page.selectFirst("form[action=" + action + "]");
        assertThat(form).as(action).isNotNull();
        return form;
    }

    /** Sends a form of a page, with all its fields, some of them typed anew. */
    private MvcTestResult send(Document page, Element form, Map<String, String> typed) {
        assertThat(form).as(page.title()).isNotNull();
        Map<String, String> fields = new LinkedHashMap<>();
        ((FormElement) form).formData().forEach(field -> fields.put(field.key(), field.value()));
        assertThat(fields.keySet()).containsAll(typed.keySet());
        fields.putAll(typed);
        fields.remove("_csrf");
        var request = mvc.post().uri(form.attr("action")).with(user(admin)).with(csrf());
        fields.forEach(request::formField);
        return request.exchange();
    }

    private static String notice(MvcTestResult sent) {
        assertThat(sent).hasStatus3xxRedirection();
        FormNotice notice = (FormNotice) sent.getMvcResult().getFlashMap().get("notice");
        assertThat(notice).isNotNull();
        return notice.message();
    }
}
