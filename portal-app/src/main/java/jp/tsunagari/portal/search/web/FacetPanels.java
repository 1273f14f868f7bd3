package jp.tsunagari.portal.search.web;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.text.SearchableText;
import jp.tsunagari.portal.search.web.FacetGroup.FacetValue;
import jp.tsunagari.portal.search.web.FacetPanel.Box;
import jp.tsunagari.portal.search.web.FacetPanel.FacetNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays facets out: what is open, what lies inside what, and what there is no point in ticking. */
@Component
class FacetPanels {

    /** Those that most people begin with. */
    private static final Set<Facet> OPEN = Set.of(Facet.REGION, Facet.TARGET, Facet.APPROACH);

    private final RegionDirectory regions;
    private final PlaceFinder places;

    FacetPanels(RegionDirectory regions, PlaceFinder places) {
        this.regions = regions;
        this.places = places;
    }

    /** Of municipalities only those that are ticked, opened or looked for, and all those beside a ticked one. */
    List<FacetPanel> of(List<FacetGroup> groups, ListQuery query, OpenedPlaces opened) {
        return groups.stream()
                .filter(group -> !group.values().isEmpty())
                .map(group -> panel(group, query, opened))
                .toList();
    }

    /** For an empty list: only what finds something, or is ticked. */
    List<FacetPanel> ofNothing(List<FacetGroup> groups, ListQuery query, OpenedPlaces opened) {
        return of(
                        groups.stream()
                                .map(group -> new FacetGroup(
                                        group.facet(),
                                        group.label(),
                                        group.values().stream()
                                                .filter(value -> isWorthATick(value, group))
                                                .toList()))
                                .toList(),
                        query,
                        opened)
                .stream()
                .filter(panel -> !panel.nodes().isEmpty())
                .toList();
    }

    private static boolean isWorthATick(FacetValue value, FacetGroup group) {
        return value.count() > 0
                || value.selected()
                || group.selected().stream().anyMatch(ticked -> value.code().equals(ticked.within()));
    }

    private FacetPanel panel(FacetGroup group, ListQuery query, OpenedPlaces opened) {
        Layer layer = new Layer(
                group.facet(),
                nothingElseAsked(group.facet(), query),
                opened,
                group.facet() == Facet.REGION ? places.containing(opened.sought()) : Set.of(),
                group.values().stream()
                        .filter(value -> value.within() != null)
                        .collect(groupingBy(value -> Objects.requireNonNull(value.within()))));
        int chosen = group.selected().size();
        return new FacetPanel(
                group.facet().parameter(),
                group.label(),
                OPEN.contains(group.facet()) || chosen > 0,
                chosen,
                group.values().stream()
                        .filter(value -> value.within() == null)
                        .map(layer::node)
                        .toList());
    }

    /** Then the counts of the facet are those of the whole catalogue, and 0 stays 0 whatever else is unticked. */
    private static boolean nothingElseAsked(Facet facet, ListQuery query) {
        return query.request().text().isBlank()
                && query.request().filters().only(facet, Set.of()).isEmpty();
    }

    /** The values of one facet, with their parts. */
    private final class Layer {

        private final Facet facet;
        private final boolean nothingElseAsked;
        private final OpenedPlaces opened;
        /** Codes of the places that a visitor looks for by name. */
        private final Set<String> sought;

        private final Map<String, List<FacetValue>> parts;

        Layer(
                Facet facet,
                boolean nothingElseAsked,
                OpenedPlaces opened,
                Set<String> sought,
                Map<String, List<FacetValue>> parts) {
            this.facet = facet;
            this.nothingElseAsked = nothingElseAsked;
            this.opened = opened;
            this.sought = sought;
            this.parts = parts;
        }

        FacetNode node(FacetValue value) {
            List<FacetValue> all = parts.getOrDefault(value.code(), List.of());
            boolean whole = opened.isOpened(value.code()) || all.stream().anyMatch(FacetValue::selected);
            List<FacetNode> inside = all.stream()
                    .filter(part -> whole || sought.contains(part.code()))
                    .map(part -> leaf(part, List.of(), false))
                    .toList();
            return leaf(value, inside, inside.size() < all.size());
        }

        private FacetNode leaf(FacetValue value, List<FacetNode> inside, boolean more) {
            boolean none = value.count() == 0;
            Box box = new Box(
                    facet.parameter(),
                    value.code(),
                    value.name(),
                    facet == Facet.REGION ? reading(value.code()) : null,
                    value.selected(),
                    none,
                    nothingElseAsked && none && !value.selected(),
                    !inside.isEmpty(),
                    more);
            return new FacetNode(box, String.format(Locale.ROOT, "%,d", value.count()), inside);
        }
    }

    private @Nullable String reading(String code) {
        return regions.find(code).map(Region::reading).orElse(null);
    }

    /** Finds places by a part of their name or reading, whatever its width, case and kana. */
    @Component
    static class PlaceFinder {

        private final SearchableText texts;
        private final Map<String, List<String>> lettersByCode = new HashMap<>();

        PlaceFinder(RegionDirectory regions, SearchableText texts) {
            this.texts = texts;
            for (Region region : regions.all()) {
                String city = region.cityCode() == null
                        ? ""
                        : regions.get(region.cityCode()).name();
                lettersByCode.put(
                        region.code(),
                        List.of(
                                texts.letters(city + region.name()),
                                texts.letters(region.reading()),
                                texts.letters(regions.withCity(region).nameEnglish())));
            }
        }

        /** The codes of all places that this is a part of; none for text without a letter. */
        Set<String> containing(String part) {
            String letters = texts.letters(part);
            return letters.isEmpty()
                    ? Set.of()
                    : lettersByCode.entrySet().stream()
                            .filter(place -> place.getValue().stream().anyMatch(name -> name.contains(letters)))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet());
        }
    }
}
