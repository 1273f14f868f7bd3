package jp.tsunagari.portal.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tsunagari.portal.ingest.InventedCase.Who;
import jp.tsunagari.portal.ingest.apply.RenewedReadings;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.RegionExtent;
import jp.tsunagari.portal.initiative.WorkRegion;
import jp.tsunagari.portal.testing.Html;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A catalogue from before the reader kept what is added to names of regions, and joined broken titles. */
@EmptyPortalTest
class RenewedReadingsTest {

    private static final InventedCase BROKEN = new InventedCase(
            "休耕田の貸し出し による朝の会",
            Who.SENDAI.at("宮城県仙台市を中心に名取市など", "宮城県仙台市青葉区一番町9-9"),
            "休耕田を借りて豆を育てている。朝の畑では、だれかが湯をわかしている。",
            30);

    @Autowired
    private ImportWorld world;

    @Autowired
    private RenewedReadings renewed;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void takeInAndForget() {
        world.empty();
        world.take(InventedCase.document(2025, BROKEN));
        jdbc.update("update initiative_region set extent = null, quote = null, line = null");
        jdbc.update("update initiative set title = '休耕田の貸し出し による朝の会'");
        jdbc.update("update import_base set content = jsonb_set(jsonb_set(content, '{title}', '\"休耕田の貸し出し による朝の会\"'),"
                + " '{regions}', (select jsonb_agg(r - 'extent' - 'quote' - 'line') from jsonb_array_elements(content -> 'regions') r))"
                + " where card_kind = 'INITIATIVE'");
        jdbc.update("insert into initiative_to_read_again select id from initiative");
    }

    @Test
    void isReadAgainOnceFromTheKeptDocument() {
        renewed.run();

        InitiativeCard card = world.first();
        assertThat(card.details().title()).isEqualTo("休耕田の貸し出しによる朝の会");
        assertThat(card.details().regions())
                .extracting(WorkRegion::extent)
                .containsExactly(RegionExtent.CHIEFLY, RegionExtent.AMONG_OTHERS);
        assertThat(card.details().regions())
                .allSatisfy(region -> assertThat(region.quote()).isEqualTo("宮城県仙台市を中心に名取市など"));
        assertThat(jdbc.queryForObject("select count(*) from initiative_to_read_again", Long.class))
                .isZero();
        long version = card.version();
        renewed.run();
        assertThat(world.first().version()).isEqualTo(version);
        assertThat(world.look(world.plan(InventedCase.document(2025, BROKEN)))
                        .cards()
                        .flatMap(plan -> plan.news().stream()))
                .as("the same document brings nothing new")
                .isEmpty();
        assertThat(Html.get(mvc, "/initiatives/{slug}", card.slug())
                        .select(".fact-list__inline")
                        .text())
                .isEqualTo("宮城県仙台市を中心に 宮城県名取市など");
    }

    @Test
    void whatPeopleHaveEditedStays() {
        InitiativeCard before = world.first();
        InitiativeDetails details = before.details();
        world.edit(before, ImportWorld.titled(details, "豆の会"));
        renewed.run();
        assertThat(world.first().details().title()).isEqualTo("豆の会");
        assertThat(world.first().details().regions())
                .extracting(WorkRegion::extent)
                .isEqualTo(List.of(RegionExtent.CHIEFLY, RegionExtent.AMONG_OTHERS));
    }
}
