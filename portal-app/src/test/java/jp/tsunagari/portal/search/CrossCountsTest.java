package jp.tsunagari.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagari.portal.effort.EffortKind;
import jp.tsunagari.portal.effort.EvidenceKind;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.region.MunicipalityKind;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.search.index.InitiativeMatrix;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.search.query.QueryParser;
import jp.tsunagari.portal.search.query.TextQuery;
import jp.tsunagari.portal.testing.OfficersTest;
import jp.tsunagari.portal.vocabulary.LegalForm;
import jp.tsunagari.portal.vocabulary.LegalForms;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every number of a table is what the list has with the same values ticked, whatever else is asked. */
@OfficersTest
class CrossCountsTest {

    private static final int TABLES = 60;
    private static final List<Crossing> CROSSINGS = List.of(Crossing.values());
    private static final List<String> TEXTS = List.of("", "", "居場所", "高齢者 -相談", "食", "支援 地域");

    @Autowired
    private InitiativeMatrix matrix;

    @Autowired
    private InitiativeSearch search;

    @Autowired
    private QueryParser parser;

    @Autowired
    private Vocabulary vocabulary;

    @Autowired
    private LegalForms legalForms;

    @Autowired
    private RegionDirectory regions;

    @Test
    void everyNumberIsThatOfTheListWithTheSameTicks() {
        Random random = new Random(20260402);
        int filled = 0;
        for (int table = 0; table < TABLES; table++) {
            Crossing crossing = CROSSINGS.get(table % CROSSINGS.size());
            String text = TEXTS.get(random.nextInt(TEXTS.size()));
            Filters asked = someFilters(random);
            Filters filters = crossing.within(asked);
            TextQuery query = parser.parse(text, true);
            CrossCounts counts = matrix.count(text, true, asked, crossing);

            assertThat(counts.total()).isEqualTo(search.count(query, filters));
            for (String row : someOf(rows(crossing, filters), random, 8)) {
                Filters inRow = filters.only(crossing.rows(), Set.of(row));
                assertThat(counts.row(row))
                        .as("%s row %s with '%s' and %s", crossing, row, text, filters)
                        .isEqualTo(search.count(query, inRow));
                for (String column : someOf(values(crossing.columns(), filters), random, 5)) {
                    Filters inCell = inRow.only(crossing.columns(), Set.of(column));
                    assertThat(counts.cell(row, column))
                            .as("%s %s × %s with '%s' and %s", crossing, row, column, text, filters)
                            .isEqualTo(search.count(query, inCell));
                    filled += counts.cell(row, column) > 0 ? 1 : 0;
                }
            }
            for (String column : someOf(values(crossing.columns(), filters), random, 5)) {
                assertThat(counts.column(column))
                        .as("%s column %s with '%s' and %s", crossing, column, text, filters)
                        .isEqualTo(search.count(query, filters.only(crossing.columns(), Set.of(column))));
            }
        }
        assertThat(filled).as("cells that are not empty").isGreaterThan(100);
    }

    @Test
    void aTickedMunicipalityStandsForItsPrefectureWhereRegionsAreRows() {
        Filters sapporo = Filters.NONE.with(Facet.REGION, "01100").with(Facet.REGION, "12");

        assertThat(Crossing.REGION_TARGET.within(sapporo).of(Facet.REGION)).containsExactly("01", "12");
        assertThat(Crossing.TARGET_APPROACH.within(sapporo)).isEqualTo(sapporo);
        assertThat(matrix.count("", true, Filters.NONE, Crossing.REGION_TARGET)
                        .cells()
                        .keySet())
                .isNotEmpty()
                .allMatch(code -> code.length() == 2);
    }

    @Test
    void whatTwoSearchesHaveInCommonIsInTheIdsOfBoth() {
        Random random = new Random(20260403);
        long common = 0;
        for (int pair = 0; pair < 40; pair++) {
            SearchRequest one = SearchRequest.of(TEXTS.get(random.nextInt(TEXTS.size())), someFilters(random));
            SearchRequest other = SearchRequest.of(TEXTS.get(random.nextInt(TEXTS.size())), someFilters(random));
            List<Long> both = new ArrayList<>(search.ids(one));
            both.retainAll(search.ids(other));

            assertThat(search.overlap(one, other)).as("%s and %s", one, other).isEqualTo(both.size());
            common += both.size();
        }
        assertThat(common).isPositive();
    }

    private List<String> rows(Crossing crossing, Filters filters) {
        return values(crossing.rows(), filters).stream()
                .filter(crossing::hasRow)
                .toList();
    }

    /** The ticked values of a facet, which are then all that a table has; else all. */
    private List<String> values(Facet facet, Filters filters) {
        return filters.of(facet).isEmpty() ? allValues(facet) : List.copyOf(filters.of(facet));
    }

    private Filters someFilters(Random random) {
        Filters filters = Filters.NONE.mainOnly(random.nextInt(3) == 0);
        for (Facet facet : Facet.values()) {
            // Nobody has checked a card of the seed: with that ticked there is nothing to count.
            if (random.nextInt(facet == Facet.CHECKED ? 40 : 5) == 0) {
                for (String code : someOf(allValues(facet), random, 1 + random.nextInt(4))) {
                    filters = filters.with(facet, code);
                }
            }
        }
        return filters;
    }

    private List<String> allValues(Facet facet) {
        return switch (facet) {
            // Mostly places where somebody works: the catalogue is small beside the country.
            case REGION ->
                Stream.concat(
                                Stream.of("01", "01", "12", "12", "11", "08", "01100", "12203", "01205"),
                                regions.prefectures().stream().map(Region::code).limit(20))
                        .toList();
            case TARGET -> vocabulary.targetGroups().stream().map(Term::code).toList();
            case APPROACH -> vocabulary.approaches().stream().map(Term::code).toList();
            case SEAT -> List.of("13", "13101", "01");
            case MUNICIPALITY ->
                Stream.of(MunicipalityKind.values()).map(MunicipalityKind::code).toList();
            case FORM -> legalForms.all().stream().map(LegalForm::code).toList();
            case YEAR -> List.of("2025", "2025", "2024");
            case EFFORT -> Stream.of(EffortKind.values()).map(EffortKind::code).toList();
            case EVIDENCE ->
                Stream.of(EvidenceKind.values()).map(EvidenceKind::code).toList();
            case CHECKED -> List.of(CheckedDays.YEAR);
            case METRIC -> Stream.of(MetricKind.values()).map(MetricKind::code).toList();
        };
    }

    private static List<String> someOf(List<String> values, Random random, int most) {
        List<String> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(most, shuffled.size()));
    }
}
