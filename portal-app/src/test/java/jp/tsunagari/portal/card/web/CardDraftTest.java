package jp.tsunagari.portal.card.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.card.CardHistoryStore;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;

/** Several windows of one person, forms that are sent twice, and sessions that end while one types. */
@PortalTest
@TestPropertySource(properties = "spring.application.name=cards")
class CardDraftTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private InitiativeStore cards;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private CardHistoryStore history;

    @Autowired
    private UserAccounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private SignedIn person;
    private InitiativeCard start;
    private String path;

    @BeforeEach
    void open() {
        jdbc.sql("delete from card_draft").update();
        jdbc.sql("delete from card_draft_revision").update();
        person = new SignedIn(
                accounts.findCredentials("admin").orElseThrow().accountId(), "admin", "管理 花子", Role.ADMIN, true, null);
        start = cards.find(initiatives
                        .findBySlug("2025-switch")
                        .orElseThrow()
                        .summary()
                        .id())
                .orElseThrow();
        path = "/my/initiatives/" + start.id();
    }

    @AfterEach
    void putBack() {
        InitiativeCard now = now();
        if (!now.details().equals(start.details())) {
            cards.change(now.id(), now.version(), start.details(), CardAccess.by(person, ChangeKind.EDITED, null));
        }
    }

    private InitiativeCard now() {
        return cards.find(start.id()).orElseThrow();
    }

    private Document get(String address) {
        return Html.parse(mvc.get().uri(address).with(user(person)).exchange());
    }

    private TypedForm draft() {
        return TypedForm.of(mvc, person, get(path + "?draft="), "form[data-card-form]");
    }

    private TypedForm fresh() {
        return TypedForm.open(mvc, person, path);
    }

    private MvcTestResult autosave(TypedForm form) {
        return mvc.post()
                .uri(path + "/draft")
                .params(form.fields())
                .with(user(person))
                .with(csrf())
                .exchange();
    }

    private static Notice notice(MvcTestResult result) {
        return (Notice) result.getMvcResult().getFlashMap().get(Notice.ATTRIBUTE);
    }

    private int versions() {
        return history.lastNumber(CardKey.initiative(start.id()));
    }

    @Test
    void twoWindowsOfOnePersonAreMergedByField() {
        TypedForm one = fresh();
        TypedForm other = fresh();
        assertThat(autosave(one.type("title", "一つ目の画面の題名")))
                .bodyJson()
                .extractingPath("outcome")
                .isEqualTo("SAVED");
        assertThat(autosave(other.type("targetPhrases", "二つ目の画面の対象")))
                .bodyJson()
                .extractingPath("outcome")
                .isEqualTo("MERGED");
        TypedForm draft = draft();
        assertThat(draft.get("title")).isEqualTo("一つ目の画面の題名");
        assertThat(draft.get("targetPhrases")).isEqualTo("二つ目の画面の対象");
    }

    @Test
    void aWindowGoesOnFromWhatItHasSentAndNeverContradictsItself() {
        TypedForm one = fresh();
        TypedForm other = fresh();
        one.type("revision", revision(autosave(one.type("title", "一つ目"))));
        other.type("revision", revision(autosave(other.type("targetPhrases", "対象"))));
        one.type("revision", revision(autosave(one.type("title", "一つ目の続き"))));
        assertThat(autosave(other.type("targetPhrases", "対象の続き")))
                .bodyJson()
                .extractingPath("outcome")
                .isEqualTo("MERGED");
        assertThat(draft().get("title")).isEqualTo("一つ目の続き");
        assertThat(draft().get("targetPhrases")).isEqualTo("対象の続き");
    }

    private static String revision(MvcTestResult saved) {
        assertThat(saved).hasStatusOk();
        return JsonPath.read(body(saved), "$.revision").toString();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void whatTwoWindowsSayOtherwiseIsKeptAndDecided() {
        TypedForm one = fresh();
        TypedForm other = fresh();
        autosave(one.type("title", "一つ目の画面の題名"));
        assertThat(autosave(other.type("title", "二つ目の画面の題名").type("targetPhrases", "対象")))
                .bodyJson()
                .extractingPath("outcome")
                .isEqualTo("ASIDE");
        assertThat(get(path).select("h1").text()).isEqualTo("下書きがあります");
        assertThat(get(path + "?draft=").select("a[href$=/sides]")).hasSize(1);
        Document sides = get(path + "/sides");
        assertThat(sides.select("fieldset").text()).contains("一つ目の画面の題名", "二つ目の画面の題名");
        assertThat(sides.text()).contains("あなたが別の画面でも").doesNotContain("ほかの人");

        Document undecided = Html.parse(
                TypedForm.of(mvc, person, sides, "form[action$=/sides]").send());
        assertThat(undecided.select("fieldset")).hasSize(1);
        MvcTestResult decided = TypedForm.of(mvc, person, undecided, "form[action$=/sides]")
                .type("choice.title", "typed")
                .type("typed.title", "合わせた題名")
                .send();
        TypedForm after = TypedForm.of(mvc, person, Html.parse(decided), "form[data-card-form]");
        assertThat(after.get("title")).isEqualTo("合わせた題名");
        assertThat(after.get("targetPhrases")).isEqualTo("対象");
        assertThat(Html.parse(decided).select("a[href$=/sides]")).isEmpty();
    }

    @Test
    void aCopyThatWasChosenBesideTheDraftIsTakenAndTheRestOfTheDraftStays() {
        TypedForm copy = fresh();
        autosave(fresh().type("title", "下書きの題名").type("targetPhrases", "下書きの対象"));
        assertThat(autosave(copy.type("title", "端末に残った題名").type("button", "copy")))
                .bodyJson()
                .extractingPath("outcome")
                .isEqualTo("MERGED");
        assertThat(draft().get("title")).isEqualTo("端末に残った題名");
        assertThat(draft().get("targetPhrases")).isEqualTo("下書きの対象");
        assertThat(get(path + "?draft=").select("a[href$=/sides]")).isEmpty();
    }

    @Test
    void whatAnotherWindowPutInIsSeenBeforeItIsPublished() {
        TypedForm one = fresh();
        TypedForm other = fresh();
        autosave(one.type("title", "一つ目の画面の題名"));
        Document shown = Html.parse(other.type("targetPhrases", "対象").press("publish"));
        assertThat(shown.select(".notice").text()).contains("別の画面で入力した内容");
        assertThat(now()).isEqualTo(start);
        assertThat(TypedForm.of(mvc, person, shown, "form[data-card-form]").press("publish"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(now().details().title()).isEqualTo("一つ目の画面の題名");
        assertThat(now().details().targetPhrases()).containsExactly("対象");
    }

    @Test
    void theMemoIsAPartOfTheDraft() {
        fresh().type("title", "題名").type("reason", "数を直した").press("preview");
        Document preview = get(path + "/preview");
        assertThat(preview.select("#reason").val()).isEqualTo("数を直した");
        assertThat(draft().get("reason")).isEqualTo("数を直した");
        TypedForm.of(mvc, person, preview, "form[action$=/publish]").send();
        assertThat(history.versions(CardKey.initiative(start.id()))
                        .get(0)
                        .change()
                        .reason())
                .isEqualTo("数を直した");
    }

    @Test
    void theBrowserLearnsWhichOfItsCopiesHaveArrived() {
        autosave(fresh().type("title", "題名").type("stamp", "abc1"));
        assertThat(get(path).select("[data-card-kept]").attr("data-stamps")).isEqualTo("abc1");
        assertThat(get(path + "?draft=").select("form[data-card-kept]").attr("data-stamps"))
                .isEqualTo("abc1");
        MvcTestResult published = draft().type("stamp", "abc2").press("publish");
        assertThat(notice(published).done()).isEqualTo("initiative-" + start.id() + " abc2 abc1");
    }

    @Test
    void equalPublicationsAtOnceAreOne() throws Exception {
        int before = versions();
        TypedForm form = fresh().type("title", "二度押した題名");
        for (MvcTestResult result : fourTimes(form)) {
            assertThat(result).hasStatus(HttpStatus.FOUND);
            assertThat(notice(result).text()).contains("公開しました");
        }
        assertThat(versions()).isEqualTo(before + 1);
        assertThat(notice(form.pressed("publish")).text()).contains("公開しました");
        assertThat(get(path).select("form[data-card-form]"))
                .as("no draft is left")
                .hasSize(1);
        // The same window again with other words is another publication.
        assertThat(notice(form.type("title", "三度目は別の題名").press("publish"))).isNull();
    }

    @Test
    void fourEqualNewInitiativesAreOne() throws Exception {
        long organisation = start.key().organisationId();
        int before = cards.ofOrganisation(organisation).size();
        TypedForm form = TypedForm.open(mvc, person, "/my/organisations/" + organisation + "/initiatives/new")
                .type("title", "四度押した新しい取組");
        for (MvcTestResult result : fourTimes(form)) {
            assertThat(result).hasStatus(HttpStatus.FOUND);
            assertThat(notice(result).text()).contains("公開しました");
        }
        assertThat(cards.ofOrganisation(organisation)).hasSize(before + 1);
    }

    private static List<MvcTestResult> fourTimes(TypedForm form) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<MvcTestResult>> all = IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(() -> form.pressed("publish")))
                    .toList();
            List<MvcTestResult> results = new ArrayList<>();
            for (Future<MvcTestResult> one : all) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aTitleOfOneLetterIsASlip() {
        assertThat(notice(fresh().type("title", "輪").press("publish")).text()).contains("公開しました");
        assertThat(Html.parse(fresh().type("title", "x").press("publish")).text())
                .contains("取組名が1文字です");
    }

    @Test
    void aPreviewIsPublishedOnce() {
        fresh().type("title", "プレビューから").press("preview");
        TypedForm preview = TypedForm.of(mvc, person, get(path + "/preview"), "form[action$=/publish]");
        int before = versions();
        assertThat(notice(preview.send()).text()).contains("公開しました");
        assertThat(notice(preview.send()).text()).contains("公開しました");
        assertThat(versions()).isEqualTo(before + 1);
    }

    @Test
    void mergingWithOneselfIsCalledThat() {
        TypedForm mine = fresh().type("title", "この画面の題名");
        fresh().type("title", "先に公開した題名").press("publish");
        Document merge = Html.parse(mine.press("publish"));
        assertThat(merge.select("main").text()).contains("別の画面で公開した内容").doesNotContain("ほかの人");
        assertThat(merge.select(".merge__text ins").eachText())
                .as("what differs stands out")
                .contains("先", "画面")
                .doesNotContain("の");
        MvcTestResult undecided = TypedForm.of(mvc, person, merge, "form[action$=/merge]")
                .type("typed.title", "書きかけの題名")
                .send();
        assertThat(Html.parse(undecided).select("textarea").text()).isEqualTo("書きかけの題名");
        TypedForm decided = TypedForm.of(mvc, person, Html.parse(undecided), "form[action$=/merge]")
                .type("choice.title", "typed");
        int before = versions();
        assertThat(notice(decided.send()).text()).contains("公開しました");
        assertThat(notice(decided.send()).text()).contains("公開しました");
        assertThat(versions()).isEqualTo(before + 1);
        assertThat(now().details().title()).isEqualTo("書きかけの題名");
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "preview", "publish", "add-metrics", "up-sections-1", "find-region"})
    void everyButtonLeadsToAPageOfItsOwn(String button) {
        TypedForm form = fresh().type("title", "").type("approachItems", "").type("regionQuery", "さっぽろ");
        assertThat(form.pressed(button)).hasStatus(HttpStatus.FOUND);
        Document next = Html.parse(form.press(button));
        assertThat(next.select("form[data-card-form]")).hasSize(1);
        assertThat(next.select("[data-region-found]").text()).contains("北海道札幌市");
    }

    /** No session, no token of one: what a browser sends whose session has ended. */
    private HttpResponse<String> withoutSession(String address, TypedForm form, String button)
            throws IOException, InterruptedException {
        String body = UriComponentsBuilder.newInstance()
                .queryParams(form.fields())
                .queryParam("button", button)
                .encode()
                .build()
                .getQuery();
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(String.valueOf(body)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static void assertNotKept(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(HttpStatus.FORBIDDEN.value());
        assertThat(answer.headers().firstValue("X-Draft-Kept")).isEmpty();
        assertThat(answer.body()).contains("ログインの期限が切れました", "何も変わっていません").doesNotContain("権限がありません");
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "preview", "publish", "add-metrics"})
    void whatIsSentAfterTheSessionHasEndedIsKeptForItsPersonAndNotPublished(String button) throws Exception {
        TypedForm form = fresh().type("title", "期限の後の題名").type("stamp", "abc3");
        HttpResponse<String> refused = withoutSession(path, form, button);
        assertThat(refused.statusCode()).isEqualTo(HttpStatus.FORBIDDEN.value());
        assertThat(refused.headers().firstValue("X-Draft-Kept")).hasValue("abc3");
        assertThat(Jsoup.parse(refused.body()).select("main").text())
                .contains("ログインの期限が切れました", "下書きに保存しました")
                .doesNotContain("期限の後の題名");
        assertThat(now()).isEqualTo(start);
        assertThat(draft().get("title")).isEqualTo("期限の後の題名");
    }

    @Test
    void withoutAFormThatWasOpenedForThePersonNothingIsKept() throws Exception {
        TypedForm form = fresh().type("title", "偽の題名");
        String sealed = form.get("form");
        long other =
                initiatives.findBySlug("2025-watalis").orElseThrow().summary().id();
        for (String invented : List.of("", "x", sealed + "x", sealed.replaceFirst("\\.[^.]*$", ".AAAA"))) {
            form.type("form", invented);
            assertNotKept(withoutSession(path, form, "draft"));
        }
        form.type("form", sealed);
        assertNotKept(withoutSession("/my/initiatives/" + other, form, "draft"));
        assertThat(jdbc.sql("select count(*) from card_draft").query(Long.class).single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/verify", "/withdraw", "/publish", "/sides", "/history/restore"})
    void otherFormsSayThatTheSessionHasEndedAndShowWhatWasTyped(String below) throws Exception {
        HttpResponse<String> refused =
                withoutSession(path + below, fresh().type("comment", "期限の後の理由").type("password", "quiet harbour"), "");
        assertNotKept(refused);
        assertThat(Jsoup.parse(refused.body()).select("textarea[readonly]").eachText())
                .contains("期限の後の理由")
                .doesNotContain("quiet harbour");
    }

    @Test
    void aMembershipThatHasEndedIsCalledThatAndTheWordsAreShown() throws Exception {
        long account = accounts.findCredentials("former@example.org")
                .map(found -> found.accountId())
                .orElseGet(() -> accounts.add("former@example.org", "", "{noop}never used to sign in", Role.STAFF));
        SignedIn former = new SignedIn(account, "former@example.org", "元の人", Role.STAFF, true, null);
        accounts.setOrganisations(account, List.of(start.key().organisationId()));
        TypedForm form = TypedForm.open(mvc, former, path).type("title", "書きかけの題名");
        accounts.setOrganisations(account, List.of());
        MvcTestResult refused = form.pressed("publish");
        assertThat(refused).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(Html.parse(refused).select("main").text()).contains("編集できなくなりました", "書きかけの題名");
        assertNotKept(withoutSession(path, form, "draft"));
    }
}
