package jp.tsunagari.portal.search.web;

import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.search.Facet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays facets out: what is open, what lies inside what, and what there is no point in ticking. */
@Component
class FacetPanels {

    /** Those that most people begin with. */
    private static final Set<Facet> OPEN = Set.of(Facet.REGION, Facet.TARGET, Facet.APPROACH);

    private final RegionDirectory regions;

    FacetPanels(RegionDirectory regions) {
        this.regions = regions;
    }

    List<FacetPanel> of(List<FacetGroup> groups, ListQuery query) {
        return groups.stream().map(group -> panel(group, query)).toList();
    }

    private FacetPanel panel(FacetGroup group, ListQuery query) {
        int chosen = group.selected().size();
        return new FacetPanel(
                group.facet().parameter(),
                group.label(),
                OPEN.contains(group.facet()) || chosen > 0,
                chosen,
                nodes(group, null, nothingElseAsked(group.facet(), query)));
    }

    private List<FacetNode> nodes(FacetGroup group, @Nullable String within, boolean nothingElseAsked) {
        return group.values().stream()
                .filter(value -> within == null ? value.within() == null : within.equals(value.within()))
                .map(value -> new FacetNode(
                        value,
                        group.facet().parameter() + "-" + value.code(),
                        group.facet() == Facet.REGION ? reading(value.code()) : null,
                        nothingElseAsked && value.count() == 0 && !value.selected(),
                        nodes(group, value.code(), nothingElseAsked)))
                .toList();
    }

    /** Then the counts of the facet are those of the whole catalogue, and 0 stays 0 whatever else is unticked. */
    private static boolean nothingElseAsked(Facet facet, ListQuery query) {
        return query.request().text().isBlank()
                && query.request().filters().only(facet, Set.of()).isEmpty();
    }

    private @Nullable String reading(String code) {
        return regions.find(code).map(Region::reading).orElse(null);
    }
}
