package jp.tsunagari.portal.matrix.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.tsunagari.portal.matrix.web.MatrixQuery.LineOrder;
import jp.tsunagari.portal.matrix.web.MatrixTable.Axis;
import jp.tsunagari.portal.matrix.web.MatrixView.Choice;
import jp.tsunagari.portal.matrix.web.MatrixView.Grid;
import jp.tsunagari.portal.matrix.web.MatrixView.Head;
import jp.tsunagari.portal.matrix.web.MatrixView.Switches;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.CrossCounts;
import jp.tsunagari.portal.search.Crossing;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.SearchRequest;
import jp.tsunagari.portal.search.index.InitiativeMatrix;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.search.web.FacetGroup;
import jp.tsunagari.portal.search.web.FacetGroups;
import jp.tsunagari.portal.search.web.QueryWords;
import jp.tsunagari.portal.web.BadParameter;
import org.springframework.stereotype.Component;

/** Makes tables of counts: one search for the numbers, and those that a list needs for the numbers in its form. */
@Component
class MatrixPages {

    private static final Set<Facet> IN_THE_FORM = Set.of(Facet.REGION, Facet.YEAR, Facet.FORM);

    private final InitiativeMatrix matrix;
    private final InitiativeSearch search;
    private final FacetGroups facetGroups;
    private final MatrixLines lines;
    private final QueryWords words;
    private final Messages messages;

    MatrixPages(
            InitiativeMatrix matrix,
            InitiativeSearch search,
            FacetGroups facetGroups,
            MatrixLines lines,
            QueryWords words,
            Messages messages) {
        this.matrix = matrix;
        this.search = search;
        this.facetGroups = facetGroups;
        this.lines = lines;
        this.words = words;
        this.messages = messages;
    }

    /** The numbers alone. */
    MatrixTable table(MatrixQuery query) {
        SearchRequest request = query.list().request();
        Crossing crossing = query.crossing();
        CrossCounts counts = matrix.count(request.text(), request.synonyms(), query.filters(), crossing);
        Axis rows = new Axis(crossing.rows(), lines.of(crossing.rows(), query.filters(), counts::row));
        Axis columns = new Axis(crossing.columns(), lines.of(crossing.columns(), query.filters(), counts::column));
        return new MatrixTable(query, rows, columns, counts);
    }

    MatrixView page(MatrixQuery query, List<BadParameter> problems) {
        MatrixTable table = table(query);
        SearchRequest asked = query.list().request();
        SearchRequest counted = new SearchRequest(asked.text(), asked.synonyms(), query.filters(), asked.sort(), 1, 1);
        List<FacetGroup> groups = facetGroups.of(search.answers(counted), query.filters());
        Crossing crossing = query.crossing();
        return new MatrixView(
                head(query, table, groups),
                new Grid(
                        messages.get(Axis.keyOf(crossing.rows())),
                        messages.get(Axis.keyOf(crossing.columns())),
                        table.columns(),
                        table.rows(),
                        table.scale().steps(),
                        query.at(MatrixQuery.CSV_PATH)),
                new Switches(
                        rows(query),
                        columns(query),
                        orders(query.rowOrder(), order -> query.rowOrder(order).address()),
                        orders(
                                query.columnOrder(),
                                order -> query.columnOrder(order).address()),
                        List.of(
                                new Choice(
                                        messages.get("matrix.gaps.show"),
                                        query.gapsOnlyInside(false).address(),
                                        !query.gapsOnlyInside()),
                                new Choice(
                                        messages.get("matrix.gaps.hide"),
                                        query.gapsOnlyInside(true).address(),
                                        query.gapsOnlyInside())),
                        roles(query)),
                new NearCells(lines, messages).of(query, table),
                widened(query),
                groups.stream()
                        .filter(group -> IN_THE_FORM.contains(group.facet()))
                        .map(group -> asRows(group, crossing))
                        .toList(),
                hidden(query),
                problems);
    }

    private Head head(MatrixQuery query, MatrixTable table, List<FacetGroup> groups) {
        return new Head(
                messages.get("matrix.title", title(query.crossing())),
                words.sentence(conditions(query.list().request().text()), groups),
                table.total(),
                query.wholeList(),
                table.sentences(messages),
                table.isTooFewForGaps(),
                conditions(query, groups),
                query.list(query.list()
                                .text("")
                                .filters(Filters.NONE.mainOnly(query.filters().mainOnly())))
                        .address());
    }

    /** What was typed, as a condition among others. */
    private List<String> conditions(String text) {
        return text.isBlank() ? List.of() : List.of(messages.get("matrix.what.words", text));
    }

    /** {@code 対象 × 手法}. */
    String title(Crossing crossing) {
        return messages.get(
                "matrix.crossing",
                messages.get(Axis.keyOf(crossing.rows())),
                messages.get(Axis.keyOf(crossing.columns())));
    }

    private List<String> widened(MatrixQuery query) {
        Set<String> kept = query.filters().of(Facet.REGION);
        return query.list().request().filters().of(Facet.REGION).stream()
                .filter(code -> !kept.contains(code))
                .map(lines::placeName)
                .toList();
    }

    private List<Choice> conditions(MatrixQuery query, List<FacetGroup> groups) {
        Stream<Choice> typed = Stream.of(query.list().request().text())
                .filter(text -> !text.isBlank())
                .map(text -> new Choice(
                        messages.get("matrix.condition.words", text),
                        query.list(query.list().text("")).address(),
                        true));
        Stream<Choice> ticks = groups.stream()
                .flatMap(group -> group.selected().stream()
                        .map(value -> new Choice(
                                messages.get("matrix.condition.facet", group.label(), value.name()),
                                query.list(query.list().filters(query.filters().without(group.facet(), value.code())))
                                        .address(),
                                true)));
        return Stream.concat(typed, ticks).toList();
    }

    /** With the columns that there are, if a table has both; else with the first that its rows have. */
    private List<Choice> rows(MatrixQuery query) {
        Facet columns = query.crossing().columns();
        return Stream.of(Crossing.values())
                .map(Crossing::rows)
                .distinct()
                .map(rows -> choice(
                        rows,
                        query.crossing().rows(),
                        Stream.of(Crossing.values())
                                .filter(crossing -> crossing.rows() == rows)
                                .min(Comparator.comparing(crossing -> crossing.columns() != columns))
                                .orElseThrow(),
                        query))
                .toList();
    }

    private List<Choice> columns(MatrixQuery query) {
        return Stream.of(Crossing.values())
                .filter(crossing -> crossing.rows() == query.crossing().rows())
                .map(crossing -> choice(crossing.columns(), query.crossing().columns(), crossing, query))
                .toList();
    }

    private Choice choice(Facet facet, Facet now, Crossing crossing, MatrixQuery query) {
        return new Choice(
                messages.get(Axis.keyOf(facet)), query.crossing(crossing).address(), facet == now);
    }

    private List<Choice> roles(MatrixQuery query) {
        Filters filters = query.list().request().filters();
        return Stream.of(false, true)
                .map(mainOnly -> new Choice(
                        messages.get(mainOnly ? "matrix.roles.main" : "matrix.roles.all"),
                        query.list(query.list().filters(filters.mainOnly(mainOnly)))
                                .address(),
                        mainOnly == filters.mainOnly()))
                .toList();
    }

    private List<Choice> orders(LineOrder current, Function<LineOrder, String> address) {
        return List.of(
                new Choice(
                        messages.get("matrix.order.usual"), address.apply(LineOrder.USUAL), current == LineOrder.USUAL),
                new Choice(
                        messages.get("matrix.order.total"),
                        address.apply(LineOrder.TOTAL),
                        current == LineOrder.TOTAL));
    }

    /** Where regions are rows, only those that can head one can be ticked. */
    private static FacetGroup asRows(FacetGroup group, Crossing crossing) {
        return group.facet() != crossing.rows()
                ? group
                : new FacetGroup(
                        group.facet(),
                        group.label(),
                        group.values().stream()
                                .filter(value -> crossing.hasRow(value.code()))
                                .toList());
    }

    private static List<Map.Entry<String, String>> hidden(MatrixQuery query) {
        Set<String> ticked = Set.of(Facet.REGION.parameter(), Facet.YEAR.parameter(), Facet.FORM.parameter());
        return query.parameters().stream()
                .filter(parameter -> !ticked.contains(parameter.getKey()))
                .toList();
    }
}
