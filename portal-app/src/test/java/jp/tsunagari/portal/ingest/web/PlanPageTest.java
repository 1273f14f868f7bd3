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
        Document decided = followed(next + "/cards/" + place, "choice.title", "TYPED", "typed.title", "自分で直した題");
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
        String form = question.select("form").attr("action");

        Document decided = followed(form, "identity", same.attr("value"));
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
        assertThat(mvc.post().uri(form).with(admin()).with(csrf()).param("identity", "NONSENSE"))
                .as("an ended plan")
                .hasStatus4xxClientError();
    }

    @Test
    void aFileThatIsNoDocumentIsExplained() throws Exception {
        String plan = upload("tool.txt", "MZ\u0000\u0001\u0002 not a document");

        Document page = get(plan);
        assertThat(page.select(".error-summary").text()).contains("読み取れませんでした");
        assertThat(page.select("form[action$=/apply]")).isEmpty();
        assertThat(followed(plan + "/discard").select("h1").text()).contains("取り込みの記録");
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

        Document original = get(preview.select("a[href$=/original]").last().attr("href"));
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
        MvcTestResult sent = mvc.perform(MockMvcRequestBuilders.multipart("/admin/imports/plans")
                .file(new MockMultipartFile("files", name, "text/plain", text.getBytes(StandardCharsets.UTF_8)))
                .with(admin())
                .with(csrf()));
        assertThat(sent).hasStatus3xxRedirection();
        return String.valueOf(sent.getResponse().getRedirectedUrl());
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
        String address = redirected(path, fields).replaceFirst("#.*", "");
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
