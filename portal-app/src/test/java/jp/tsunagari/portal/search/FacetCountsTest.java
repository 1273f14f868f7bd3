package jp.tsunagari.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
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
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.search.index.SearchResult;
import jp.tsunagari.portal.testing.OfficersTest;
import jp.tsunagari.portal.vocabulary.LegalForm;
import jp.tsunagari.portal.vocabulary.LegalForms;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The number beside a value is what one gets with that value alone ticked in its facet, whatever else is asked. */
@OfficersTest
class FacetCountsTest {

    private static final int FILTER_SETS = 170;
    private static final List<String> TEXTS =
            List.of("", "", "居場所", "高齢者 -相談", "ひきこもり", "食", "\"子ども食堂\"", "支援 地域", "京都");

    @Autowired
    private InitiativeSearch search;

    @Autowired
    private Vocabulary vocabulary;

    @Autowired
    private LegalForms legalForms;

    @Autowired
    private RegionDirectory regions;

    @Test
    void everyCountIsWhatTickingThatValueAloneGives() {
        Random random = new Random(20260401);
        int compared = 0;
        for (int set = 0; set < FILTER_SETS; set++) {
            String text = TEXTS.get(random.nextInt(TEXTS.size()));
            Filters filters = someFilters(random);
            SearchResult result = search.search(SearchRequest.of(text, filters));
            for (Facet facet : Facet.values()) {
                for (String code : someOf(values(facet, result), random, 6)) {
                    long alone = search.count(result.query(), filters.only(facet, Set.of(code)));
                    assertThat(result.counts(facet).of(code))
                            .as("%s=%s beside '%s' with %s", facet, code, text, filters)
                            .isEqualTo(alone);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(3_000);
    }

    @Test
    void orWithinAndAcross() {
        Filters north = Filters.NONE.with(Facet.REGION, "01").with(Facet.REGION, "12");
        Filters northForElderly = north.with(Facet.TARGET, "elderly");

        assertThat(ids(north)).containsAll(ids(Filters.NONE.with(Facet.REGION, "01")));
        assertThat(ids(north)).containsAll(ids(Filters.NONE.with(Facet.REGION, "12")));
        assertThat(ids(northForElderly))
                .isNotEmpty()
                .isSubsetOf(ids(north))
                .isSubsetOf(ids(Filters.NONE.with(Facet.TARGET, "elderly")));
    }

    private List<Long> ids(Filters filters) {
        return search.search(new SearchRequest("", true, filters, SortOrder.NEWEST, 1, 100))
                .ids()
                .items();
    }

    private Filters someFilters(Random random) {
        Filters filters = Filters.NONE.mainOnly(random.nextInt(3) == 0);
        for (Facet facet : Facet.values()) {
            // Nobody has checked a card of the seed: with that ticked there is nothing to count.
            if (random.nextInt(facet == Facet.CHECKED ? 40 : 4) == 0) {
                for (String code : someOf(allValues(facet), random, 1 + random.nextInt(3))) {
                    filters = filters.with(facet, code);
                }
            }
        }
        return filters;
    }

    /** Values that occur, and a few that may not. */
    private List<String> values(Facet facet, SearchResult result) {
        Set<String> values = new LinkedHashSet<>(result.counts(facet).counts().keySet());
        values.addAll(someOf(allValues(facet), new Random(values.size()), 2));
        return List.copyOf(values);
    }

    private List<String> allValues(Facet facet) {
        return switch (facet) {
            // Mostly places where somebody works: the catalogue is small beside the country.
            case REGION ->
                Stream.concat(
                                Stream.of("01", "12", "11", "08", "01100", "12203", "01205"),
                                regions.prefectures().stream().map(Region::code))
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
