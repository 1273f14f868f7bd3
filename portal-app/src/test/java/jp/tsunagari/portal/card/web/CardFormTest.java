package jp.tsunagari.portal.card.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.card.CardHistoryStore;
import jp.tsunagari.portal.card.CardHistoryStore.CardVersion;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.initiative.RegionBasis;
import jp.tsunagari.portal.initiative.WorkRegion;
import jp.tsunagari.portal.organisation.OrganisationStore;
import jp.tsunagari.portal.outcome.MetricOrigin;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.PortalTest;
import jp.tsunagari.portal.vocabulary.AssignedTerm;
import jp.tsunagari.portal.vocabulary.TermList;
import jp.tsunagari.portal.vocabulary.VocabularyAdmin;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Editing cards without script, on cards of the real document. These tests have a catalogue of their own. */
@PortalTest
@TestPropertySource(properties = "spring.application.name=cards")
class CardFormTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private InitiativeStore cards;

    @Autowired
    private OrganisationStore organisations;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private CardHistoryStore history;

    @Autowired
    private UserAccounts accounts;

    @Autowired
    private VocabularyAdmin vocabulary;

    private SignedIn admin;
    private SignedIn stranger;

    @BeforeEach
    void signIn() {
        if (accounts.findCredentials("stranger").isEmpty()) {
            accounts.add("stranger", "{noop}never used to sign in", Role.STAFF);
        }
        admin = person("admin", "管理 花子", Role.ADMIN);
        stranger = person("stranger", "他所 太郎", Role.STAFF);
    }

    private SignedIn person(String login, String name, Role role) {
        return new SignedIn(accounts.findCredentials(login).orElseThrow().accountId(), login, name, role, true, null);
    }

    private InitiativeCard card(String slug) {
        long id = initiatives.findBySlug(slug).orElseThrow().summary().id();
        return cards.find(id).orElseThrow();
    }

    private InitiativeCard now(InitiativeCard card) {
        return cards.find(card.id()).orElseThrow();
    }

    private static String path(InitiativeCard card) {
        return "/my/initiatives/" + card.id();
    }

    private Document get(String path) {
        MvcTestResult page = mvc.get().uri(path).with(user(admin)).exchange();
        assertThat(page).as(path).hasStatus(HttpStatus.OK);
        return Html.parse(page);
    }

    private CardVersion last(InitiativeCard card) {
        return history.versions(CardKey.initiative(card.id())).get(0);
    }

    private static Notice notice(MvcTestResult result) {
        return (Notice) result.getMvcResult().getFlashMap().get(Notice.ATTRIBUTE);
    }

    @Test
    void whatNobodyHasChangedIsNoChangeForAnyCardOfTheDocument() {
        List<Long> ids = initiatives.ids();
        assertThat(ids).hasSizeGreaterThanOrEqualTo(20);
        for (long id : ids) {
            InitiativeCard before = cards.find(id).orElseThrow();
            MvcTestResult result = TypedForm.open(mvc, admin, path(before)).press("publish");
            assertThat(result)
                    .hasStatus(HttpStatus.FOUND)
                    .hasRedirectedUrl("/my?organisation=" + before.key().organisationId());
            assertThat(notice(result).text()).contains("変更はありません");
            assertThat(now(before)).isEqualTo(before);

            String organisation = "/my/organisations/" + before.key().organisationId();
            assertThat(notice(TypedForm.open(mvc, admin, organisation).press("publish"))
                            .text())
                    .as(organisation)
                    .contains("変更はありません");
        }
    }

    @Test
    void anEditIsPublishedAsAVersionAndLeavesAllElseTheDocuments() {
        InitiativeCard before = card("2025-ワークフェア");
        TypedForm form = TypedForm.open(mvc, admin, path(before))
                .type("title", "働く場をつくる")
                .type("metrics[0].value", "１，２３４")
                .type("reason", "数を直した");
        List<String> regions = form.fields().get("regions");
        form.fields().add("regions", "01100");

        MvcTestResult result = form.press("publish");

        assertThat(result)
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/my?organisation=" + before.key().organisationId());
        InitiativeCard after = now(before);
        assertThat(after.details().title()).isEqualTo("働く場をつくる");
        assertThat(after.details().metrics().get(0).value()).isEqualByComparingTo("1234");
        assertThat(after.details().metrics().get(0).origin()).isEqualTo(MetricOrigin.EDITED);
        assertThat(after.details().metrics().get(0).line())
                .isEqualTo(before.details().metrics().get(0).line());
        assertThat(after.details()
                        .metrics()
                        .subList(1, after.details().metrics().size()))
                .isEqualTo(before.details()
                        .metrics()
                        .subList(1, before.details().metrics().size()));
        assertThat(after.details().sections()).isEqualTo(before.details().sections());
        assertThat(after.details().notes()).isEqualTo(before.details().notes());
        assertThat(after.details().regions())
                .startsWith(before.details().regions().toArray(WorkRegion[]::new))
                .last()
                .isEqualTo(new WorkRegion("01100", RegionBasis.EDITED));
        assertThat(regions).contains("01100");
        assertThat(last(after).fields()).containsExactly("title", "regions", "metrics");
        assertThat(last(after).change().actor()).isEqualTo("管理 花子");
        assertThat(last(after).change().reason()).isEqualTo("数を直した");
        assertThat(after.dates().edited()).isNotNull();

        Document page = Html.get(mvc, "/initiatives/{slug}", after.slug());
        assertThat(page.select("h1").text()).isEqualTo("働く場をつくる");
        assertThat(page.select(".dates").text()).contains("団体による編集");
        assertThat(page.text()).doesNotContain("管理 花子", "数を直した");
    }

    @Test
    void aRetiredTermIsKeptWhereItIsAndGivenToNoOtherCard() {
        InitiativeCard with = withTargetGroup("men", true);
        InitiativeCard without = withTargetGroup("men", false);
        vocabulary.retire(TermList.TARGET_GROUP, "men", version("men"));
        try {
            TypedForm form = TypedForm.open(mvc, admin, path(without));
            form.fields().add("targetGroups", "men");
            Document refused = Html.parse(form.press("publish"));
            assertThat(refused.select("[role=alert] a").eachAttr("href")).containsExactly("#targetGroups");
            assertThat(now(without)).isEqualTo(without);

            MvcTestResult result = TypedForm.open(mvc, admin, path(with)).press("publish");
            assertThat(notice(result).text()).contains("変更はありません");
            assertThat(now(with)).isEqualTo(with);
        } finally {
            vocabulary.reinstate(TermList.TARGET_GROUP, "men", version("men"));
            mvc.post()
                    .uri(path(without) + "/discard")
                    .with(user(admin))
                    .with(csrf())
                    .exchange();
        }
    }

    private InitiativeCard withTargetGroup(String code, boolean has) {
        return initiatives.ids().stream()
                .map(id -> cards.find(id).orElseThrow())
                .filter(card ->
                        AssignedTerm.codes(card.details().targetGroups()).contains(code) == has)
                .findFirst()
                .orElseThrow();
    }

    private int version(String code) {
        return vocabulary.find(TermList.TARGET_GROUP, code).orElseThrow().version();
    }

    @Test
    void errorsKeepEveryWordAndLeadToTheirFields() {
        InitiativeCard before = card("2025-watalis");
        TypedForm form = TypedForm.open(mvc, admin, path(before))
                .type("metrics[0].value", "たくさん")
                .type("sections[0].heading", " ")
                .type("sections[0].body", "  一行目\n\n二行目 <b>太字</b>")
                .type("targetGroups", "no-such-code");

        MvcTestResult result = form.press("publish");

        assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        Document page = Html.parse(result);
        assertThat(page.select(".error-summary a")).hasSize(3).allSatisfy(link -> {
            Element target = page.getElementById(link.attr("href").substring(1));
            assertThat(target).as(link.outerHtml()).isNotNull();
        });
        assertThat(page.getElementById("metrics-0-value").attr("value")).isEqualTo("たくさん");
        assertThat(page.getElementById("metrics-0-value").attr("aria-describedby"))
                .isEqualTo("metrics-0-value-error");
        assertThat(page.getElementById("metrics-0").parent().hasAttr("open")).isTrue();
        assertThat(page.getElementById("sections-0-body").wholeText()).isEqualTo("  一行目\n\n二行目 <b>太字</b>");
        assertThat(now(before)).isEqualTo(before);

        Document asked = get(path(before));
        assertThat(asked.select("h1").text()).isEqualTo("下書きがあります");
        assertThat(get(path(before) + "?draft=")
                        .getElementById("metrics-0-value")
                        .attr("value"))
                .isEqualTo("たくさん");
        discard(before);
        assertThat(get(path(before)).select("form[data-card-form]")).hasSize(1);
    }

    @Test
    void aPlaceThatIsTypedAndNotAddedIsAskedAboutBeforePublishing() {
        InitiativeCard before = card("2025-watalis");
        MvcTestResult result = TypedForm.open(mvc, admin, path(before))
                .type("regionQuery", "函館")
                .press("publish");

        assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        Document page = Html.parse(result);
        assertThat(page.select(".error-summary a[href=#regions]").text()).contains("「函館」は、まだ加わっていません");
        assertThat(page.getElementById("regionQuery").val()).isEqualTo("函館");
        assertThat(page.select("[data-region-found] input").eachAttr("value")).contains("01202");
        assertThat(now(before)).isEqualTo(before);
        discard(before);

        Document taken = get("/my/regions?q=函館市&chosen=01202");
        assertThat(taken.select("input")).isEmpty();
        assertThat(taken.text()).isEqualTo("「函館市」に当たる地域で、まだ選ばれていないものはありません。");
    }

    private void discard(InitiativeCard card) {
        assertThat(mvc.post().uri(path(card) + "/discard").with(user(admin)).with(csrf()))
                .hasStatus(HttpStatus.FOUND);
    }

    @Test
    void rowsMoveWithoutScriptAndWithoutBeingStored() {
        InitiativeCard before = card("2025-watalis");
        TypedForm form = TypedForm.open(mvc, admin, path(before));
        String second = form.get("sections[1].heading");

        MvcTestResult moved = form.type("title", "まだ公開しない").press("up-sections-1");
        assertThat(moved).hasStatusOk();
        TypedForm after = TypedForm.of(mvc, admin, Html.parse(moved), "form[data-card-form]");
        assertThat(after.get("sections[0].heading")).isEqualTo(second);
        assertThat(after.get("title")).isEqualTo("まだ公開しない");

        TypedForm added = TypedForm.of(mvc, admin, Html.parse(after.press("add-metrics")), "form[data-card-form]");
        assertThat(added.get("metrics[" + before.details().metrics().size() + "].value"))
                .isEmpty();

        TypedForm found = TypedForm.of(
                mvc, admin, Html.parse(added.type("regionQuery", "さっぽろ").press("find-region")), "form[data-card-form]");
        assertThat(found.get("regionQuery")).isEqualTo("さっぽろ");
        assertThat(Html.parse(found.press("find-region"))
                        .select("[data-region-found]")
                        .text())
                .contains("北海道札幌市");
        assertThat(now(before)).isEqualTo(before);
        discard(before);
    }

    @Test
    void whatTheFormDoesNotHaveCannotBeChangedByIt() {
        InitiativeCard before = card("2025-watalis");
        TypedForm form = TypedForm.open(mvc, admin, path(before))
                .type("organisationId", "1")
                .type("slug", "mine")
                .type("notes[0].message", "読み取りに問題なし")
                .type("details.title", "別の名前")
                .type("fiscalYear", "1999")
                .type("programme", "別の事業")
                .type("sections[0].firstLine", "1")
                .type("metrics[0].origin", "DOCUMENT")
                .type("metrics[0].line", "1")
                .type("id", "1");
        assertThat(notice(form.press("publish")).text()).contains("変更はありません");
        assertThat(now(before)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/preview",
                "/merge",
                "/sides",
                "/withdraw",
                "/history",
                "/history/compare?from=1&to=1",
            })
    void toOthersACardIsNotThere(String below) {
        InitiativeCard card = card("2025-watalis");
        assertThat(mvc.get().uri(path(card) + below))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/login");
        assertThat(mvc.get().uri(path(card) + below).with(user(stranger))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/draft",
                "/discard",
                "/publish?revision=1",
                "/sides?revision=1",
                "/merge?theirs=0",
                "/verify?version=0",
                "/withdraw?version=0",
                "/reinstate",
                "/history/restore?number=1",
                "/history/revert?number=2",
                "/document?key=title",
            })
    void othersCannotSendAnything(String below) {
        InitiativeCard card = card("2025-watalis");
        MvcTestResult refused = mvc.post()
                .uri(path(card) + below)
                .param("version", "0")
                .param("number", "1")
                .param("button", "publish")
                .param("title", "乗っ取り")
                .with(user(stranger))
                .with(csrf())
                .exchange();
        assertThat(refused).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(now(card)).isEqualTo(card);
        assertThat(mvc.post()
                        .uri("/my/initiatives/999999" + below)
                        .param("version", "0")
                        .param("number", "1")
                        .with(user(admin))
                        .with(csrf()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aStaleFormIsMergedAndLosesNothing() {
        InitiativeCard start = card("2025-茨城npoセンターコモンズ");
        TypedForm mine =
                TypedForm.open(mvc, admin, path(start)).type("title", "わたしの題名").type("approachItems", "わたしの取組のかたち");
        TypedForm.open(mvc, admin, path(start))
                .type("title", "ほかの人の題名")
                .type("targetPhrases", start.details().targetPhrases().get(0) + "\nほかの人が加えた対象")
                .type("reason", "先に直した")
                .press("publish");

        MvcTestResult stale = mine.press("publish");

        assertThat(stale).hasStatus(HttpStatus.CONFLICT);
        Document page = Html.parse(stale);
        assertThat(page.select(".merge__others").text()).contains("管理 花子", "先に直した");
        assertThat(page.select("fieldset.merge__item")).hasSize(1);
        assertThat(page.select("fieldset.merge__item").text()).contains("わたしの題名", "ほかの人の題名");
        assertThat(page.select(".merge__list").text()).contains("わたしの取組のかたち", "ほかの人が加えた対象");
        assertThat(now(start).details().title()).isEqualTo("ほかの人の題名");

        MvcTestResult undecided =
                TypedForm.of(mvc, admin, page, "form[action$=/merge]").send();
        assertThat(undecided).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Html.parse(undecided).select(".error-summary").text()).contains("選んでください");

        MvcTestResult done = TypedForm.of(mvc, admin, Html.parse(undecided), "form[action$=/merge]")
                .type("choice.title", "typed")
                .type("typed.title", "二人の題名")
                .send();
        assertThat(done).hasStatus(HttpStatus.FOUND);
        InitiativeCard merged = now(start);
        assertThat(merged.details().title()).isEqualTo("二人の題名");
        assertThat(merged.details().approachItems()).containsExactly("わたしの取組のかたち");
        assertThat(merged.details().targetPhrases()).contains("ほかの人が加えた対象");
        assertThat(merged.details().sections()).isEqualTo(start.details().sections());
        assertThat(last(merged).change().kind()).isEqualTo(ChangeKind.MERGED);
    }

    @Test
    void aCardIsPreviewedComparedAndBroughtBack() {
        InitiativeCard start = card("2025-switch");
        String title = String.valueOf(start.details().title());
        assertThat(TypedForm.open(mvc, admin, path(start))
                        .type("title", "試しの題名")
                        .press("preview"))
                .hasRedirectedUrl(path(start) + "/preview");
        Document preview = get(path(start) + "/preview");
        assertThat(preview.select("h1").text()).isEqualTo("試しの題名");
        assertThat(preview.select(".preview-bar").text()).contains("まだ公開していません");
        assertThat(now(start)).isEqualTo(start);

        TypedForm.of(mvc, admin, preview, "form[action$=/publish]").send();
        assertThat(now(start).details().title()).isEqualTo("試しの題名");
        int number = last(start).number();

        Document list = get(path(start) + "/history");
        assertThat(list.select(".version-list li").first().text()).contains("管理 花子", "変わった項目：取組名");
        Document compare = get(path(start) + "/history/compare?from=" + (number - 1) + "&to=" + number);
        assertThat(compare.select(".difference ins").text()).isNotEmpty();
        assertThat(compare.select(".difference del").text()).isNotEmpty();

        TypedForm.of(mvc, admin, compare, "form:has(input[name=field][value=title])")
                .send();
        assertThat(now(start).details()).isEqualTo(start.details());
        assertThat(now(start).details().title()).isEqualTo(title);
        assertThat(last(start).change().kind()).isEqualTo(ChangeKind.RESTORED);
        assertThat(get("/admin/edits").select(".version-list li").first().text())
                .contains(title, "以前の版に戻す");
    }

    @Test
    void oneThingGoesBackToTheDocumentAndTheRestStaysEdited() {
        InitiativeCard start = card("2025-北海道社会的事業所支援機構");
        TypedForm.open(mvc, admin, path(start))
                .type("title", "団体の題名")
                .type("sections[0].body", "団体が書いた本文")
                .press("publish");
        Document edited = Html.get(mvc, "/initiatives/{slug}", start.slug());
        assertThat(edited.select(".source-box").text()).contains("団体が編集した内容です：取組名、本文");
        assertThat(edited.select("#section-1 .provenance").text()).isEqualTo("団体による編集");
        assertThat(edited.select("#section-2 .provenance")).isEmpty();
        assertThat(edited.select(".origins dl > div").eachText())
                .filteredOn(origin -> origin.contains("団体による入力（20"))
                .isNotEmpty();

        Document differences = get(path(start) + "/document");
        assertThat(differences.select("main section")).hasSize(2);
        TypedForm.of(mvc, admin, differences, "form:has(input[name=key][value=title])")
                .send();

        InitiativeCard after = now(start);
        assertThat(after.details().title()).isEqualTo(start.details().title());
        assertThat(after.details().sections().get(0).body()).isEqualTo("団体が書いた本文");
        assertThat(last(after).change().kind()).isEqualTo(ChangeKind.RESTORED);
        assertThat(get(path(start) + "/document").select("main section")).hasSize(1);
    }

    @Test
    void somebodysNumberIsAskedAboutAndPublishedIfMeant() {
        InitiativeCard start = card("2025-watalis");
        assertThat(get(path(start)).text()).doesNotContain("個人の連絡先とみられる");
        MvcTestResult kept = TypedForm.open(mvc, admin, path(start))
                .type("sections[0].body", "申し込みは 〇九〇-1234-5678 へ")
                .press("draft");
        assertThat(Html.parse(kept).select(".form-publish .notice").text()).contains("〇九〇-1234-5678");
        assertThat(get(path(start) + "/preview").select(".preview-bar .notice").text())
                .contains("〇九〇-1234-5678");
        assertThat(TypedForm.of(mvc, admin, Html.parse(kept), "form[data-card-form]")
                        .press("publish"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(now(start).details().sections().get(0).body()).isEqualTo("申し込みは 〇九〇-1234-5678 へ");
    }

    @Test
    void remarksOfTheReaderAreSettledByConfirmingTheCard() {
        InitiativeCard start = card("2025-地域健康プラン");
        String home = "/my?organisation=" + start.key().organisationId();
        assertThat(get(home).text()).contains("2つの住所があります");
        assertThat(mvc.post()
                        .uri(path(start) + "/verify")
                        .param("version", String.valueOf(start.version()))
                        .with(user(admin))
                        .with(csrf()))
                .hasStatus(HttpStatus.FOUND);
        assertThat(get(home).text()).doesNotContain("2つの住所があります");
    }

    @Test
    void takingAChangeBackAsksFirst() {
        InitiativeCard start = card("2025-watalis");
        TypedForm.open(mvc, admin, path(start)).type("approachItems", "別のかたち").press("publish");
        Document history = get(path(start) + "/history");
        assertThat(history.select("details:not([open]) form[action$=/history/revert]"))
                .isNotEmpty();
        assertThat(history.select("form[action$=/history/revert]"))
                .hasSameSizeAs(history.select("details form[action$=/history/revert]"));
    }

    /** A history is read in either language, so its reasons are in the one of the catalogue. */
    @Test
    void aReasonOfAnEnglishPageIsKeptInJapanese() {
        InitiativeCard start = card("2025-watalis");
        TypedForm.open(mvc, admin, path(start)).type("approachItems", "別のかたち").press("publish");
        Document page = get("/en" + path(start) + "/history");
        TypedForm.of(mvc, admin, page, "form[action$=/history/revert]").send();
        assertThat(last(start).change().reason()).matches("第\\d+版の変更を取り消す");
    }

    @Test
    void aWithdrawnPageSaysSoAndComesBack() {
        InitiativeCard start = card("2025-watalis");
        assertThat(mvc.get().uri("/initiatives/{slug}", start.slug())).hasStatusOk();
        TypedForm.of(mvc, admin, get(path(start) + "/withdraw"), "form[action$=/withdraw]")
                .send();
        for (String address : List.of("", "/source", "/citation", "/sheet", "/sheet.pdf", "/picture.png")) {
            assertThat(mvc.get().uri("/initiatives/{slug}" + address, start.slug()))
                    .as(address)
                    .hasStatus(HttpStatus.GONE);
        }
        assertThat(mvc.get().uri("/i/{id}", start.id()))
                .as("the address on paper")
                .hasStatus(HttpStatus.GONE);
        for (String address : List.of(
                "/initiatives.atom",
                "/sitemaps/1.xml",
                "/dataset.jsonld",
                "/dataset.ttl",
                "/matrix.csv",
                "/organisations",
                "/api/v1/initiatives.csv",
                "/data/initiatives.csv",
                "/data/sections.csv",
                "/data/outcomes.csv")) {
            assertThat(mvc.get().uri(address))
                    .as(address)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain(start.slug());
        }
        assertThat(mvc.get().uri("/api/v1/initiatives/{slug}", start.slug()))
                .hasStatus(HttpStatus.GONE)
                .bodyText()
                .contains("公開を取りやめました");
        assertThat(mvc.post().uri(path(start) + "/reinstate").with(user(admin)).with(csrf()))
                .hasStatus(HttpStatus.FOUND);
        assertThat(mvc.get().uri("/initiatives/{slug}", start.slug())).hasStatusOk();
        assertThat(last(start).change().kind()).isEqualTo(ChangeKind.REINSTATED);
    }

    @Test
    void theOwnPageShowsWhatIsMissingLeftAndTakenBack() {
        InitiativeCard start = card("2025-地域健康プラン");
        long organisation = start.key().organisationId();
        TypedForm.open(mvc, admin, path(start)).type("title", "あとで").press("draft");
        Document page = get("/my?organisation=" + organisation);
        assertThat(page.select("h2").text())
                .contains(
                        organisations.find(organisation).orElseThrow().details().name());
        assertThat(page.select(".my-card")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(page.select(".my-card").first().text()).contains("よみがありません", "団体による編集 まだありません");
        assertThat(page.select(".my-card").get(1).text()).contains("まだ公開していない下書きがあります");
        assertThat(page.select(".my-card a[href=" + path(start) + "]")).hasSize(1);
        discard(start);

        TypedForm.of(mvc, admin, get(path(start) + "/withdraw"), "form[action$=/withdraw]")
                .send();
        Document after = get("/my?organisation=" + organisation);
        assertThat(after.select(".my-card").get(1).text()).contains("公開を取り下げています", "公開を再開する");
        TypedForm.of(mvc, admin, after, "form[action$=/reinstate]").send();
        assertThat(now(start).withdrawnAt()).isNull();

        assertThat(mvc.get().uri("/my?organisation=" + organisation).with(user(stranger)))
                .hasStatus(HttpStatus.NOT_FOUND);
        MvcTestResult own = mvc.get().uri("/my").with(user(stranger)).exchange();
        assertThat(Html.parse(own).text()).contains("所属する団体がまだありません");
    }

    @Test
    void aConfirmationInBetweenAsksNothingAndAnotherFieldOnlyShowsWhatWasMerged() {
        InitiativeCard start = card("2025-札幌メンズ-シェッド-ポッケコタン");
        TypedForm first = TypedForm.open(mvc, admin, path(start)).type("title", "確認のあとの題名");
        assertThat(mvc.post()
                        .uri(path(start) + "/verify")
                        .param("version", String.valueOf(start.version()))
                        .with(user(admin))
                        .with(csrf()))
                .hasStatus(HttpStatus.FOUND);
        TypedForm stale = TypedForm.open(mvc, admin, path(start)).type("approachItems", "別の人のかたち");
        assertThat(first.press("publish")).hasStatus(HttpStatus.FOUND);
        assertThat(now(start).details().title()).isEqualTo("確認のあとの題名");

        MvcTestResult merge = stale.press("publish");
        assertThat(merge).hasStatus(HttpStatus.CONFLICT);
        Document page = Html.parse(merge);
        assertThat(page.select("fieldset.merge__item")).isEmpty();
        assertThat(page.select(".merge__list").text()).contains("確認のあとの題名", "別の人のかたち");
        assertThat(TypedForm.of(mvc, admin, page, "form[action$=/merge]").send())
                .hasStatus(HttpStatus.FOUND);
        assertThat(now(start).details().title()).isEqualTo("確認のあとの題名");
        assertThat(now(start).details().approachItems()).containsExactly("別の人のかたち");
    }

    @Test
    void confirmingChangesNothingButTheDateOfConfirmation() {
        InitiativeCard start = card("2025-watalis");
        MvcTestResult first = mvc.post()
                .uri(path(start) + "/verify")
                .param("version", String.valueOf(start.version()))
                .with(user(admin))
                .with(csrf())
                .exchange();
        assertThat(first).hasStatus(HttpStatus.FOUND);
        int number = last(start).number();
        InitiativeCard after = now(start);
        assertThat(after.details()).isEqualTo(start.details());
        assertThat(after.dates().verified()).isNotNull();
        assertThat(after.dates().edited()).isEqualTo(start.dates().edited());
        MvcTestResult again = mvc.post()
                .uri(path(start) + "/verify")
                .param("version", String.valueOf(start.version()))
                .with(user(admin))
                .with(csrf())
                .exchange();
        assertThat(notice(again).text())
                .as("pressed twice")
                .isEqualTo(notice(first).text());
        assertThat(last(start).number()).isEqualTo(number);
    }

    @Test
    void aNewInitiativeIsPreviewedAndAdded() {
        long organisation = card("2025-watalis").key().organisationId();
        String path = "/my/organisations/" + organisation + "/initiatives/new";
        TypedForm form =
                TypedForm.open(mvc, admin, path).type("fiscalYear", "2026").type("title", "まったく新しい取組");
        assertThat(form.press("preview")).hasRedirectedUrl(path + "/preview");
        Document preview = get(path + "/preview");
        assertThat(preview.select("h1").text()).isEqualTo("まったく新しい取組");
        assertThat(preview.select(".eyebrow").text()).contains("令和8年度");
        MvcTestResult result =
                TypedForm.of(mvc, admin, preview, "form[action$=/publish]").send();
        assertThat(result).hasStatus(HttpStatus.FOUND);
        String publicPath = String.valueOf(notice(result).path());
        assertThat(Html.get(mvc, publicPath).select("h1").text()).isEqualTo("まったく新しい取組");
        assertThat(cards.ofOrganisation(organisation).get(0).key().fiscalYear()).isEqualTo(2026);
    }

    @Test
    void anOrganisationIsEditedAndItsNameIsItsOwn() {
        long id = card("2025-watalis").key().organisationId();
        String path = "/my/organisations/" + id;
        String taken = organisations
                .find(card("2025-ワークフェア").key().organisationId())
                .orElseThrow()
                .details()
                .name();
        MvcTestResult refused = TypedForm.open(mvc, admin, path)
                .type("name", taken)
                .type("website", "example.jp")
                .press("publish");
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Html.parse(refused).select("#website-error").text()).contains("https://");
        TypedForm fixed = TypedForm.of(mvc, admin, Html.parse(refused), "form[data-card-form]")
                .type("website", "https://example.jp/");
        MvcTestResult again = fixed.press("publish");
        assertThat(Html.parse(again).select("#name-error").text()).contains("すでにこのカタログにあります");
        for (String alike : List.of(taken + "\u3164", taken.replace("ー", "ｰ"), taken.replace("ク", "ク\uFE00"))) {
            again = TypedForm.of(mvc, admin, Html.parse(again), "form[data-card-form]")
                    .type("name", alike)
                    .press("publish");
            assertThat(Html.parse(again).select("#name-error").text()).as(alike).contains("すでにこのカタログにあります");
        }
        fixed = TypedForm.of(mvc, admin, Html.parse(again), "form[data-card-form]");
        String name = organisations.find(id).orElseThrow().details().name();
        assertThat(fixed.type("name", name).press("preview")).hasRedirectedUrl(path + "/preview");
        assertThat(get(path + "/preview").select(".preview-bar")).hasSize(1);
        MvcTestResult done = fixed.type("name", name)
                .type("reading", "わたりす")
                .type("month", "４")
                .press("publish");
        assertThat(done).hasStatus(HttpStatus.FOUND);
        assertThat(organisations.find(id).orElseThrow().details()).satisfies(details -> {
            assertThat(details.reading()).isEqualTo("わたりす");
            assertThat(details.website()).isEqualTo("https://example.jp/");
            assertThat(details.founded().month()).isEqualTo(4);
        });
        assertThat(get("/my").select("h1").text()).isEqualTo("マイページ");
    }
}
