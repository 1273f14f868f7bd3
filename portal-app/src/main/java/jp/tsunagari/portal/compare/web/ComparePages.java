package jp.tsunagari.portal.compare.web;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongFunction;
import jp.tsunagari.portal.compare.web.CompareAddress.Reading;
import jp.tsunagari.portal.compare.web.CompareView.Offer;
import jp.tsunagari.portal.compare.web.CompareView.SearchForMore;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.initiative.web.InitiativeTile;
import jp.tsunagari.portal.initiative.web.InitiativeTiles;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.SearchRequest;
import jp.tsunagari.portal.search.SortOrder;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a comparison together; as many queries for four initiatives as for two. */
@Component
class ComparePages {

    private static final int OFFERS = 10;
    private static final int EXAMPLES = 12;

    private final ComparisonSheets sheets;
    private final Initiatives initiatives;
    private final InitiativeTiles tiles;
    private final InitiativeSearch search;
    private final Messages messages;

    ComparePages(
            ComparisonSheets sheets,
            Initiatives initiatives,
            InitiativeTiles tiles,
            InitiativeSearch search,
            Messages messages) {
        this.sheets = sheets;
        this.initiatives = initiatives;
        this.tiles = tiles;
        this.search = search;
        this.messages = messages;
    }

    /** @param pageAddress absolute address of the page, for the memo */
    CompareView of(Reading asked, String pageAddress) {
        String words = asked.address().words();
        Paged<Long> found = words.isEmpty() ? new Paged<>(List.of(), 0, 1, OFFERS) : find(words);
        Map<Long, InitiativeTile> known = load(asked.address().ids(), found.items());
        CompareAddress address = asked.address().onlyKnown(known.keySet());
        ComparisonSheet sheet = address.isComparable() ? sheets.of(address, pageAddress) : null;
        return new CompareView(
                sheet == null ? messages.get("compare.page.title") : title(sheet),
                address,
                notices(asked, known),
                sheet,
                sheet == null ? "" : new CompareMarkdown(messages).of(sheet),
                sheet == null ? tilesOf(address.shown(), known) : List.of(),
                offers(address.waiting(), known, id -> address.exchanged(last(address), id)),
                more(address, found, known),
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
        return address.isComparable() ? sheets.of(address, pageAddress) : null;
    }

    /** {@code 2つの取組の比較}. */
    String title(ComparisonSheet sheet) {
        return messages.get("compare.page.title-of", sheet.table().heads().size());
    }

    private List<String> notices(Reading asked, Map<Long, InitiativeTile> known) {
        List<String> notices = new ArrayList<>();
        List<String> unknown = asked.address().ids().stream()
                .filter(id -> !known.containsKey(id))
                .map(String::valueOf)
                .toList();
        if (!unknown.isEmpty()) {
            notices.add(messages.get("compare.page.unknown", list(unknown)));
        }
        if (!asked.unreadable().isEmpty()) {
            notices.add(messages.get("compare.page.unreadable", list(asked.unreadable())));
        }
        if (!asked.repeated().isEmpty()) {
            notices.add(messages.get("compare.page.repeated"));
        }
        return notices;
    }

    private String list(List<String> things) {
        return String.join(messages.get("common.list-separator"), things);
    }

    private SearchForMore more(CompareAddress address, Paged<Long> found, Map<Long, InitiativeTile> known) {
        List<Offer> offers = offers(
                found.items().stream()
                        .filter(id -> !address.shown().contains(id))
                        .toList(),
                known,
                addressWith(address));
        return new SearchForMore(
                address.exchanged() == null ? null : titleOf(address.exchanged(), known),
                finding(address.words(), found.total(), offers.size()),
                offers);
    }

    private String finding(String words, long found, int offers) {
        if (found == 0) {
            return messages.get("compare.more.nothing", words);
        }
        return offers == 0
                ? messages.get("compare.more.all-shown")
                : messages.get("compare.more.found", words, found, offers);
    }

    private Paged<Long> find(String words) {
        return search.search(new SearchRequest(words, true, Filters.NONE, SortOrder.RELEVANCE, 1, OFFERS))
                .answers();
    }

    private Map<Long, InitiativeTile> load(List<Long> ids, List<Long> offers) {
        List<Long> all = new ArrayList<>(ids);
        all.addAll(offers);
        return tiles.of(initiatives.summaries(all.stream().distinct().toList())).stream()
                .collect(toMap(InitiativeTile::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    private static List<InitiativeTile> tilesOf(List<Long> ids, Map<Long, InitiativeTile> known) {
        return ids.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    private static List<Offer> offers(List<Long> ids, Map<Long, InitiativeTile> known, LongFunction<String> address) {
        return tilesOf(ids, known).stream()
                .map(tile -> new Offer(tile, address.apply(tile.id())))
                .toList();
    }

    private static LongFunction<String> addressWith(CompareAddress address) {
        Long exchanged = address.exchanged();
        return id -> exchanged == null ? address.with(id) : address.exchanged(exchanged, id);
    }

    private static long last(CompareAddress address) {
        return address.shown().get(address.shown().size() - 1);
    }

    private static String titleOf(long id, Map<Long, InitiativeTile> known) {
        return Objects.requireNonNull(known.get(id)).title().text();
    }

    private List<InitiativeTile> examples(CompareAddress address) {
        return tiles.of(initiatives.newest(EXAMPLES).stream()
                .filter(initiative -> !address.ids().contains(initiative.id()))
                .toList());
    }
}
