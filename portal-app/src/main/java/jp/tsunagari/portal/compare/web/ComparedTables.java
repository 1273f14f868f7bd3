package jp.tsunagari.portal.compare.web;

import java.util.List;
import java.util.stream.IntStream;
import jp.tsunagari.portal.compare.Compared;
import jp.tsunagari.portal.compare.Comparison;
import jp.tsunagari.portal.initiative.InitiativeSummary;

/** Makes the table of a comparison, with its links. */
final class ComparedTables {

    private ComparedTables() {}

    /** @param address of the comparison; its ids shown are those compared */
    static ComparedTable of(Comparison comparison, CompareAddress address) {
        List<ColumnHead> heads = IntStream.range(0, comparison.columns().size())
                .mapToObj(column -> head(column + 1, comparison.columns().get(column), address))
                .toList();
        LineWriter lines = new LineWriter(heads.stream().map(ColumnHead::inPair).toList(), address.onlyDifferences());
        return new ComparedTable(
                heads, comparison.groups().stream().map(lines::group).toList());
    }

    private static ColumnHead head(int number, Compared column, CompareAddress address) {
        InitiativeSummary initiative = column.summary();
        return new ColumnHead(
                number,
                address.isInPair(initiative.id()),
                initiative.id(),
                initiative.slug(),
                initiative.title(),
                column.organisation().coreName(),
                address.moved(initiative.id(), -1),
                address.moved(initiative.id(), 1),
                address.without(initiative.id()),
                address.exchanging(initiative.id()));
    }
}
