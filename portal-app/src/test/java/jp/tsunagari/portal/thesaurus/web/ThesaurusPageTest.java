package jp.tsunagari.portal.thesaurus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.audit.AuditLog.AuditFilter;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.testing.Effort;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.OfficersTest;
import jp.tsunagari.portal.thesaurus.Concept;
import jp.tsunagari.portal.thesaurus.ThesaurusAdmin;
import jp.tsunagari.portal.web.form.FormNotice;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

/** The thesaurus as an admin changes it; whatever a test does is taken back. */
@OfficersTest
@Transactional
class ThesaurusPageTest {

    private static final String PATH = "/admin/thesaurus";
    private static final String CONCEPTS = PATH + "/concepts";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ThesaurusAdmin thesaurus;

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
    void aLongListIsShownInPages() {
        Document page = page(PATH);
        assertThat(page.select("tbody tr")).hasSize(50);
        assertThat(page.select(".pager__pages a").last().attr("href")).startsWith(PATH + "?q=&kind=all&page=");
        long few = Effort.atLeast(() -> page(PATH)).statements();
        assertThat(few).isLessThanOrEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({"お年寄り, 高齢者", "こうれいしゃ, 高齢者", "コウレイシャ, 高齢者", "ｓｅｎｉｏｒｓ, 高齢者", "登校拒否, 不登校"})
    void aConceptIsFoundByAnyOfItsWords(String words, String label) {
        Document page = page(PATH + "?q=" + words);
        assertThat(page.select("tbody th a").eachText()).contains(label);
        assertThat(page.select("tbody th a").first().text()).isEqualTo(label);
    }

    @Test
    void aWordThatNoConceptHasIsOffered() {
        Document page = page(PATH + "?q=どこにもない言葉");
        assertThat(page.select("[role=status]").text()).contains("あてはまる概念はありません");
        String offer = page.select("[role=status] a").attr("href");
        assertThat(page(UriUtils.decode(offer, StandardCharsets.UTF_8))
                        .getElementById("words-label")
                        .val())
                .isEqualTo("どこにもない言葉");
    }

    @Test
    void aConceptIsShownWithWhatIsAroundIt() {
        Document page = page(CONCEPTS + "/target:dementia");
        assertThat(page.select("h1").text()).isEqualTo("認知症");
        assertThat(page.select("dd").eachText()).contains("にんちしょう", "対象・手法の用語");
        assertThat(page.select("details li")).isNotEmpty();
        Concept narrower = thesaurus.now().narrower("target:dementia").get(0);
        assertThat(page.select("dd a").eachText()).contains(narrower.label());
        assertThat(page(CONCEPTS + "/" + narrower.code()).select("dd a").eachText())
                .contains("認知症");
    }

    @Test
    void aConceptIsAddedChangedRetiredAndBroughtBack() {
        MvcTestResult sent = post(
                CONCEPTS,
                "code",
                "x-tea",
                "words.label",
                "茶の湯体験",
                "words.reading",
                "ちゃのゆたいけん",
                "words.same",
                "お点前の会\r\n野点の会",
                "words.english",
                "tea ceremony",
                "links.broader",
                "学び・体験");
        assertThat(notice(sent)).startsWith("「茶の湯体験」を追加しました。");
        Document page = page(CONCEPTS + "/x-tea");
        assertThat(page.select("dd").eachText()).contains("お点前の会、野点の会", "学び・体験", "管理者が追加");
        assertThat(lastEvent()).isEqualTo("概念：茶の湯体験");

        Document form = page(CONCEPTS + "/x-tea/edit");
        assertThat(form.getElementById("words-same").text().lines()).containsExactly("お点前の会", "野点の会");
        String version = form.select("input[name=version]").val();
        sent = post(CONCEPTS + "/x-tea", "version", version, "words.label", "茶の湯の会", "words.same", "野点の会");
        assertThat(notice(sent)).startsWith("「茶の湯の会」の変更を保存しました。");
        assertThat(thesaurus.now().get("x-tea").labels().same()).containsExactly("野点の会");
        assertThat(thesaurus.now().broader("x-tea")).isEmpty();

        Document late = Html.parse(post(CONCEPTS + "/x-tea", "version", version, "words.label", "茶"));
        assertThat(late.select("[role=alert]").text()).contains("ほかの人がこの概念を変えました");

        Document ask = page(CONCEPTS + "/x-tea/retire");
        assertThat(ask.select("h1").text()).isEqualTo("「茶の湯の会」を廃止しますか");
        String now = ask.select("input[name=version]").val();
        assertThat(notice(post(CONCEPTS + "/x-tea/retire", "version", now))).contains("廃止しました");
        assertThat(thesaurus.now().find("x-tea")).isEmpty();
        assertThat(page(PATH + "?kind=retired").select("tbody th a").eachText()).containsExactly("茶の湯の会");
        now = page(CONCEPTS + "/x-tea").select("input[name=version]").val();
        assertThat(notice(post(CONCEPTS + "/x-tea/reinstate", "version", now))).contains("ふたたび使える");
        assertThat(thesaurus.now().find("x-tea")).isPresent();
    }

    @Test
    void aShippedWordThatIsTakenAwayIsSaid() {
        Document form = page(CONCEPTS + "/target:school-refusal/edit");
        assertThat(form.getElementById("words-label")).as("a term's name").isNull();
        assertThat(form.getElementById("words-cues").text()).contains("不登校 @ all");
        post(
                CONCEPTS + "/target:school-refusal",
                "version",
                form.select("input[name=version]").val(),
                "words.reading",
                "ふとうこう",
                "words.same",
                "学校に行けない\n学校嫌い",
                "words.cues",
                "不登校 @ all\n教室に入れない @ target+title");
        Document page = page(CONCEPTS + "/target:school-refusal");
        assertThat(page.select("dd").eachText()).anyMatch(text -> text.contains("登校拒否"));
        assertThat(page.select("details li").eachText()).containsExactly("不登校", "教室に入れない target+title");
        assertThat(page(PATH + "?kind=changed").select("tbody th a").eachText()).contains("不登校");
    }

    @ParameterizedTest
    @CsvSource({
        "code, Tea House, 小文字",
        "code, ibasho, すでに使われています",
        "words.label, '', 見出しの言葉",
        "words.label, お年寄り, 「高齢者」の言葉",
        "words.same, ！, 検索できる文字",
        "words.reading, 茶, ひらがな",
        "words.english, 茶, 英字",
        "links.broader, どこにもない言葉, 「どこにもない言葉」という概念",
        "links.never, 学び・体験, 上位や関連にはできません",
        "definition, long, 300字"
    })
    void aMistakeIsSaidBesideItsFieldAndWhatWasTypedIsKept(String field, String typed, String said) {
        String value = typed.equals("long") ? "長".repeat(301) : typed;
        List<String> fields =
                List.of("code", "x-tea", "words.label", "茶の湯体験", "words.same", "野点の会", "links.related", "学び・体験");
        List<String> sent = new ArrayList<>(fields);
        int at = fields.indexOf(field);
        if (at >= 0) {
            sent.set(at + 1, value);
        } else {
            sent.addAll(List.of(field, value));
        }
        Document again = Html.parse(post(CONCEPTS, sent.toArray(String[]::new)));
        assertThat(again.title()).startsWith("エラー：");
        String id = field.replace('.', '-');
        assertThat(again.select("[role=alert] a").eachAttr("href")).contains("#" + id);
        assertThat(again.getElementById(id + "-error").text()).contains(said);
        assertThat(again.getElementById("words-label").val()).isEqualTo(field.equals("words.label") ? value : "茶の湯体験");
    }

    @Test
    void aFileShowsWhatItWouldChangeAndThenDoes() {
        String csv = "code,label,same,broader\nx-tea,野点の会,,学び・体験\n";
        Document plan = page(upload("tea.csv", csv));
        assertThat(plan.select("h1").text()).isEqualTo("「tea.csv」で変わるもの");
        assertThat(plan.select("main p[role=status]").text()).isEqualTo("追加1個、変更0個、廃止0個");
        String apply = plan.select("form[action$=apply]").attr("action");
        String revision = plan.select("input[name=revision]").val();
        assertThat(notice(post(apply, "revision", "0"))).contains("表示したあとに");
        assertThat(notice(post(apply, "revision", revision))).startsWith("「tea.csv」を読み込みました。");
        assertThat(thesaurus.now().get("x-tea").label()).isEqualTo("野点の会");
    }

    @Test
    void aBadFileIsRefusedByItsLines() {
        Document plan = page(upload("bad.csv", "code,label\nx-tea,野点の会\nx-tea,！\n"));
        assertThat(plan.select("[role=alert] li").eachText())
                .contains("3行目：コード「x-tea」が2回あります。")
                .anyMatch(text -> text.contains("「！」には、検索できる文字がありません"));
        assertThat(plan.select("form[action$=apply]")).isEmpty();
    }

    @Test
    void noFileIsSaidBesideItsField() {
        MvcTestResult sent =
                mvc.perform(multipart(PATH + "/imports").with(user(admin)).with(csrf()));
        assertThat(Html.parse(sent).getElementById("file-error").text()).contains("ファイルを選んでください");
    }

    @Test
    void theFilesHaveAllConcepts() throws UnsupportedEncodingException {
        MvcTestResult csv = mvc.get().uri(PATH + ".csv").with(user(admin)).exchange();
        assertThat(csv.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .startsWith("\uFEFFcode,label,reading")
                .contains("target:elderly,高齢者,こうれいしゃ");
        MvcTestResult skos = mvc.get().uri(PATH + ".rdf").with(user(admin)).exchange();
        assertThat(skos.getResponse().getContentType()).startsWith("application/rdf+xml");
        assertThat(skos.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("<skos:prefLabel xml:lang=\"ja\">高齢者</skos:prefLabel>");
    }

    private String upload(String name, String content) {
        MockMultipartFile file =
                new MockMultipartFile("file", name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
        MvcTestResult sent = mvc.perform(
                multipart(PATH + "/imports").file(file).with(user(admin)).with(csrf()));
        assertThat(sent).hasStatus3xxRedirection();
        return Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
    }

    @Test
    void anUnknownConceptIsNotFound() {
        assertThat(mvc.get().uri(CONCEPTS + "/nothing").with(user(admin))).hasStatus(HttpStatus.NOT_FOUND);
    }

    private String lastEvent() {
        return log.find(new AuditFilter(AuditAction.VOCABULARY_CHANGED, null, null, null), 1, 1)
                .items()
                .get(0)
                .event()
                .subjectName();
    }

    private Document page(String path) {
        MvcTestResult result = mvc.get().uri(path).with(user(admin)).exchange();
        assertThat(result).as(path).hasStatusOk();
        return Html.parse(result);
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri(path).with(user(admin)).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request.formField(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    private static String notice(MvcTestResult sent) {
        assertThat(sent).hasStatus3xxRedirection();
        FormNotice notice = (FormNotice) sent.getMvcResult().getFlashMap().get("notice");
        assertThat(notice).isNotNull();
        return notice.message();
    }
}
