package jp.tsunagari.portal.region.web;

import java.util.Comparator;
import java.util.List;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.region.RegionKind;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.FacetCounts;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.SearchRequest;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.search.names.NameQuery;
import jp.tsunagari.portal.search.names.NameSearch;
import jp.tsunagari.portal.search.names.NamedTexts;
import org.springframework.stereotype.Component;

/** Finds regions by name, reading, Latin letters, or the part of the country that they are in. */
@Component
class RegionSearch {

    private static final int MAX_FOUND = 60;

    private final RegionDirectory directory;
    private final NameSearch names;
    private final InitiativeSearch initiatives;
    private final Messages messages;
    private final List<NamedRegion> regions;

    RegionSearch(RegionDirectory directory, NameSearch names, InitiativeSearch initiatives, Messages messages) {
        this.messages = messages;
        this.directory = directory;
        this.names = names;
        this.initiatives = initiatives;
        this.regions = directory.all().stream()
                .filter(region -> region.kind() != RegionKind.NATION)
                .map(this::named)
                .toList();
    }

    /** The best answers first; larger regions before smaller ones. */
    List<FoundRegion> find(String typed) {
        NameQuery query = names.query(typed, false);
        if (query.isEmpty()) {
            return List.of();
        }
        List<RankedRegion> ranked = regions.stream()
                .map(named -> new RankedRegion(named.region(), rank(named, query)))
                .filter(found -> found.rank() > 0)
                .sorted(Comparator.comparing((RankedRegion found) -> -found.rank())
                        .thenComparing(found -> found.region().kind())
                        .thenComparing(found -> found.region().code()))
                .limit(MAX_FOUND)
                .toList();
        if (ranked.isEmpty()) {
            return List.of();
        }
        FacetCounts counts =
                initiatives.search(SearchRequest.of("", Filters.NONE).first(1)).counts(Facet.REGION);
        return ranked.stream()
                .map(RankedRegion::region)
                .map(region -> new FoundRegion(
                        region.code(),
                        messages.name(directory.inFull(region)),
                        region.reading(),
                        counts.of(region.code())))
                .toList();
    }

    /** 東北 is a part of the country before it is the beginning of a town's name. */
    private static int rank(NamedRegion named, NameQuery query) {
        String code = named.region().code();
        boolean meant =
                query.fields().size() == 1 && query.fields().get(0).codes().contains(code);
        return meant
                ? NameQuery.MAX_RANK
                : query.rank(
                        named.texts(),
                        field -> field.facet() == Facet.REGION && field.codes().contains(code));
    }

    private NamedRegion named(Region region) {
        return new NamedRegion(
                region,
                names.texts(
                        List.of(region.name(), directory.fullName(region), region.nameEnglish()),
                        List.of(region.reading()),
                        List.of()));
    }

    private record NamedRegion(Region region, NamedTexts texts) {}

    private record RankedRegion(Region region, int rank) {}

    /**
     * A region that was found.
     *
     * @param name in full
     * @param count initiatives that work in it
     */
    record FoundRegion(String code, String name, String reading, long count) {}
}
