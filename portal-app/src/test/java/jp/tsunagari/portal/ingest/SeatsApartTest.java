package jp.tsunagari.portal.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tsunagari.portal.ingest.InventedCase.Who;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.initiative.RegionCount;
import jp.tsunagari.portal.search.index.IndexFollower;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.Patience;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Where an organisation has its seat is not where it works. */
@EmptyPortalTest
class SeatsApartTest {

    private static final InventedCase STATED =
            new InventedCase("坂道の買いもの手伝い", Who.SENDAI, "坂の上まで米や灯油を運んでいる。玄関先で話しこむうちに、次の約束ができる。", 30);

    /** Seat and work in one prefecture, and the same without its line of the region. */
    private static final InventedCase SILENT =
            new InventedCase("夜の電話当番", Who.FUKUOKA, "眠れない人の話を電話で聞いている。当番は三人一組で、朝には引きつぎ帳を書く。", 40);

    @Autowired
    private ImportWorld world;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private IndexFollower index;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void takeBothIn() {
        world.empty();
        world.take(InventedCase.document(2025, STATED, SILENT).replace("福岡県福岡市\n\n取組のかたち", "取組のかたち"));
        index.rebuild();
        assertThat(index.awaitCurrent(Patience.BY_THE_CLOCK)).isTrue();
    }

    @Test
    void aSeatIsCountedNowhereAsAPlaceOfWork() {
        assertThat(initiatives.countsByPrefecture())
                .extracting(RegionCount::regionCode)
                .containsExactly("04");
        assertThat(initiatives.workingIn(List.of("40130"))).isEmpty();
        assertThat(initiatives.onlySeatedIn(List.of("40130"))).hasSize(1);

        Document list = Html.get(mvc, "/initiatives");
        assertThat(list.select("#region-04 ~ .facet__count").text()).startsWith("1");
        assertThat(list.select("#region-40 ~ .facet__count").text()).startsWith("0");
        assertThat(list.select("#seat-40 ~ .facet__count").text()).startsWith("1");
        assertThat(mvc.get().uri("/matrix.csv?rows=region&columns=target"))
                .bodyText()
                .contains("宮城県")
                .doesNotContain("福岡県,1");
    }

    @Test
    void aSeatIsMarkedWhereverItStands() {
        String slug = "2025-ひかりの家-2";
        Document list = Html.get(mvc, "/initiatives");
        assertThat(list.select(".card__region").eachText()).containsExactlyInAnyOrder("宮城県仙台市", "福岡県福岡市（団体の所在地）");
        assertThat(Html.get(mvc, "/initiatives?view=table").select("td").eachText())
                .contains("福岡県福岡市（団体の所在地）");
        Document region = Html.get(mvc, "/regions/40");
        assertThat(region.select("#here-heading").text()).contains("0件");
        assertThat(region.select("section[aria-labelledby=seat-only-heading] .card__title")
                        .text())
                .isEqualTo("夜の電話当番");
        assertThat(Html.get(mvc, "/initiatives/{slug}", slug)
                        .select(".initiative__head")
                        .text())
                .contains("福岡県福岡市（団体の所在地）");
        assertThat(mvc.get().uri("/api/v1/initiatives?seat=40"))
                .bodyJson()
                .extractingPath("$.items[0].regions[0].basis")
                .isEqualTo("address");
    }

    @Test
    void aSearchOfAPlaceTellsOfThoseWithTheirSeatThere() {
        Document none = Html.get(mvc, "/initiatives?region=40");
        assertThat(none.select(".results__number").text()).startsWith("0");
        assertThat(none.select("#seats").text()).isEqualTo("ほかに、活動地域の記載がなく、団体の所在地が福岡県にある取組が1件あります");
        Document seats = Html.get(mvc, none.select("#seats a").attr("href"));
        assertThat(seats.select(".card__title").eachText()).containsExactly("夜の電話当番");
        assertThat(seats.select("h1").text()).contains("福岡県");
        assertThat(Html.get(mvc, "/initiatives?region=04").select("#seats")).isEmpty();
        assertThat(Html.get(mvc, "/initiatives?q=福岡県").select("#seats").text()).contains("福岡県", "1件");
    }
}
