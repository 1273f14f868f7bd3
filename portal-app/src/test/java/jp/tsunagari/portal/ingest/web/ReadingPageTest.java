package jp.tsunagari.portal.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.tsunagari.portal.ingest.rules.ReadingQuality;
import jp.tsunagari.portal.ingest.rules.RuleTable;
import jp.tsunagari.portal.ingest.rules.RuleTables;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.initiative.ReadingNote;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.Precision;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.PortalTest;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The page that tells how the documents are read counts what the catalogue holds. */
@PortalTest
class ReadingPageTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private RuleTables rules;

    @Autowired
    private EntityManagerFactory entityManagerFactory;

    private Document page;

    @BeforeEach
    void open() {
        page = Html.get(mvc, "/about/reading");
    }

    @Test
    void namesTheDocumentsThatWereRead() {
        assertThat(page.select("#documents tbody tr")).hasSize(1);
        assertThat(page.select("#documents tbody").text())
                .contains("000_3a739dbb5c06538d.txt", "7584a73f0934", "令和7年度（2025年度）", "20件", "第");
    }

    @Test
    void countsWhatStandsInTheCatalogue() {
        List<InitiativeSummary> all = initiatives.newest(100);
        assertThat(page.select("#results .figures__number").eachText())
                .containsExactly(
                        String.valueOf(all.size()),
                        String.valueOf(metrics(OutcomeMetric::outcome)),
                        String.valueOf(metrics(metric -> !metric.outcome())),
                        String.valueOf(all.stream()
                                .mapToInt(one -> one.targetGroups().size())
                                .sum()),
                        String.valueOf(all.stream()
                                .mapToInt(one -> one.approaches().size())
                                .sum()));
        assertThat(cell("約（およそ・程度など）")).isEqualTo(metrics(metric -> metric.precision() == Precision.ABOUT));
        assertThat(cell("以上・超")).isEqualTo(metrics(metric -> metric.precision() == Precision.AT_LEAST));
        assertThat(cell("延べ")).isEqualTo(metrics(OutcomeMetric::cumulative));
        assertThat(cell("変化の前の数がある")).isEqualTo(metrics(metric -> metric.baseline() != null));
        assertThat(cell("計画の数がある")).isEqualTo(metrics(metric -> metric.planned() != null));
        assertThat(cell("取組の成果"))
                .isEqualTo(metrics(metric -> metric.section() == SectionKind.RESULTS && metric.outcome()));
        assertThat(page.select("#results strong").text())
                .isEqualTo(all.stream().filter(one -> one.title().isDerived()).count() + "件");
    }

    @Test
    void tellsOfEveryNoteHowOftenItWasMade() {
        Map<String, Long> notes = initiatives.newest(100).stream()
                .map(one -> initiatives.findBySlug(one.slug()).orElseThrow())
                .map(InitiativeView::notes)
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(ReadingNote::code, Collectors.counting()));
        assertThat(page.select("#notes tbody tr")).hasSize(notes.size());
        assertThat(cell("事例の冒頭がない（取組名・団体名・地域）")).isEqualTo(notes.get("HEADER_MISSING"));
        assertThat(page.select("#notes tbody").text()).doesNotContain("以前の版", "_");
    }

    @Test
    void showsTheTablesThatTheReaderGoesBy() {
        for (RuleTable table : rules.terms()) {
            Element details = page.select("details.rules").stream()
                    .filter(one -> one.select("summary").text().startsWith(table.name()))
                    .findFirst()
                    .orElseThrow();
            assertThat(details.select("summary").text()).endsWith(String.format(Locale.ROOT, "%,d語", table.words()));
            assertThat(details.select("caption").text()).isEqualTo(table.explanation());
            assertThat(details.select("tbody tr")).hasSize(table.rows().size());
        }
        assertThat(page.select("details.rules"))
                .hasSize(rules.outcomes().size() + rules.terms().size());
        assertThat(page.select("details[open]")).isEmpty();
    }

    @Test
    void saysHowRightItIsAndWhatThatMeans() {
        assertThat(page.select("#quality tbody tr"))
                .hasSize(new ReadingQuality().figures().size());
        assertThat(page.select("#quality").text()).contains("初めて読む資料での正しさではありません", "この10件と人の答えを見ながら作りました");
        assertThat(page.select("#limits li")).hasSizeGreaterThan(3);
    }

    @Test
    void isFoundFromTheOtherPages() {
        assertThat(Html.get(mvc, "/about").select("main a[href=/about/reading]"))
                .hasSize(1);
        assertThat(Html.get(mvc, "/").select("footer a[href=/about/reading]")).hasSize(1);
        assertThat(Html.get(mvc, "/initiatives/2025-watalis").select(".outcomes a[href=/about/reading]"))
                .hasSize(1);
    }

    /** Each part is one statement: the counts, the regions, the figures, the notes, the runs and their warnings. */
    @Test
    void costsAFixedNumberOfStatements() {
        Statistics statistics =
                entityManagerFactory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        Html.get(mvc, "/about/reading");
        assertThat(statistics.getPrepareStatementCount()).isLessThanOrEqualTo(6);
        statistics.setStatisticsEnabled(false);
    }

    private long metrics(Predicate<OutcomeMetric> which) {
        return initiatives.newest(100).stream()
                .flatMap(one -> one.metrics().stream())
                .filter(which)
                .count();
    }

    /** The first number of the row with this head. */
    private long cell(String head) {
        Element row = page.select("tbody tr").stream()
                .filter(one -> one.select("th").text().equals(head))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(row.select("td.number").get(0).text());
    }
}
