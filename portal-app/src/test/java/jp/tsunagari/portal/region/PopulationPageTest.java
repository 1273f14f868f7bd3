package jp.tsunagari.portal.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import jp.tsunagari.portal.region.population.PopulationTable;
import jp.tsunagari.portal.region.population.PopulationTable.Fault;
import jp.tsunagari.portal.region.population.Populations;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.OfficersTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** How many people live in a municipality, by a table that an operator brings in. */
@OfficersTest
class PopulationPageTest {

    @Autowired
    private Populations populations;

    @Autowired
    private RegionDirectory regions;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MockMvcTester mvc;

    @AfterEach
    void leaveNoTrace() {
        jdbc.update("delete from municipality_population");
    }

    @Test
    void thePageOfAMunicipalityLeadsToThoseOfLikeSize() throws IOException {
        assertThat(Html.get(mvc, "/regions/12203").select("#like-heading")).isEmpty();
        // 市川市, 船橋市 with its check digit, 松戸市, 札幌市, 我孫子市
        populations.replace(
                table(
                        "code,name,population",
                        "12203,a,\"500,000\"",
                        "122041,b,640000",
                        "12207,c,498000",
                        "01100,d,1970000",
                        "12222,e,510000"),
                "試しの表");

        Document page = Html.get(mvc, "/regions/12203");
        assertThat(page.select("section[aria-labelledby=like-heading] .remark").text())
                .startsWith("人口 500,000人（試しの表）");
        assertThat(page.select("section[aria-labelledby=like-heading] li a").eachText())
                .as("by likeness, and only where initiatives work")
                .containsExactly("松戸市", "船橋市");
        assertThat(Html.get(mvc, "/regions/01100")
                        .select("section[aria-labelledby=like-heading]")
                        .text())
                .contains("まだこのカタログにありません");
        assertThat(Html.get(mvc, "/regions/12").select("#like-heading")).isEmpty();
    }

    @Test
    void aTableWithAFaultyRowIsNotTaken() throws IOException {
        PopulationTable table = table(
                "code,population",
                "12203,500000",
                "99999,1",
                "12,6200000",
                "01101,200000",
                "12204,many",
                "122033,5",
                "12207,0");
        assertThat(table.faults())
                .containsExactly(
                        new Fault(3, "unknown", "99999"),
                        new Fault(4, "no-municipality", "12"),
                        new Fault(5, "no-municipality", "01101"),
                        new Fault(6, "number", "many"),
                        new Fault(7, "twice", "122033"),
                        new Fault(8, "number", "0"));
        assertThatIllegalArgumentException().isThrownBy(() -> populations.replace(table, "試しの表"));
        assertThat(populations.of("12203")).isEmpty();
        assertThat(table("code,people", "12203,1").faults())
                .extracting(Fault::kind)
                .containsExactly("columns");
        assertThat(table("code,population").faults()).extracting(Fault::kind).containsExactly("empty");
    }

    @Test
    void aNewTableTakesThePlaceOfTheOneBefore() throws IOException {
        populations.replace(table("code,population", "12203,500000", "12204,640000"), "前の表");
        populations.replace(table("code,population", "12203,510000"), "次の表");
        assertThat(populations.of("12203")).contains(new Populations.Population(510_000, "次の表"));
        assertThat(populations.of("12204")).isEmpty();
        assertThat(populations.like("12203")).isEqualTo(List.of());
    }

    private PopulationTable table(String... lines) throws IOException {
        return PopulationTable.read(new StringReader(String.join("\n", lines)), regions);
    }
}
