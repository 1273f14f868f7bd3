package jp.tsunagari.portal.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.EmptyPortalTest;
import jp.tsunagari.portal.ingest.ImportWorld;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.testing.Patience;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The way of an admin from a file to the catalogue and back, by links and forms alone. */
@EmptyPortalTest
class PlanPageTest {

    /** Is not there when the portal starts, so that the catalogue begins empty. */
    private static final Path READY = Path.of(EmptyPortalTest.SEEDS);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private ImportWorld world;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void begin() {
        world.empty();
    }

    @Test
    void anAdminUploadsDecidesAppliesAndTakesBack() throws Exception {
        assertThat(get("/admin/imports").select("form[enctype]")).hasSize(1);

        String plan = upload("document.txt", seed());
        Document preview = get(plan);
        assertThat(preview.select(".plan__counts").text()).contains("新規 40件");
        assertThat(preview.select(".plan__card")).hasSize(20);
        assertThat(initiatives.count()).isZero();
        showsTheOriginalBesideTheReading(plan, preview);

        assertThat(followed(plan + "/apply", "seen", seen(preview))
                        .select(".error-summary")
                        .text())
                .as("without agreeing")
                .contains("まだ何も反映していません");
        apply(plan, preview);
        assertThat(initiatives.count()).isEqualTo(20);
        assertThat(get(plan).select("h1").text()).contains("反映済み");

        String next = upload("next.txt", seed().replace("「小さな仕事」技術講習会", "「小さな仕事」上級講習会"));
        Document change = get(next);
        assertThat(change.select(".plan__diff ins").text()).contains("上級");
        Element card = change.select(".plan__card").first();
        String place = card.id().substring("card-".length());
        Document decided =
                saved(next, change, "choice." + place + ".title", "TYPED", "typed." + place + ".title", "自分で直した題");
        assertThat(decided.select("input[value=TYPED][checked]")).hasSize(1);
        assertThat(decided.select(".plan__item").text()).contains("admin さんが決めました");
        apply(next, decided);
        String page = URLDecoder.decode(card.select("a[href^=/initiatives/]").attr("href"), StandardCharsets.UTF_8);
        assertThat(get(page).text()).contains("自分で直した題");

        String undo = redirected(next + "/undo");
        apply(undo, get(undo));
        assertThat(get(page).text()).contains("技術講習会").doesNotContain("自分で直した題");
        Long firstRun = jdbc.queryForObject("select min(id) from import_run", Long.class);
        assertThat(mvc.get().uri("/admin/imports/" + firstRun + "/document").with(admin()))
                .hasStatusOk()
                .body()
                .isEqualTo(seed().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anAdminSaysWhoIsMeantAndTakesThatBack() throws Exception {
        String first = upload("document.txt", seed());
        apply(first, get(first));
        String moved = seed().replace("北海道札幌市中央区南8条西2丁目市民活動プラザ星園201", "宮城県仙台市青葉区一番町1-1");
        String plan = upload("moved.txt", moved);

        Document asked = get(plan + "?status=undecided");
        assertThat(asked.select(".plan__card")).hasSize(2);
        Element question = asked.select(".plan__identity[open]").first();
        assertThat(question.text()).contains("決めるまで、何も反映しません", "都道府県が違う", "ホームページが同じ");
        assertThat(question.select("li a").attr("href")).startsWith("/organisations/");
        Element same = question.select("option[value^=SAME]").first();
        assertThat(same.text()).contains("と同じ団体");
        Document decided = saved(plan, asked, question.select("select").attr("name"), same.attr("value"));
        assertThat(decided.select(".plan__counts").text()).doesNotContain("未決定");
        assertThat(get("/admin/imports/identities").select("tbody tr"))
                .as("only of applied plans")
                .isEmpty();
        apply(plan, decided);

        Document list = get("/admin/imports/identities");
        assertThat(list.select("tbody tr")).hasSize(1);
        assertThat(followed(list.select("tbody form").attr("action")).text()).contains("admin さんが取り消しました");
        assertThat(get(upload("again.txt", moved)).select(".plan__counts").text())
                .contains("未決定");
        assertThat(sent(plan, asked, 302).text()).as("an ended plan").isEmpty();
    }

    @Test
    void aFileThatIsNoDocumentIsExplained() throws Exception {
        Integer before = jdbc.queryForObject("select count(*) from import_plan", Integer.class);

        MvcTestResult sent = multipart("tool.txt", "MZ\u0000\u0001\u0002 not a document");

        assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo("/admin/imports");
        session = sent.getResponse().getCookie("SESSION");
        Document page = landed("/admin/imports");
        assertThat(page.select(".error-summary").text()).contains("読み取れるファイルがなかったため", "「tool.txt」はテキストファイルとして読めません");
        assertThat(jdbc.queryForObject("select count(*) from import_plan", Integer.class))
                .as("no plan is left")
                .isEqualTo(before);
    }

    @Test
    void everyButtonSavesTheWholePage() throws Exception {
        String plan = upload("document.txt", seed());
        Document preview = get(plan);
        String kept = place(preview, 0);
        String other = place(preview, 1);

        Document second = saved(plan, preview, "leave." + kept, "true", "go", "page:2");

        assertThat(second.select(".pager").text()).contains("2 / 2");
        assertThat(get(plan).select("input[name=leave." + kept + "]").hasAttr("checked"))
                .isTrue();
        assertThat(get(plan).select("input[name=leave." + other + "]").hasAttr("checked"))
                .isFalse();
        assertThat(get(plan + "?page=99").select(".plan__card")).hasSize(20);
    }

    @Test
    void theChoiceOfAnotherAdminIsNotOverwrittenUnseen() throws Exception {
        Document[] pages = new Document[2];
        String plan = withConflict();
        pages[0] = get(plan);
        pages[1] = get(plan);
        String place = place(pages[0], 0);
        String choice = "choice." + place + ".title";

        saved(plan, pages[0], choice, "INCOMING");
        Document untouched = saved(plan, pages[1], "go", "save");
        assertThat(untouched.select("input[name=" + choice + "][checked]").attr("value"))
                .as("what the second has not touched")
                .isEqualTo("INCOMING");

        Document refused = sent(plan, pages[1], 422, choice, "TYPED", "typed." + place + ".title", "二人目の題");
        assertThat(refused.select(".error-summary").text()).contains("admin さんが別のものに決めました");
        assertThat(refused.select("textarea[name=typed." + place + ".title]").text())
                .as("nothing is lost")
                .isEqualTo("二人目の題");
        assertThat(saved(plan, refused, "go", "confirm").select("tbody").text()).contains("書き直す：二人目の題");
    }

    @Test
    void whatIsTypedIsCheckedAsInTheFormOfTheCard() throws Exception {
        String plan = withConflict();
        Document page = get(plan);
        String title = "." + place(page, 0) + ".title";

        Document tooLong = sent(plan, page, 422, "choice" + title, "TYPED", "typed" + title, "題".repeat(201));
        assertThat(tooLong.select(".plan__item .field__error").text()).contains("200");
        assertThat(tooLong.select("textarea[name=typed" + title + "]").text()).hasSize(201);

        assertThat(sent(plan, page, 422, "choice" + title, "TYPED", "typed" + title, " ")
                        .select(".plan__item .field__error")
                        .text())
                .contains("文を入力してください");
        assertThat(saved(plan, page, "typed" + title, "一行目\r\n二行目", "go", "confirm")
                        .select("tbody")
                        .text())
                .as("a text is meant where it was written over")
                .contains("書き直す：一行目 二行目");
    }

    @Test
    void whatHasChangedSinceItWasAgreedToIsSaidAndNothingIsApplied() throws Exception {
        String plan = withConflict();
        Document page = get(plan);
        Document confirm = saved(plan, page, "go", "confirm");
        saved(plan, page, "choice." + place(page, 0) + ".title", "INCOMING");

        Document refused = followed(plan + "/apply", "seen", seen(confirm), "agreed", "true");

        assertThat(refused.select(".error-summary").text()).contains("決定が変わりました", "資料の内容にする", "admin さん");
        assertThat(initiatives.count()).isEqualTo(20);
        apply(plan, refused);
    }

    @Test
    void aNewCardIsSeenAndPutRightBeforeItIsPublic() throws Exception {
        String plan = upload("document.txt", seed());
        Document cases = get(plan + "/cases");
        assertThat(cases.select("tbody tr")).hasSize(20);
        Element passed = cases.select("tbody a[href$=#passed]").first();
        assertThat(passed).isNotNull();
        assertThat(get(passed.attr("href").replaceFirst("#.*", "")).select("#passed tbody tr"))
                .hasSize(Integer.parseInt(passed.text().replaceFirst("件.*", "")));
        String href = cases.select("tbody th a").first().attr("href");
        String place = href.replaceFirst(".*#card-", "");
        Document page = get(href.replaceFirst("#.*", ""));
        Element card = page.getElementById("card-" + place);
        assertThat(card).isNotNull();
        assertThat(card.select(".plan__look dt").eachText()).contains("取組名", "届けたい人たち");

        Document confirm = saved(plan, page, "typed." + place + ".title", "公開前に直した題", "go", "confirm");
        apply(plan, confirm);

        assertThat(jdbc.queryForObject("select count(*) from initiative where title = '公開前に直した題'", Integer.class))
                .isEqualTo(1);
        String again = upload("again.txt", seed() + "\n");
        assertThat(get(again).select(".plan__counts").text())
                .as("the edit stays, and the document is known")
                .contains("変更なし 40件");
    }

    @Test
    void aNewOrganisationIsLeftOutWithItsInitiatives() throws Exception {
        String plan = upload("document.txt", seed());
        Document page = get(plan);
        Document confirm = saved(plan, page, "leave." + place(page, 0), "true", "go", "confirm");
        assertThat(place(page, 0)).startsWith("o");
        apply(plan, confirm);

        assertThat(initiatives.count()).isEqualTo(19);
    }

    @Test
    void aDocumentThatDoesNotSayItsYearIsAskedFor() throws Exception {
        String plan = upload("document.txt", seed().replaceAll("令和[7７]年度", ""));
        Document page = get(plan);
        assertThat(page.select(".plan__document .notice").text()).contains("年度と事業名がはっきりしません");
        assertThat(saved(plan, page, "go", "confirm").select("form[action$=/apply]"))
                .isEmpty();
        assertThat(sent(plan, page, 422, "programme.0", "調査", "year.0", "令和")
                        .select(".error-summary")
                        .text())
                .contains("西暦4桁");

        Document confirm = saved(plan, page, "programme.0", "ある調査", "year.0", "2031", "go", "confirm");
        apply(plan, confirm);
        assertThat(jdbc.queryForObject("select count(*) from initiative where fiscal_year = 2031", Integer.class))
                .isEqualTo(20);
    }

    /** A plan in which the title of an initiative, edited by a person, is another in the document. */
    private String withConflict() throws Exception {
        world.takeAndEdit("人が付けた題");
        return upload("next.txt", seed().replace("「小さな仕事」技術講習会", "「小さな仕事」上級講習会"));
    }

    private static String place(Document page, int card) {
        return page.select(".plan__card").get(card).id().substring("card-".length());
    }

    /** The page after the form was sent with some of its fields changed. */
    private Document saved(String plan, Document page, String... changes) throws UnsupportedEncodingException {
        return followed(plan + "/save", fields(page, changes));
    }

    private Document sent(String plan, Document page, int status, String... changes)
            throws UnsupportedEncodingException {
        var request = mvc.post().uri(plan + "/save").with(admin()).with(csrf());
        String[] fields = fields(page, changes);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        MvcTestResult answer = request.exchange();
        assertThat(answer).hasStatus(status);
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private static String[] fields(Document page, String... changes) {
        Map<String, String> fields = new LinkedHashMap<>();
        Element form = page.select("form[action$=/save]").first();
        assertThat(form).isNotNull();
        for (Element field : form.select("input, textarea, select")) {
            boolean chosen = !field.attr("type").matches("radio|checkbox") || field.hasAttr("checked");
            if (chosen && !field.attr("name").equals("_csrf")) {
                fields.put(field.attr("name"), value(field));
            }
        }
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        return fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    private static String value(Element field) {
        return switch (field.tagName()) {
            case "textarea" -> field.wholeText();
            case "select" -> field.select("option[selected]").attr("value");
            default -> field.attr("value");
        };
    }

    @Test
    void noFileIsExplained() {
        MvcTestResult sent = mvc.perform(MockMvcRequestBuilders.multipart("/admin/imports/plans")
                .file(new MockMultipartFile("files", "", null, new byte[0]))
                .with(admin())
                .with(csrf()));

        assertThat(sent).hasStatus3xxRedirection();
        assertThat(sent.getMvcResult().getFlashMap().get("problem")).asString().contains("選んでから");
    }

    @Test
    void onlyAdminsComeIn() {
        assertThat(mvc.post()
                        .uri("/admin/imports/plans/reread")
                        .with(user("staff").roles("STAFF"))
                        .with(csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post().uri("/admin/imports/plans/reread").with(csrf())).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/admin/imports/plans/999").with(admin())).hasStatus(HttpStatus.NOT_FOUND);
    }

    private void apply(String plan, Document preview) throws Exception {
        followed(plan + "/apply", "seen", seen(preview), "agreed", "true");
        Patience.until("the plan is applied", () -> {
            assertThat(get(plan).select(".error-summary").text()).isEmpty();
            return get(plan).select("h1").text().contains("反映済み");
        });
    }

    private void showsTheOriginalBesideTheReading(String plan, Document preview) {
        Element warning = preview.select(".plan__warnings li:has(table)").first();
        assertThat(warning).isNotNull();
        String line = warning.select("p span").first().text().replaceAll("[^0-9]", "");
        assertThat(warning.select("tr")).hasSizeBetween(3, 5);
        assertThat(warning.select("tr.original__marked th").text()).contains(line);

        String place =
                preview.select("button[value^=original:]").last().attr("value").substring("original:".length());
        Document original = get(plan + "/cards/" + place + "/original");
        assertThat(original.select(".original__table tr")).hasSizeGreaterThan(20);
        String reading = original.select(".original__fields").text();
        assertThat(original.select(".original__table td").eachText())
                .as("lines that were read")
                .anyMatch(text -> text.length() > 10 && reading.contains(text));
        assertThat(mvc.get().uri(plan + "/cards/i999/original").with(admin())).hasStatus(404);
    }

    @Test
    void documentsThatLieReadyAreChosenByNameAndNothingElse() throws Exception {
        assertThat(get("/admin/imports").select("input[name=ready]")).isEmpty();
        Files.createDirectories(READY);
        Path ready = Files.writeString(READY.resolve("document.txt"), seed());
        try {
            assertThat(get("/admin/imports").select("input[name=ready]").eachAttr("value"))
                    .containsExactly("document.txt");
            assertThat(chosen("../../pom.xml")).isEqualTo("/admin/imports");
            String plan = chosen("document.txt");
            assertThat(get(plan).select(".plan__document").text()).contains("20件の事例を読み取りました");
        } finally {
            Files.delete(ready);
            Files.delete(READY);
        }
    }

    private String chosen(String ready) {
        MvcTestResult sent = mvc.perform(MockMvcRequestBuilders.multipart("/admin/imports/plans")
                .param("ready", ready)
                .with(admin())
                .with(csrf()));
        assertThat(sent).hasStatus3xxRedirection();
        return String.valueOf(sent.getResponse().getRedirectedUrl());
    }

    private static String seen(Document preview) {
        return preview.select("input[name=seen]").attr("value");
    }

    private static String seed() throws IOException {
        return Files.readString(Path.of("..", "seeds", "000_3a739dbb5c06538d.txt"));
    }

    private String upload(String name, String text) {
        MvcTestResult sent = multipart(name, text);
        assertThat(sent).hasStatus3xxRedirection();
        return String.valueOf(sent.getResponse().getRedirectedUrl());
    }

    private MvcTestResult multipart(String name, String text) {
        return mvc.perform(MockMvcRequestBuilders.multipart("/admin/imports/plans")
                .file(new MockMultipartFile("files", name, "text/plain", text.getBytes(StandardCharsets.UTF_8)))
                .with(admin())
                .with(csrf()));
    }

    private String redirected(String path, String... fields) {
        var request = mvc.post().uri(path).with(admin()).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        MvcTestResult sent = request.exchange();
        assertThat(sent).hasStatus3xxRedirection();
        session = sent.getResponse().getCookie("SESSION");
        return String.valueOf(sent.getResponse().getRedirectedUrl());
    }

    /** What the browser was given with the last answer, as the message for the next page lies in the session. */
    private @Nullable Cookie session;

    private Document followed(String path, String... fields) throws UnsupportedEncodingException {
        return landed(redirected(path, fields).replaceFirst("#.*", ""));
    }

    private Document landed(String address) throws UnsupportedEncodingException {
        var request = mvc.get().uri(address).with(admin());
        return Jsoup.parse((session == null ? request : request.cookie(session))
                .exchange()
                .getResponse()
                .getContentAsString());
    }

    private Document get(String path) {
        try {
            MvcTestResult answer = mvc.get().uri(path).with(admin()).exchange();
            assertThat(answer).hasStatusOk();
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private static RequestPostProcessor admin() {
        return user("admin").roles("ADMIN");
    }
}
