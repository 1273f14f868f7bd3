package jp.tsunagari.portal.search.web;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.region.web.PrefectureMap;
import jp.tsunagari.portal.region.web.PrefectureSquare;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.FacetCounts;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.search.index.SearchResult;
import jp.tsunagari.portal.search.query.TextQuery;
import jp.tsunagari.portal.search.query.TypedSearch;
import jp.tsunagari.portal.search.query.UnderstoodField;
import jp.tsunagari.portal.search.web.ListPageView.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the places nearest to one without a result that have any: in its prefecture, then around that. */
@Component
class NearestPlaces {

    private static final int MAX_INSIDE = 3;
    private static final int MAX_AROUND = 3;
    private static final int MAX_NAMES = 3;

    private final InitiativeSearch search;
    private final RegionDirectory regions;
    private final PrefectureMap map;
    private final Messages messages;

    NearestPlaces(InitiativeSearch search, RegionDirectory regions, PrefectureMap map, Messages messages) {
        this.messages = messages;
        this.search = search;
        this.regions = regions;
        this.map = map;
    }

    /**
     * The same search there, the nearest first, or all that there is if it finds nothing anywhere; none if it asks for no
     * place. One search counts them all.
     */
    List<Nearby> of(ListQuery query, TextQuery words) {
        Set<String> asked = asked(query, words);
        if (asked.isEmpty()) {
            return List.of();
        }
        ListQuery elsewhere = anywhere(query, words);
        List<Nearby> same = at(asked, elsewhere, "search.help.place");
        return same.isEmpty() ? at(asked, elsewhere.text("").filters(Filters.NONE), "search.help.place-alone") : same;
    }

    /** The same search for those of which only the seat is known, which is at one of the places; null if there are none. */
    @Nullable
    Choice seats(ListQuery query, TextQuery words, ListAddresses addresses) {
        Set<String> asked = asked(query, words);
        if (asked.isEmpty() || !query.request().filters().of(Facet.SEAT).isEmpty()) {
            return null;
        }
        ListQuery anywhere = anywhere(query, words);
        ListQuery seats = anywhere.filters(anywhere.request().filters().only(Facet.SEAT, asked));
        SearchResult result = search.answers(seats.request().first(1));
        long count = result.answers().total();
        return count == 0 ? null : new Choice("seats", seats(asked, count), addresses.of(seats), false);
    }

    private String seats(Set<String> asked, long count) {
        if (asked.size() > MAX_NAMES) {
            return messages.get("search.list.seats-there", count);
        }
        String names = asked.stream()
                .map(code -> messages.name(regions.inFull(regions.get(code))))
                .collect(joining(messages.get("search.words.or")));
        return messages.get("search.list.seats", names, count);
    }

    private static Set<String> asked(ListQuery query, TextQuery words) {
        Set<String> asked = new LinkedHashSet<>(query.request().filters().of(Facet.REGION));
        words.fields().stream().filter(NearestPlaces::isPlace).forEach(field -> asked.addAll(field.codes()));
        asked.remove(RegionDirectory.NATION);
        return asked;
    }

    /** The same without its places. */
    private static ListQuery anywhere(ListQuery query, TextQuery words) {
        String text = new TypedSearch(words).only(part -> !(part instanceof UnderstoodField field && isPlace(field)));
        return query.text(text).filters(query.request().filters().only(Facet.REGION, Set.of()));
    }

    private List<Nearby> at(Set<String> asked, ListQuery elsewhere, String label) {
        SearchResult result = search.search(elsewhere.request().first(1));
        return result.near().instead()
                ? List.of()
                : near(asked, result.counts(Facet.REGION)).stream()
                        .map(region -> new Nearby(
                                messages.get(label, regions.inFull(region)),
                                result.counts(Facet.REGION).of(region.code()),
                                with(elsewhere, region)))
                        .toList();
    }

    private static boolean isPlace(UnderstoodField field) {
        return field.facet() == Facet.REGION;
    }

    private static ListQuery with(ListQuery query, Region region) {
        Filters filters = query.request().filters().with(Facet.REGION, region.code());
        return query.filters(filters);
    }

    private List<Region> near(Set<String> asked, FacetCounts counts) {
        Set<Region> prefectures = new LinkedHashSet<>();
        asked.stream()
                .map(regions::get)
                .forEach(region -> regions.prefectureOf(region).ifPresent(prefectures::add));
        List<Region> near = new ArrayList<>();
        prefectures.stream()
                .filter(prefecture -> !asked.contains(prefecture.code()) && counts.of(prefecture.code()) > 0)
                .flatMap(prefecture -> Stream.concat(Stream.of(prefecture), inside(prefecture, asked, counts)))
                .limit(1 + MAX_INSIDE)
                .forEach(near::add);
        around(prefectures, counts).limit(MAX_AROUND).forEach(near::add);
        return near;
    }

    private Stream<Region> inside(Region prefecture, Set<String> asked, FacetCounts counts) {
        return regions.municipalities(prefecture.code()).stream()
                .filter(region -> !asked.contains(region.code()) && counts.of(region.code()) > 0)
                .sorted(comparingLong((Region region) -> counts.of(region.code()))
                        .reversed());
    }

    /** By how far they are on the map of squares, which keeps neighbours together. */
    private Stream<Region> around(Set<Region> prefectures, FacetCounts counts) {
        Map<String, PrefectureSquare> squares =
                map.squares(counts::of).stream().collect(toMap(PrefectureSquare::code, Function.identity()));
        List<PrefectureSquare> from = prefectures.stream()
                .map(prefecture -> Objects.requireNonNull(squares.get(prefecture.code())))
                .toList();
        return squares.values().stream()
                .filter(square -> square.count() > 0 && !from.contains(square))
                .sorted(comparingInt((PrefectureSquare square) -> distance(from, square))
                        .thenComparing(PrefectureSquare::code))
                .map(square -> regions.get(square.code()));
    }

    private static int distance(List<PrefectureSquare> from, PrefectureSquare to) {
        return from.stream()
                .mapToInt(square -> square(square.column() - to.column()) + square(square.row() - to.row()))
                .min()
                .orElse(0);
    }

    private static int square(int side) {
        return side * side;
    }

    /**
     * A place where the same search finds something.
     *
     * @param count what it finds there
     */
    record Nearby(String name, long count, ListQuery query) {}
}
