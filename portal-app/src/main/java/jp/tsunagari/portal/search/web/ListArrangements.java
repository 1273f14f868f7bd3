package jp.tsunagari.portal.search.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.SortOrder;
import jp.tsunagari.portal.search.web.ListPageView.Arrangement;
import jp.tsunagari.portal.search.web.ListPageView.Choice;
import jp.tsunagari.portal.search.web.ListPageView.ColumnHeading;
import org.springframework.stereotype.Component;

/** Offers the orders, sizes and layouts of a list. */
@Component
class ListArrangements {

    private static final List<Integer> SIZES = List.of(12, 24, 48);

    private final Messages messages;

    ListArrangements(Messages messages) {
        this.messages = messages;
    }

    Arrangement of(ListQuery query, ListAddresses addresses) {
        return new Arrangement(
                sorts(query, addresses),
                layouts(query, addresses),
                sizes(query, addresses),
                addresses.layout() == ListLayout.TABLE,
                addresses.layout() == ListLayout.PICTURES,
                headings(query, addresses));
    }

    private List<Choice> sorts(ListQuery query, ListAddresses addresses) {
        boolean wordless = query.request().text().isBlank();
        return Stream.of(SortOrder.values())
                // Without words nothing is more relevant than anything else; the usual order is then by year.
                .filter(order -> order != (wordless ? SortOrder.NEWEST : null))
                .map(order -> new Choice(
                        order.parameter(),
                        sortLabel(order == SortOrder.RELEVANCE && wordless ? SortOrder.NEWEST : order),
                        addresses.of(query.sort(order)),
                        isCurrent(order, query)))
                .toList();
    }

    private String sortLabel(SortOrder order) {
        return messages.get("search.sort." + order.parameter());
    }

    private static boolean isCurrent(SortOrder order, ListQuery query) {
        SortOrder asked = query.request().sort();
        boolean same = order == SortOrder.RELEVANCE && asked == SortOrder.NEWEST;
        return order == asked || (same && query.request().text().isBlank());
    }

    private List<Choice> sizes(ListQuery query, ListAddresses addresses) {
        Set<Integer> sizes = new TreeSet<>(SIZES);
        sizes.add(query.request().size());
        return sizes.stream()
                .map(size -> new Choice(
                        String.valueOf(size),
                        messages.get("web.items", size),
                        addresses.of(query.size(size)),
                        size == query.request().size()))
                .toList();
    }

    private List<Choice> layouts(ListQuery query, ListAddresses addresses) {
        return Stream.of(ListLayout.values())
                .map(layout -> new Choice(
                        layout.value(),
                        messages.get("search.layout." + layout.value()),
                        addresses.layout(layout).of(query),
                        layout == addresses.layout()))
                .toList();
    }

    private List<ColumnHeading> headings(ListQuery query, ListAddresses addresses) {
        return List.of(
                heading("title", SortOrder.TITLE, query, addresses),
                heading("organisation"),
                heading("region", SortOrder.REGION, query, addresses),
                heading("target"),
                heading("approach"),
                heading("year", SortOrder.NEWEST, query, addresses),
                heading("outcome"));
    }

    private ColumnHeading heading(String column) {
        return new ColumnHeading(label(column), null, null);
    }

    private ColumnHeading heading(String column, SortOrder order, ListQuery query, ListAddresses addresses) {
        boolean wordless = query.request().text().isBlank();
        boolean usual = wordless && query.request().sort() == SortOrder.RELEVANCE;
        boolean current = query.request().sort() == order || (usual && order == SortOrder.NEWEST);
        SortOrder target = order == SortOrder.NEWEST && wordless ? SortOrder.RELEVANCE : order;
        String label = label(column);
        return new ColumnHeading(
                label,
                new Choice(order.parameter(), label, addresses.of(query.sort(target)), current),
                current ? direction(order) : null);
    }

    private String label(String column) {
        return messages.get("search.column." + column);
    }

    private static String direction(SortOrder order) {
        return order == SortOrder.NEWEST ? "descending" : "ascending";
    }
}
