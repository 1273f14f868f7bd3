package jp.tsunagari.portal.matrix.web;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.tsunagari.portal.matrix.web.MatrixQuery.LineOrder;
import jp.tsunagari.portal.matrix.web.MatrixTable.Axis;
import jp.tsunagari.portal.matrix.web.MatrixView.Choice;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.search.CrossCounts;
import jp.tsunagari.portal.search.Crossing;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.SearchRequest;
import jp.tsunagari.portal.search.index.InitiativeMatrix;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.search.web.FacetGroup;
import jp.tsunagari.portal.search.web.FacetGroups;
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
    private final RegionDirectory regions;

    MatrixPages(
            InitiativeMatrix matrix,
            InitiativeSearch search,
            FacetGroups facetGroups,
            MatrixLines lines,
            RegionDirectory regions) {
        this.matrix = matrix;
        this.search = search;
        this.facetGroups = facetGroups;
        this.lines = lines;
        this.regions = regions;
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
        List<FacetGroup> groups = facetGroups.of(search.search(counted), query.filters());
        Crossing crossing = query.crossing();
        return new MatrixView(
                title(crossing) + "の分布",
                Axis.nameOf(crossing.rows()),
                Axis.nameOf(crossing.columns()),
                what(asked.text(), groups),
                table.total(),
                query.wholeList(),
                table.columns(),
                table.rows(),
                table.scale().steps(),
                table.sentences(),
                widened(query),
                conditions(query, groups),
                crossings(query),
                orders(query.rowOrder(), order -> query.rowOrder(order).address()),
                orders(query.columnOrder(), order -> query.columnOrder(order).address()),
                List.of(
                        new Choice("見せる", query.gapsOnlyInside(false).address(), !query.gapsOnlyInside()),
                        new Choice("はぶく", query.gapsOnlyInside(true).address(), query.gapsOnlyInside())),
                groups.stream()
                        .filter(group -> IN_THE_FORM.contains(group.facet()))
                        .map(group -> asRows(group, crossing))
                        .toList(),
                hidden(query),
                query.at(MatrixQuery.CSV_PATH),
                query.list(query.list().text("").filters(Filters.NONE)).address(),
                problems);
    }

    static String title(Crossing crossing) {
        return Axis.nameOf(crossing.rows()) + " × " + Axis.nameOf(crossing.columns());
    }

    /** 「居場所」を含む、活動地域が北海道または千葉県の取組. */
    private static String what(String text, List<FacetGroup> groups) {
        List<String> parts = new ArrayList<>();
        if (!text.isBlank()) {
            parts.add("「" + text + "」で見つかる");
        }
        groups.stream()
                .filter(group -> !group.selected().isEmpty())
                .map(group -> group.label() + "が"
                        + group.selected().stream().map(value -> value.name()).collect(joining("または")))
                .forEach(parts::add);
        boolean ticked = groups.stream().anyMatch(group -> !group.selected().isEmpty());
        return parts.isEmpty() ? "すべての取組" : String.join("、", parts) + (ticked ? "の取組" : "取組");
    }

    private List<String> widened(MatrixQuery query) {
        Set<String> kept = query.filters().of(Facet.REGION);
        return query.list().request().filters().of(Facet.REGION).stream()
                .filter(code -> !kept.contains(code))
                .map(regions::get)
                .map(regions::fullName)
                .toList();
    }

    private static List<Choice> conditions(MatrixQuery query, List<FacetGroup> groups) {
        Stream<Choice> words = Stream.of(query.list().request().text())
                .filter(text -> !text.isBlank())
                .map(text -> new Choice(
                        "言葉：" + text, query.list(query.list().text("")).address(), true));
        Stream<Choice> ticks = groups.stream()
                .flatMap(group -> group.selected().stream()
                        .map(value -> new Choice(
                                group.label() + "：" + value.name(),
                                query.list(query.list().filters(query.filters().without(group.facet(), value.code())))
                                        .address(),
                                true)));
        return Stream.concat(words, ticks).toList();
    }

    private static List<Choice> crossings(MatrixQuery query) {
        return Stream.of(Crossing.values())
                .map(crossing ->
                        new Choice(title(crossing), query.crossing(crossing).address(), crossing == query.crossing()))
                .toList();
    }

    private static List<Choice> orders(LineOrder current, Function<LineOrder, String> address) {
        return List.of(
                new Choice("いつもの順", address.apply(LineOrder.USUAL), current == LineOrder.USUAL),
                new Choice("取組の多い順", address.apply(LineOrder.TOTAL), current == LineOrder.TOTAL));
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
