package jp.tsunagari.portal.compare.web;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongFunction;
import jp.tsunagari.portal.compare.Comparison;
import jp.tsunagari.portal.compare.Comparisons;
import jp.tsunagari.portal.compare.web.CompareAddress.Reading;
import jp.tsunagari.portal.compare.web.CompareView.Offer;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.initiative.web.InitiativeTile;
import jp.tsunagari.portal.initiative.web.InitiativeTiles;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.SearchRequest;
import jp.tsunagari.portal.search.SortOrder;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.shared.Paged;
import jp.tsunagari.portal.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a comparison together; as many queries for four initiatives as for two. */
@Component
class ComparePages {

    private static final int OFFERS = 10;
    private static final int EXAMPLES = 12;

    private final Comparisons comparisons;
    private final Initiatives initiatives;
    private final InitiativeTiles cards;
    private final InitiativeSearch search;
    private final Dates dates;

    ComparePages(
            Comparisons comparisons,
            Initiatives initiatives,
            InitiativeTiles cards,
            InitiativeSearch search,
            Dates dates) {
        this.comparisons = comparisons;
        this.initiatives = initiatives;
        this.cards = cards;
        this.search = search;
        this.dates = dates;
    }

    /** @param pageAddress absolute address of the page, for the memo */
    CompareView of(Reading asked, String pageAddress) {
        String words = asked.address().words();
        Paged<Long> found = words.isEmpty() ? new Paged<>(List.of(), 0, 1, OFFERS) : find(words);
        Map<Long, InitiativeTile> known = load(asked.address().ids(), found.items());
        CompareAddress address = asked.address().onlyKnown(known.keySet());
        Reading read = new Reading(address, asked.unreadable(), asked.repeated());
        List<Long> unknown = asked.address().ids().stream()
                .filter(id -> !known.containsKey(id))
                .toList();
        ComparisonSheet sheet = address.isComparable() ? sheet(address, pageAddress) : null;
        return new CompareView(
                read,
                sheet,
                sheet == null ? cardsOf(address.shown(), known) : List.of(),
                unknown,
                offers(address.waiting(), known, id -> address.exchanged(last(address), id)),
                address.exchanged() == null ? null : title(address.exchanged(), known),
                found.total(),
                offers(
                        found.items().stream()
                                .filter(id -> !address.shown().contains(id))
                                .toList(),
                        known,
                        addressWith(address)),
                sheet == null && words.isEmpty() ? examples(address) : List.of());
    }

    /**
     * The table alone, for paper and files; null when there are fewer than two to compare.
     *
     * @param pageAddress absolute address of the page
     */
    @Nullable
    ComparisonSheet sheet(Reading asked, String pageAddress) {
        List<Long> ids = asked.address().ids();
        Map<Long, InitiativeTile> known = load(ids, List.of());
        CompareAddress address = asked.address().onlyKnown(known.keySet());
        return address.isComparable() ? sheet(address, pageAddress) : null;
    }

    private ComparisonSheet sheet(CompareAddress address, String pageAddress) {
        Comparison comparison = comparisons.of(address.shown());
        return new ComparisonSheet(
                ComparedTable.of(comparison, address),
                ComparisonSummary.of(comparison),
                dates.date(lastUpdate(comparison)),
                pageAddress);
    }

    private Paged<Long> find(String words) {
        return search.search(new SearchRequest(words, true, Filters.NONE, SortOrder.RELEVANCE, 1, OFFERS))
                .ids();
    }

    private Map<Long, InitiativeTile> load(List<Long> ids, List<Long> offers) {
        List<Long> all = new ArrayList<>(ids);
        all.addAll(offers);
        return cards.of(initiatives.summaries(all.stream().distinct().toList())).stream()
                .collect(toMap(InitiativeTile::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    private static List<InitiativeTile> cardsOf(List<Long> ids, Map<Long, InitiativeTile> known) {
        return ids.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    private static List<Offer> offers(List<Long> ids, Map<Long, InitiativeTile> known, LongFunction<String> address) {
        return cardsOf(ids, known).stream()
                .map(card -> new Offer(card, address.apply(card.id())))
                .toList();
    }

    private static LongFunction<String> addressWith(CompareAddress address) {
        Long exchanged = address.exchanged();
        return id -> exchanged == null ? address.with(id) : address.exchanged(exchanged, id);
    }

    private static long last(CompareAddress address) {
        return address.shown().get(address.shown().size() - 1);
    }

    private static String title(long id, Map<Long, InitiativeTile> known) {
        return Objects.requireNonNull(known.get(id)).title().text();
    }

    private List<InitiativeTile> examples(CompareAddress address) {
        return cards.of(initiatives.newest(EXAMPLES).stream()
                .filter(initiative -> !address.ids().contains(initiative.id()))
                .toList());
    }

    private static Instant lastUpdate(Comparison comparison) {
        return comparison.columns().stream()
                .map(column -> column.summary().updatedAt())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
