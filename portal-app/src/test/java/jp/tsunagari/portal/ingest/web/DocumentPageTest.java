package jp.tsunagari.portal.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.persistence.EntityManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.ingest.intake.DocumentOrigin;
import jp.tsunagari.portal.ingest.intake.DocumentOrigin.Field;
import jp.tsunagari.portal.ingest.run.DocumentOrigins;
import jp.tsunagari.portal.ingest.run.KeptDocument;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

/** Where documents are from: told to readers, and said by admins. */
@PortalTest
@Transactional
class DocumentPageTest {

    private static final SignedIn ADMIN = new SignedIn(1, "admin", "管理 花子", Role.ADMIN, true, "{noop}x");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DocumentOrigins origins;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EntityManager entities;

    @Test
    void theSeedSaysWhatIsKnownAndFlagsTheRest() {
        KeptDocument seed = origins.all().get(0);
        assertThat(seed.origin().publisher()).isEqualTo("内閣府");
        assertThat(seed.origin().edition()).isEqualTo("令和7年度");
        assertThat(seed.originVersion()).isZero();
        assertThat(seed.origin().missing())
                .as("nothing here proves them")
                .containsExactly(Field.PUBLISHED, Field.PAGE, Field.ORIGINAL);
        assertThat(admin("/admin/documents").select("tbody td li").eachText())
                .containsExactly("資料の公開日（発行者による）", "発行者の掲載ページ", "原本のファイル");
        Document card = page(card());
        assertThat(card.select(".source-box > p").first().text())
                .startsWith("この内容は、内閣府「地域における孤独・孤立対策に関するNPO等の取組みモデル調査」（令和7年度）の 5〜");
        assertThat(card.select(".source-box .dates div").eachText())
                .contains("資料の公開日（発行者による） 登録されていません")
                .noneMatch(text -> text.startsWith("公開日"));
    }

    @Test
    void whatAnAdminSaysIsShownAndLogged() {
        KeptDocument seed = origins.all().get(0);
        assertThat(save(seed, 0, "２０２６年３月", "https://example.go.jp/moderu/")).hasRedirectedUrl("/admin/documents");
        Document card = page(card());
        assertThat(card.select(".source-box > p").first().text()).contains("内閣府「取組モデル」（2026年3月公開）の");
        assertThat(card.select(".source-box > p a").first().attr("href")).isEqualTo("https://example.go.jp/moderu/");
        assertThat(page(card() + "/source").select(".dates").first().text()).contains("2026年3月", "利用条件 登録されていません");
        assertThat(jdbc.queryForObject(
                        "select details::text from audit_event where action = 'DOCUMENT_DESCRIBED'", String.class))
                .contains("登録されていません → 2026-03", "令和7年度 → 登録されていません")
                .doesNotContain("発行者\"");

        assertThat(save(seed, 0, "2027", "")).as("from an old page").hasStatus(HttpStatus.CONFLICT);
        origins.accompany(seed.sha256(), seed.origin());
        assertThat(origins.find(seed.id()).orElseThrow().origin().published())
                .as("a file beside the document does not undo it")
                .isEqualTo("2026-03");
    }

    @Test
    void whatCannotBeIsSentBack() {
        KeptDocument seed = origins.all().get(0);
        MvcTestResult refused = save(seed, 0, "来月", "example.go.jp");
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        Document form = Html.parse(refused);
        assertThat(form.select(".error-summary a").eachAttr("href")).containsExactly("#published", "#page");
        assertThat(form.select("#published").val()).isEqualTo("来月");
        assertThat(origins.find(seed.id())).contains(seed);
    }

    @Test
    void anImportAsksForIt() throws Exception {
        byte[] seed = Files.readAllBytes(Path.of("..", "seeds", "000_3a739dbb5c06538d.txt"));
        var upload = MockMvcRequestBuilders.multipart("/admin/imports/plans")
                .file(new MockMultipartFile("files", "seed.txt", "text/plain", seed))
                .param("published", "2026-02-30")
                .with(user(ADMIN))
                .with(csrf());
        assertThat(mvc.perform(upload))
                .hasRedirectedUrl("/admin/imports")
                .flash()
                .containsKey("origin");
        var right = MockMvcRequestBuilders.multipart("/admin/imports/plans")
                .file(new MockMultipartFile("files", "seed.txt", "text/plain", seed))
                .param("published", "2026-02-27")
                .with(user(ADMIN))
                .with(csrf());
        assertThat(mvc.perform(right)).hasStatus(HttpStatus.FOUND);
        DocumentOrigin said = origins.all().get(0).origin();
        assertThat(said.published()).isEqualTo("2026-02-27");
        assertThat(said.publisher()).as("what was not typed stays").isEqualTo("内閣府");
    }

    @Test
    void whatIsKnownIsTakenOverFieldByField() {
        DocumentOrigin known = DocumentOrigin.of(Map.of(Field.TITLE, "甲", Field.EDITION, "第1版"));
        assertThat(DocumentOrigin.of(Map.of(Field.TITLE, "乙")).or(known))
                .isEqualTo(DocumentOrigin.of(Map.of(Field.TITLE, "乙", Field.EDITION, "第1版")));
    }

    @Test
    void aPageCanBeCitedWithoutScript() {
        assertThat(page(card()).select("a[href$=/citation]")).hasSize(1);
        assertThat(page(card() + "/source").select("a[href$=/citation]")).hasSize(1);
        MvcTestResult answer = mvc.get().uri(card() + "/citation").exchange();
        assertThat(answer).headers().hasValue("Cache-Control", "no-store");
        Document citation = Html.parse(answer);
        assertThat(citation.select("textarea[readonly]").eachAttr("id"))
                .containsExactly("citation-ja", "citation-en", "citation-bibtex");
        assertThat(citation.select("#citation-ja").val()).contains("内閣府「地域における", "（参照日：");
        assertThat(citation.select("#citation-en").val()).contains("accessed ").doesNotContain("参照日");
        assertThat(citation.select("[data-copy][hidden] button")).hasSize(3);
    }

    @Test
    void aLineIsNotMarkedForASentenceThatIsNotThere() {
        Map<String, Object> figure = jdbc.queryForMap(
                "select line, quote from outcome_metric where initiative_id = 1 and quote is not null limit 1");
        String line = String.valueOf(figure.get("line"));
        jdbc.update(
                "update outcome_metric set line = line - 3 where initiative_id = 1 and line = ?", figure.get("line"));
        String moved = String.valueOf((int) figure.get("line") - 3);
        Document found = page(card() + "/source?at=" + moved);
        assertThat(found.select(".source-lines__marked").eachAttr("id")).contains("line-" + line);
        jdbc.update(
                "update outcome_metric set quote = 'どこにもない文' where initiative_id = 1 and line = ?",
                Integer.parseInt(moved));
        entities.clear();
        Document lost = page(card() + "/source?at=" + moved);
        assertThat(lost.select(".source-lines__marked")).isEmpty();
        assertThat(lost.select(".notice").text()).contains("この文は、資料の" + moved + "行目にも", "見つかりませんでした");
    }

    private String card() {
        return "/initiatives/" + initiatives.views(List.of(1L)).get(0).summary().slug();
    }

    private MvcTestResult save(KeptDocument document, int version, String published, String page) {
        return mvc.post()
                .uri("/admin/documents/" + document.id())
                .param("version", String.valueOf(version))
                .param("publisher", "内閣府")
                .param("title", "取組モデル")
                .param("published", published)
                .param("page", page)
                .with(user(ADMIN))
                .with(csrf())
                .exchange();
    }

    private Document page(String path) {
        return Html.parse(mvc.get().uri(path).exchange());
    }

    private Document admin(String path) {
        return Html.parse(mvc.get().uri(path).with(user(ADMIN)).exchange());
    }
}
