package jp.tsunagari.portal.search.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.region.RegionKind;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.FacetCounts;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.SearchResult;
import jp.tsunagari.portal.search.web.FacetGroup.FacetValue;
import jp.tsunagari.portal.vocabulary.LegalForms;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names the values of facets and puts them in the order in which they are offered. */
@Component
public class FacetGroups {

    private final RegionDirectory regions;
    private final Vocabulary vocabulary;
    private final LegalForms legalForms;

    FacetGroups(RegionDirectory regions, Vocabulary vocabulary, LegalForms legalForms) {
        this.regions = regions;
        this.vocabulary = vocabulary;
        this.legalForms = legalForms;
    }

    /** All facets in order. Of municipalities and retired terms only those that are ticked or that somebody works in or has. */
    public List<FacetGroup> of(SearchResult result, Filters filters) {
        return List.of(
                new FacetGroup(Facet.REGION, "活動地域", regions(result.counts(Facet.REGION), filters)),
                new FacetGroup(Facet.TARGET, "対象", terms(vocabulary.targetGroups(), Facet.TARGET, result, filters)),
                new FacetGroup(Facet.APPROACH, "手法", terms(vocabulary.approaches(), Facet.APPROACH, result, filters)),
                new FacetGroup(
                        Facet.FORM,
                        "法人格",
                        legalForms.all().stream()
                                .map(form -> value(result, filters, Facet.FORM, form.code(), form.name()))
                                .toList()),
                new FacetGroup(Facet.YEAR, "年度", years(result, filters)),
                new FacetGroup(
                        Facet.METRIC,
                        "成果の種類",
                        Stream.of(MetricKind.values())
                                .map(kind -> value(result, filters, Facet.METRIC, kind.code(), kind.label()))
                                .toList()));
    }

    /** What is retired is there as long as an initiative has it. */
    private static List<FacetValue> terms(List<Term> terms, Facet facet, SearchResult result, Filters filters) {
        List<FacetValue> values = new ArrayList<>();
        for (Term term : terms) {
            FacetValue value = value(result, filters, facet, term.code(), term.label());
            if (!term.retired() || value.count() > 0 || value.selected()) {
                values.add(value);
            }
        }
        return values;
    }

    private List<FacetValue> regions(FacetCounts counts, Filters filters) {
        List<FacetValue> values = new ArrayList<>();
        for (Region region : regions.all()) {
            long count = counts.of(region.code());
            boolean selected = filters.has(Facet.REGION, region.code());
            boolean always = region.kind() == RegionKind.PREFECTURE;
            if (always || count > 0 || selected) {
                values.add(new FacetValue(region.code(), name(region), count, selected, within(region)));
            }
        }
        return values;
    }

    /** A ward is named with its city, everything else by itself. */
    private String name(Region region) {
        return region.cityCode() == null
                ? region.name()
                : regions.get(region.cityCode()).name() + region.name();
    }

    private static @Nullable String within(Region region) {
        return region.prefectureCode();
    }

    private static List<FacetValue> years(SearchResult result, Filters filters) {
        return Stream.concat(result.counts(Facet.YEAR).counts().keySet().stream(), filters.of(Facet.YEAR).stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(year -> value(result, filters, Facet.YEAR, year, year + "年度"))
                .toList();
    }

    private static FacetValue value(SearchResult result, Filters filters, Facet facet, String code, String name) {
        return new FacetValue(code, name, result.counts(facet).of(code), filters.has(facet, code), null);
    }
}
