package jp.tsunagari.portal.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import jp.tsunagari.portal.ingest.InventedCase.Who;
import jp.tsunagari.portal.ingest.intake.DocumentOrigin;
import jp.tsunagari.portal.ingest.run.DocumentOrigins;
import jp.tsunagari.portal.ingest.run.KeptDocument;
import jp.tsunagari.portal.search.index.IndexFollower;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.Patience;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The catalogue names the publishers of what it shows, whoever they are, and no one else. */
@EmptyPortalTest
class CreditsTest {

    private static final String PDL = "https://www.digital.go.jp/resources/open_data/public_data_license_v1.0";

    private static final DocumentOrigin CITY = new DocumentOrigin(
            "さくら市社会福祉協議会", "つながりづくり事例集", "第3版", null, "https://sakura.example.jp/jirei", null, "CC BY 4.0");

    private static final DocumentOrigin MINISTRY = new DocumentOrigin("ひなた省", "居場所の記録", null, null, null, null, PDL);

    @Autowired
    private ImportWorld world;

    @Autowired
    private DocumentOrigins origins;

    @Autowired
    private IndexFollower index;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void takeTwoDocumentsIn() {
        world.empty();
        world.take(InventedCase.document(2025, new InventedCase("坂道の買いもの手伝い", Who.SENDAI, "坂の上まで米や灯油を運んでいる。", 30)));
        world.take(InventedCase.document(
                2024, new InventedCase("夜の電話当番", Who.FUKUOKA.named("ゆうなぎ会"), "眠れない人の話を電話で聞いている。", 40)));
        index.rebuild();
        assertThat(index.awaitCurrent(Patience.BY_THE_CLOCK)).isTrue();
    }

    @Test
    void ofDocumentsOfWhichNothingIsKnownNobodyIsNamed() {
        Document page = Html.get(mvc, "/about");
        assertThat(page.select(".site-footer__source")).isEmpty();
        assertThat(page.select("main, .site-footer").text()).doesNotContain("内閣府");
        assertThat(Html.get(mvc, "/").select("main").text()).doesNotContain("内閣府");
        assertThat(mvc.get().uri("/api/v1/initiatives"))
                .bodyJson()
                .extractingPath("$.license.attribution")
                .isNull();
        assertThat(mvc.get().uri("/initiatives.csv")).bodyText().doesNotContain("内閣府", "公共データ利用規約");
    }

    @Test
    void everyPublisherIsNamedWithItsPageAndItsConditions() {
        describe(CITY, MINISTRY);
        Elements foot = Html.get(mvc, "/").select(".site-footer__source");
        assertThat(foot.text())
                .isEqualTo("出典：さくら市社会福祉協議会「つながりづくり事例集」（第3版）を、CC BY 4.0にもとづき加工して作成。"
                        + "ひなた省「居場所の記録」を、公共データ利用規約（第1.0版）にもとづき加工して作成");
        assertThat(foot.select("a").eachAttr("href")).containsExactly("https://sakura.example.jp/jirei", PDL);
        assertThat(mvc.get().uri("/api/v1/initiatives"))
                .bodyJson()
                .extractingPath("$.license.attribution")
                .asString()
                .contains("さくら市社会福祉協議会", "ひなた省");
        assertThat(mvc.get().uri("/initiatives.atom")).bodyText().contains("さくら市社会福祉協議会", "ひなた省", PDL);
        assertThat(mvc.get().uri("/dataset.jsonld")).bodyText().contains("さくら市社会福祉協議会", "ひなた省");
    }

    @Test
    void aCaseNamesItsOwnDocumentOnly() {
        describe(CITY, MINISTRY);
        String sakura = "2025-ひかりの家";
        assertThat(mvc.get().uri("/api/v1/initiatives/{slug}", sakura))
                .bodyJson()
                .extractingPath("$.license.attribution")
                .asString()
                .contains("さくら市社会福祉協議会")
                .doesNotContain("ひなた省");
        assertThat(Html.get(mvc, "/initiatives/{slug}/sheet", sakura)
                        .select(".sheet__foot")
                        .text())
                .contains("CC BY 4.0")
                .doesNotContain("ひなた省");
        assertThat(mvc.get().uri("/initiatives.csv?region=40"))
                .bodyText()
                .contains("出典：ひなた省", PDL)
                .doesNotContain("さくら市社会福祉協議会");
    }

    @Test
    void whatIsSaidOfADocumentShowsAtOnce() {
        describe(CITY, CITY);
        assertThat(Html.get(mvc, "/organisations")
                        .select(".site-footer__source")
                        .text())
                .as("one document in two files is named once")
                .containsOnlyOnce("さくら市社会福祉協議会");
        describe(MINISTRY, MINISTRY);
        assertThat(Html.get(mvc, "/organisations")
                        .select(".site-footer__source")
                        .text())
                .contains("ひなた省")
                .doesNotContain("さくら市");
    }

    private void describe(DocumentOrigin... said) {
        List<KeptDocument> documents = origins.all().stream()
                .sorted(Comparator.comparing(KeptDocument::id))
                .toList();
        for (int i = 0; i < said.length; i++) {
            origins.describe(documents.get(i).id(), documents.get(i).originVersion(), said[i], "admin");
        }
    }
}
