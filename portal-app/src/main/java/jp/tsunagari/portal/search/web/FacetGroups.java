package jp.tsunagari.portal.search.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.effort.EffortKind;
import jp.tsunagari.portal.effort.EvidenceKind;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.region.MunicipalityKind;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.region.RegionKind;
import jp.tsunagari.portal.search.CheckedDays;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.FacetCounts;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.index.SearchResult;
import jp.tsunagari.portal.search.query.UnderstoodField;
import jp.tsunagari.portal.search.web.FacetGroup.FacetValue;
import jp.tsunagari.portal.vocabulary.LegalForms;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.TermList;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names the values of facets and puts them in the order in which they are offered. */
@Component
public class FacetGroups {

    private static final int MAX_NAMES = 3;

    private final RegionDirectory regions;
    private final Vocabulary vocabulary;
    private final LegalForms legalForms;
    private final Messages messages;

    FacetGroups(RegionDirectory regions, Vocabulary vocabulary, LegalForms legalForms, Messages messages) {
        this.regions = regions;
        this.vocabulary = vocabulary;
        this.legalForms = legalForms;
        this.messages = messages;
    }

    /** All facets in order. Of municipalities, retired terms and checks only those that are ticked or that an initiative has. */
    public List<FacetGroup> of(SearchResult result, Filters filters) {
        return List.of(
                group(Facet.REGION, regions(result.counts(Facet.REGION), filters)),
                group(Facet.SEAT, seats(result.counts(Facet.SEAT), filters)),
                group(Facet.MUNICIPALITY, municipalityKinds(result, filters)),
                group(Facet.TARGET, terms(TermList.TARGET_GROUP, Facet.TARGET, result, filters)),
                group(Facet.APPROACH, terms(TermList.APPROACH, Facet.APPROACH, result, filters)),
                group(
                        Facet.FORM,
                        legalForms.all().stream()
                                .map(form -> value(result, filters, Facet.FORM, form.code(), messages.name(form)))
                                .toList()),
                group(Facet.YEAR, years(result, filters)),
                group(
                        Facet.METRIC,
                        Stream.of(MetricKind.values())
                                .map(kind -> value(
                                        result, filters, Facet.METRIC, kind.code(), messages.get(kind.messageKey())))
                                .toList()),
                group(
                        Facet.EFFORT,
                        Stream.of(EffortKind.values())
                                .map(kind ->
                                        value(result, filters, Facet.EFFORT, kind.code(), messages.get(kind.toldKey())))
                                .toList()),
                group(
                        Facet.EVIDENCE,
                        Stream.of(EvidenceKind.values())
                                .map(kind -> value(
                                        result, filters, Facet.EVIDENCE, kind.code(), messages.get(kind.headingKey())))
                                .toList()),
                group(Facet.CHECKED, checks(result, filters)));
    }

    /** What a facet is called. */
    public String label(Facet facet) {
        return messages.get("search.facet." + facet.parameter());
    }

    /** What the values are called for which a part of a search was taken; itself where they are many. */
    public List<String> names(UnderstoodField field) {
        return field.codes().size() > MAX_NAMES
                ? List.of(messages.get("search.words.quoted", field.typed()))
                : field.codes().stream()
                        .sorted()
                        .map(code -> name(field.facet(), code))
                        .toList();
    }

    private String name(Facet facet, String code) {
        return switch (facet) {
            case REGION, SEAT -> name(regions.get(code));
            case FORM -> messages.name(legalForms.get(code));
            case YEAR -> messages.get("search.facet.year.value", code);
            case MUNICIPALITY, TARGET, APPROACH, METRIC, EFFORT, EVIDENCE, CHECKED -> code;
        };
    }

    private FacetGroup group(Facet facet, List<FacetValue> values) {
        return new FacetGroup(facet, label(facet), values);
    }

    /** What is retired is there as long as an initiative has it; what others have replaced, only where it is ticked. */
    private List<FacetValue> terms(TermList list, Facet facet, SearchResult result, Filters filters) {
        List<FacetValue> values = new ArrayList<>();
        for (Term term : vocabulary.of(list)) {
            FacetValue value = value(result, filters, facet, term.code(), messages.get(term.messageKey(), term));
            if (!term.retired() || value.selected() || (value.count() > 0 && !vocabulary.isReplaced(list, term))) {
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

    /** Only where there are any, which are few: prefectures, and what else is ticked. */
    private List<FacetValue> seats(FacetCounts counts, Filters filters) {
        List<FacetValue> values = new ArrayList<>();
        for (Region region : regions.all()) {
            long count = counts.of(region.code());
            boolean selected = filters.has(Facet.SEAT, region.code());
            if (selected || (count > 0 && region.kind() == RegionKind.PREFECTURE)) {
                values.add(new FacetValue(region.code(), name(region), count, selected, null));
            }
        }
        return values;
    }

    /** A ward is named with its city, everything else by itself. */
    private String name(Region region) {
        return messages.name(regions.withCity(region));
    }

    private static @Nullable String within(Region region) {
        return region.prefectureCode();
    }

    private List<FacetValue> municipalityKinds(SearchResult result, Filters filters) {
        return Stream.of(MunicipalityKind.values())
                .map(kind -> value(result, filters, Facet.MUNICIPALITY, kind.code(), messages.get(kind.messageKey())))
                .toList();
    }

    /** None as long as no organisation has confirmed anything. */
    private List<FacetValue> checks(SearchResult result, Filters filters) {
        FacetValue year =
                value(result, filters, Facet.CHECKED, CheckedDays.YEAR, messages.get("search.facet.checked.year"));
        return year.count() > 0 || year.selected() ? List.of(year) : List.of();
    }

    private List<FacetValue> years(SearchResult result, Filters filters) {
        return Stream.concat(result.counts(Facet.YEAR).counts().keySet().stream(), filters.of(Facet.YEAR).stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(year -> value(result, filters, Facet.YEAR, year, messages.get("search.facet.year.value", year)))
                .toList();
    }

    private static FacetValue value(SearchResult result, Filters filters, Facet facet, String code, String name) {
        return new FacetValue(code, name, result.counts(facet).of(code), filters.has(facet, code), null);
    }
}
