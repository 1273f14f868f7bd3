package jp.tsunagari.portal.initiative.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.persistence.EntityManager;
import java.util.List;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeKey;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.initiative.ReadingNote;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import jp.tsunagari.portal.organisation.OrganisationStore;
import jp.tsunagari.portal.shared.SourceReference;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.OfficersTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Figures and reading notes on the page of an initiative, for the public and for admins. */
@OfficersTest
class InitiativePageTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private InitiativeStore cards;

    @Autowired
    private OrganisationStore organisations;

    @Autowired
    private EntityManager entityManager;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aDerivedTitleAndASeatSayOnWhichLineNothingIsWritten() {
        Document page = page("2025-watalis");
        assertThat(page.select(".initiative__head .derived").text()).contains("取組名の記載がない", "（資料の517行目）");
        assertThat(page.select(".facts .reading-note").text()).contains("本文に出てくる地名を活動地域としています", "（資料の517行目）");
        assertThat(page.select(".organisation-box .reading-note").text()).contains("地名が異なる字で書かれています", "（資料の554行目）");
    }

    @Test
    void namesThatDisagreeAreToldBesideTheName() {
        Document page = page("2025-茨城npoセンターコモンズ");
        assertThat(page.select(".initiative__head .reading-note").eachText())
                .hasSize(2)
                .allSatisfy(note -> assertThat(note).contains("書き方が2通り", "（資料の564行目）"));
    }

    @Test
    void joinedItemsAreToldBesideTheList() {
        assertThat(page("2025-ワークフェア").select(".facts .reading-note").text()).contains("1つの項目につないで", "（資料の216行目）");
    }

    /** The first case of the document stands on lines 5 to 78, its first text begins on line 26. */
    @Test
    void everyFieldSaysOnWhichLinesItStands() {
        List<String> origins = page("2025-北海道社会的事業所支援機構").select(".origins dl > div").eachText().stream()
                // What the link is called for those who do not see the line beside it.
                .map(origin -> origin.replaceFirst("：.*", ""))
                .toList();
        assertThat(origins)
                .contains("取組名 資料の5〜25行目", "活動地域 資料の10行目", "対象の分類 資料の5〜78行目", "私たちの軌跡 資料の26行目", "取組の成果 資料の38行目")
                .noneMatch(origin -> origin.contains("団体による入力"));
        assertThat(page("2025-watalis").select(".origins dl > div").eachText())
                .as("a title that the document does not have")
                .noneMatch(origin -> origin.startsWith("取組名"));
    }

    @Test
    void theFullWarningsAreForAdmins() {
        for (InitiativeSummary initiative : initiatives.newest(100)) {
            List<ReadingNote> notes =
                    initiatives.findBySlug(initiative.slug()).orElseThrow().notes();
            Document forAdmins = Html.parse(mvc.get()
                    .uri("/initiatives/{slug}", initiative.slug())
                    .with(user("admin").roles("ADMIN"))
                    .exchange());
            assertThat(forAdmins.select(".warnings li")).hasSameSizeAs(notes);
            for (ReadingNote note : notes) {
                assertThat(forAdmins.select(".warnings").text())
                        .contains(note.code(), note.message(), note.line() + "行目");
            }
            assertThat(forAdmins.select(".warnings a[href^=/admin/imports/]")).hasSize(notes.isEmpty() ? 0 : 1);

            Document forStaff = Html.parse(mvc.get()
                    .uri("/initiatives/{slug}", initiative.slug())
                    .with(user("staff").roles("STAFF"))
                    .exchange());
            for (Document others : List.of(page(initiative.slug()), forStaff)) {
                assertThat(others.select(".warnings, a[href^=/admin]")).isEmpty();
                assertThat(others.text()).doesNotContainPattern("[A-Z]+_[A-Z]+");
            }
        }
    }

    @Test
    void aBreakdownIsATableWithABarInEachRow() {
        Document page = page("2025-ワークフェア");
        assertThat(page.select(".breakdown caption").text()).isEqualTo("内訳");
        assertThat(page.select(".breakdown tbody tr")).hasSize(10);
        assertThat(page.select(".breakdown tbody tr").get(1).text()).isEqualTo("20代の利用者 延べ275人 24.7%");
        assertThat(page.select(".breakdown rect").eachAttr("width")).startsWith("0.3", "24.7", "36");
        assertThat(page.select(".breakdown details").text()).contains("20代275人(24.7%)", "（資料の243行目）");
    }

    @Test
    void countsWithoutSharesHaveBarsToo() {
        Document page = page("2025-北海道社会的事業所支援機構");
        assertThat(page.select(".breakdown rect").eachAttr("width")).containsExactly("100.0", "40.0");
        assertThat(page.select(".breakdown tbody tr").eachText())
                .containsExactly("新しい仲間のうち女性 5名 最も多い区分を100として100.0", "新しい仲間のうち男性 2名 最も多い区分を100として40.0");
    }

    @Test
    void aChangeAndAPlanStandBesideTheirFigure() {
        assertThat(page("2025-札幌メンズ-シェッド-ポッケコタン").select(".comparison").text()).isEqualTo("6名増 以前 41名 今回 47名");
        assertThat(page("2025-watalis").select(".comparison").text()).isEqualTo("計画を29回上回る 計画 28回 実績 57回");
    }

    @Test
    @Transactional
    void withoutTitleAndApproachItSaysThatThereIsNone() {
        Long run = jdbc.queryForObject("select min(id) from import_run", Long.class);
        SourceReference source = new SourceReference(run == null ? 0 : run, 1, 9);
        long organisation = organisations
                .add(OrganisationDetails.named("つなぐ会"), null, Change.by(ChangeKind.ADDED, 1, "試験", null))
                .id();
        String slug = cards.add(
                        new InitiativeKey("調査", 2031, organisation, 1),
                        "つなぐ会",
                        InitiativeDetails.EMPTY,
                        source,
                        Change.imported("試験", source.importRunId()))
                .slug();
        entityManager.flush();
        entityManager.clear();
        assertThat(mvc.get().uri("/initiatives/{slug}", slug))
                .hasStatusOk()
                .bodyText()
                .contains("記載なし")
                .doesNotContain("null");
    }

    /** A figure that staff typed has a quote of their own, which is of no line of the document. */
    @Test
    void aTypedQuoteNamesNoLine() {
        Long id = jdbc.queryForObject("select id from initiative where slug = '2025-watalis'", Long.class);
        String first = " where position = 0 and initiative_id = " + id;
        Integer line = jdbc.queryForObject("select line from outcome_metric" + first, Integer.class);
        jdbc.update("update outcome_metric set origin = 'EDITED', line = null" + first);
        try {
            String compared = "?id=" + id + "&id=" + (id == 1 ? 2 : 1);
            assertThat(page("2025-watalis").text()).contains("（資料の").doesNotContain("null");
            assertThat(Html.get(mvc, "/compare" + compared).text()).doesNotContain("null");
            assertThat(mvc.get().uri("/compare.md" + compared))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("null");
        } finally {
            jdbc.update("update outcome_metric set origin = 'DOCUMENT', line = ?" + first, line);
        }
    }

    private Document page(String slug) {
        return Html.get(mvc, "/initiatives/{slug}", slug);
    }
}
