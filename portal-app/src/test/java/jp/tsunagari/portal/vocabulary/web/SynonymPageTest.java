package jp.tsunagari.portal.vocabulary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.stream.IntStream;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.search.synonym.ManagedSynonym;
import jp.tsunagari.portal.search.synonym.SynonymAdmin;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.testing.Effort;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.PortalTest;
import jp.tsunagari.portal.web.form.FormNotice;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** The synonyms as an admin changes them; whatever a test does is taken back. */
@PortalTest
@Transactional
class SynonymPageTest {

    private static final String PATH = "/admin/vocabulary/synonyms";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SynonymAdmin synonyms;

    @Autowired
    private UserAccounts accounts;

    private SignedIn admin;

    @BeforeEach
    void signIn() {
        admin = new SignedIn(
                accounts.findCredentials("admin").orElseThrow().accountId(), "admin", "管理者", Role.ADMIN, true, null);
    }

    @Test
    void showsWhatIsTheSameAndWhatIsNarrower() {
        Document page = page(PATH);
        ManagedSynonym same = line("不登校=登校拒否");
        ManagedSynonym narrower = line("サロン => 居場所");
        assertThat(page.select("#line-" + same.id() + " th").text()).isEqualTo("不登校、登校拒否");
        assertThat(page.select("#line-" + narrower.id()).select("td.wrap, th").eachText())
                .containsExactly("居場所", "サロン");
        assertThat(page.select("#line-" + narrower.id() + " button").text()).isEqualTo("「サロン => 居場所」を外す");
        assertThat(page.select("tbody tr")).hasSize(synonyms.lines().size());
    }

    @Test
    void aLineIsAdded() {
        MvcTestResult sent = post(PATH, "line", " カフェ＝喫茶店 ");
        assertThat(sent).hasRedirectedUrl(PATH);
        assertThat(notice(sent)).startsWith("「カフェ＝喫茶店」を追加しました。");
        assertThat(page(PATH).select("tbody").get(0).select("th").last().text()).isEqualTo("カフェ、喫茶店");
    }

    @ParameterizedTest
    @CsvSource({
        "カフェ, 2つ以上",
        "カフェ=, 両側",
        "カフェ=喫茶店=カフェ, 「カフェ」が2回",
        "登校拒否=不登校, 「不登校=登校拒否」がすでに",
        "あ => い => う, 1回だけ",
        "カフェ=！, 「！」には"
    })
    void aMistakeIsSaidAndWhatWasTypedIsKept(String typed, String said) {
        Document again = Html.parse(post(PATH, "line", typed));
        assertThat(again.title()).startsWith("エラー：");
        assertThat(again.select("[role=alert] a").attr("href")).isEqualTo("#line");
        assertThat(again.select("#line-error").text()).contains(said);
        assertThat(again.select("#line").val()).isEqualTo(typed);
    }

    @Test
    void aLineIsChanged() {
        ManagedSynonym line = line("サロン => 居場所");
        Document page = page(PATH + "/" + line.id());
        assertThat(page.select("#line").val()).isEqualTo("サロン => 居場所");
        String version = page.select("input[name=version]").val();
        MvcTestResult sent = post(PATH + "/" + line.id(), "line", "茶の間 => 居場所", "version", version);
        assertThat(sent).hasRedirectedUrl(PATH);
        assertThat(page(PATH).select("#line-" + line.id() + " th").text()).isEqualTo("茶の間");

        Document late = Html.parse(post(PATH + "/" + line.id(), "line", "茶室 => 居場所", "version", version));
        assertThat(late.select("[role=alert]").text()).contains("ほかの人がこの行を変えた");
        assertThat(late.select("dd").get(0).text()).isEqualTo("茶の間 => 居場所");
        assertThat(late.select("#line").val()).isEqualTo("茶室 => 居場所");
    }

    @Test
    void aLineIsTakenAwayAndBroughtBack() {
        ManagedSynonym line = line("サロン => 居場所");
        String version =
                page(PATH).select("#line-" + line.id() + " input[name=version]").val();
        assertThat(notice(post(PATH + "/" + line.id() + "/take-away", "version", version)))
                .contains("外しました");
        Document page = page(PATH);
        assertThat(page.select("li#line-" + line.id()).text()).isEqualTo("サロン => 居場所 「サロン => 居場所」を戻す");
        assertThat(notice(post(PATH + "/" + line.id() + "/bring-back", "version", version)))
                .as("the page as it was")
                .contains("そのままにしています");
        String now =
                page.select("li#line-" + line.id() + " input[name=version]").val();
        assertThat(notice(post(PATH + "/" + line.id() + "/bring-back", "version", now)))
                .contains("戻しました");
        assertThat(page(PATH).select("tr#line-" + line.id())).hasSize(1);
    }

    @Test
    void aLongTableCostsNoMoreThanAShortOne() {
        long few = Effort.atLeast(() -> page(PATH)).statements();
        IntStream.range(0, 5).forEach(number -> synonyms.add("語" + number + "=言葉" + number));
        assertThat(Effort.atLeast(() -> page(PATH)).statements()).isPositive().isEqualTo(few);
    }

    @Test
    void anUnknownLineIsNotFound() {
        assertThat(mvc.get().uri(PATH + "/999999").with(user(admin))).hasStatus(HttpStatus.NOT_FOUND);
    }

    private ManagedSynonym line(String text) {
        return synonyms.lines().stream()
                .filter(managed -> managed.line().text().equals(text))
                .findFirst()
                .orElseThrow();
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
