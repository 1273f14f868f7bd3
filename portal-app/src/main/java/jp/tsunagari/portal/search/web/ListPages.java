package jp.tsunagari.portal.search.web;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.tsunagari.portal.region.web.PrefectureMap;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.FacetCounts;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.SearchResult;
import jp.tsunagari.portal.search.SortOrder;
import jp.tsunagari.portal.search.index.IndexFollower;
import jp.tsunagari.portal.search.index.IndexStatus;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.search.text.QueryParser;
import jp.tsunagari.portal.search.text.TextQuery;
import jp.tsunagari.portal.search.text.WordPattern;
import jp.tsunagari.portal.search.web.FacetGroup.FacetValue;
import jp.tsunagari.portal.search.web.ListItems.ListItem;
import jp.tsunagari.portal.search.web.ListPageView.Choice;
import jp.tsunagari.portal.search.web.ListPageView.ColumnHeading;
import jp.tsunagari.portal.search.web.ListPageView.MapSquare;
import jp.tsunagari.portal.search.web.ListPageView.Understood;
import jp.tsunagari.portal.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what an address asks for with all that the page shows. */
@Component
class ListPages {

    private static final List<Integer> SIZES = List.of(12, 24, 48);
    private static final Map<SortOrder, String> SORTS = Map.of(
            SortOrder.RELEVANCE, "関連度",
            SortOrder.NEWEST, "新しい年度",
            SortOrder.TITLE, "取組名（読み順）",
            SortOrder.REGION, "地域（北から南）");

    private final InitiativeSearch search;
    private final IndexFollower index;
    private final QueryParser parser;
    private final FacetGroups facetGroups;
    private final FacetPanels facetPanels;
    private final ListItems items;
    private final PrefectureMap tileMap;
    private final NoHitHelper helper;

    ListPages(
            InitiativeSearch search,
            IndexFollower index,
            QueryParser parser,
            FacetGroups facetGroups,
            FacetPanels facetPanels,
            ListItems items,
            PrefectureMap tileMap,
            NoHitHelper helper) {
        this.search = search;
        this.index = index;
        this.parser = parser;
        this.facetGroups = facetGroups;
        this.facetPanels = facetPanels;
        this.items = items;
        this.tileMap = tileMap;
        this.helper = helper;
    }

    ListPageView of(ListQuery query, ListAddresses addresses, List<BadParameter> problems) {
        SearchResult result = search.search(query.request());
        Filters filters = query.request().filters();
        List<FacetGroup> groups = facetGroups.of(result, filters);
        ConditionWords conditions = new ConditionWords(result.query(), groups);
        Paged<ListItem> paged = new Paged<>(
                items.of(result.ids().items(), result.query()),
                result.ids().total(),
                query.request().page(),
                query.request().size());
        List<Choice> chips = chips(query, result.query(), groups, addresses);
        return new ListPageView(
                conditions.title() + (paged.page() > 1 ? "（" + paged.page() + "ページ目）" : ""),
                conditions.sentence(),
                conditions.sentence() + "は" + paged.total() + "件です",
                query.request().text(),
                problems,
                progress(index.status()),
                hidden(query, addresses),
                understood(query, result.query(), addresses),
                chips,
                addresses.of(query.text("").filters(Filters.NONE)),
                facetPanels.of(groups, query, addresses.opened()),
                addresses.opened().sought(),
                sorts(query, addresses),
                sizes(query, addresses),
                layouts(query, addresses),
                addresses.layout() == ListLayout.TABLE,
                headings(query, addresses),
                tiles(query, result.counts(Facet.REGION), addresses),
                paged,
                PageLinks.of(paged, page -> addresses.of(query.page(page))),
                paged.total() == 0 && !chips.isEmpty() ? helper.help(query, result.query(), groups, addresses) : null);
    }

    /** In words, while the index is being made; null when searches see everything. */
    static @Nullable String progress(IndexStatus status) {
        if (!status.rebuilding()) {
            return null;
        }
        return status.total() == 0 ? "準備中" : "%,d／%,d件".formatted(status.done(), status.total());
    }

    /** What the form sends along without showing it; the page is not among it, for a new question begins at the first. */
    private static List<Map.Entry<String, String>> hidden(ListQuery query, ListAddresses addresses) {
        Set<String> shown = Stream.concat(
                        Stream.of("q", "page", OpenedPlaces.SOUGHT),
                        Stream.of(Facet.values()).map(Facet::parameter))
                .collect(toCollection(LinkedHashSet::new));
        return addresses.parameters(query).stream()
                .filter(parameter -> !shown.contains(parameter.getKey()))
                .toList();
    }

    private Understood understood(ListQuery query, TextQuery words, ListAddresses addresses) {
        boolean on = query.request().synonyms();
        TextQuery with = on ? words : parser.parse(query.request().text(), true);
        List<String> others = with.wanted().stream()
                .flatMap(word -> word.alternativeWords().stream())
                .distinct()
                .toList();
        return new Understood(
                words.phrases().stream().map(WordPattern::word).toList(),
                words.ignored(),
                on ? others : List.of(),
                others.isEmpty()
                        ? null
                        : new Choice("synonyms", on ? "同義語を含めない" : "同義語も含める", addresses.of(query.synonyms(!on)), !on));
    }

    private static List<Choice> chips(
            ListQuery query, TextQuery words, List<FacetGroup> groups, ListAddresses addresses) {
        List<Choice> chips = new ArrayList<>();
        if (!words.typed().isEmpty()) {
            chips.add(new Choice("q", "言葉：" + words.typed(), addresses.of(query.text("")), true));
        }
        for (FacetGroup group : groups) {
            for (FacetValue value : group.selected()) {
                Filters without = query.request().filters().without(group.facet(), value.code());
                chips.add(new Choice(
                        group.facet().parameter() + "-" + value.code(),
                        group.label() + "：" + value.name(),
                        addresses.of(query.filters(without)),
                        true));
            }
        }
        return chips;
    }

    private static List<Choice> sorts(ListQuery query, ListAddresses addresses) {
        return Stream.of(SortOrder.values())
                // Without words nothing is more relevant than anything else; the usual order is then by year.
                .filter(order -> order != (query.request().text().isBlank() ? SortOrder.NEWEST : null))
                .map(order -> new Choice(
                        order.parameter(),
                        order == SortOrder.RELEVANCE && query.request().text().isBlank()
                                ? "新しい年度"
                                : SORTS.getOrDefault(order, order.parameter()),
                        addresses.of(query.sort(order)),
                        isCurrent(order, query)))
                .toList();
    }

    private static boolean isCurrent(SortOrder order, ListQuery query) {
        SortOrder asked = query.request().sort();
        boolean same = order == SortOrder.RELEVANCE && asked == SortOrder.NEWEST;
        return order == asked || (same && query.request().text().isBlank());
    }

    private static List<Choice> sizes(ListQuery query, ListAddresses addresses) {
        Set<Integer> sizes = new TreeSet<>(SIZES);
        sizes.add(query.request().size());
        return sizes.stream()
                .map(size -> new Choice(
                        String.valueOf(size),
                        size + "件",
                        addresses.of(query.size(size)),
                        size == query.request().size()))
                .toList();
    }

    private static List<Choice> layouts(ListQuery query, ListAddresses addresses) {
        return Stream.of(ListLayout.values())
                .map(layout -> new Choice(
                        layout.value(),
                        layout.label(),
                        addresses.layout(layout).of(query),
                        layout == addresses.layout()))
                .toList();
    }

    private static List<ColumnHeading> headings(ListQuery query, ListAddresses addresses) {
        return List.of(
                heading("取組名", SortOrder.TITLE, "ascending", query, addresses),
                new ColumnHeading("団体", null, null),
                heading("地域", SortOrder.REGION, "ascending", query, addresses),
                new ColumnHeading("対象", null, null),
                new ColumnHeading("手法", null, null),
                heading("年度", SortOrder.NEWEST, "descending", query, addresses),
                new ColumnHeading("主な成果", null, null));
    }

    private static ColumnHeading heading(
            String label, SortOrder order, String direction, ListQuery query, ListAddresses addresses) {
        boolean usual = query.request().text().isBlank() && query.request().sort() == SortOrder.RELEVANCE;
        boolean current = query.request().sort() == order || (usual && order == SortOrder.NEWEST);
        SortOrder target = order == SortOrder.NEWEST && query.request().text().isBlank() ? SortOrder.RELEVANCE : order;
        return new ColumnHeading(
                label,
                new Choice(order.parameter(), label, addresses.of(query.sort(target)), current),
                current ? direction : null);
    }

    private List<MapSquare> tiles(ListQuery query, FacetCounts counts, ListAddresses addresses) {
        Filters filters = query.request().filters();
        return tileMap.tiles(counts::of).stream()
                .map(tile -> {
                    boolean selected = filters.has(Facet.REGION, tile.code());
                    Filters toggled = selected
                            ? filters.without(Facet.REGION, tile.code())
                            : filters.with(Facet.REGION, tile.code());
                    boolean offered = selected || tile.count() > 0;
                    return new MapSquare(tile, selected, offered ? addresses.of(query.filters(toggled)) : null);
                })
                .toList();
    }
}
