package jp.tsunagari.portal.matrix.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagari.portal.matrix.web.MatrixQuery.Pair;
import jp.tsunagari.portal.matrix.web.MatrixTable.Axis;
import jp.tsunagari.portal.matrix.web.MatrixTable.Line;
import jp.tsunagari.portal.matrix.web.MatrixView.Near;
import jp.tsunagari.portal.matrix.web.MatrixView.Near.Found;
import jp.tsunagari.portal.matrix.web.MatrixView.Near.NearLink;
import jp.tsunagari.portal.matrix.web.MatrixView.Option;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What a user of an empty cell may look at instead: all initiatives of its row, all of its column, and the cells of
 * related terms in the same column or row.
 */
final class NearCells {

    private final MatrixLines lines;
    private final Messages messages;

    NearCells(MatrixLines lines, Messages messages) {
        this.lines = lines;
        this.messages = messages;
    }

    /** The form, and what it found if a cell was chosen that the table has. */
    Near of(MatrixQuery query, MatrixTable table) {
        Pair pair = query.near();
        return new Near(
                options(table.allRows(), pair == null ? null : pair.row()),
                options(table.allColumns(), pair == null ? null : pair.column()),
                query.near(null).parameters(),
                pair == null ? null : found(query, table, pair));
    }

    private static List<Option> options(Axis axis, @Nullable String chosen) {
        return axis.lines().stream()
                .map(line -> new Option(line.code(), line.name(), line.code().equals(chosen)))
                .toList();
    }

    private @Nullable Found found(MatrixQuery query, MatrixTable table, Pair pair) {
        List<Line> rows = lines(table.allRows(), Set.of(pair.row()));
        List<Line> columns = lines(table.allColumns(), Set.of(pair.column()));
        if (rows.isEmpty() || columns.isEmpty()) {
            return null;
        }
        Line row = rows.get(0);
        Line column = columns.get(0);
        List<NearLink> links = new ArrayList<>();
        cell(query, table, row, column).forEach(links::add);
        line(query, table.allRows(), row).forEach(links::add);
        line(query, table.allColumns(), column).forEach(links::add);
        related(table.allRows(), row)
                .flatMap(other -> cell(query, table, other, column))
                .forEach(links::add);
        related(table.allColumns(), column)
                .flatMap(other -> cell(query, table, row, other))
                .forEach(links::add);
        return new Found(messages.get("matrix.crossing", row.name(), column.name()), links);
    }

    private Stream<NearLink> line(MatrixQuery query, Axis axis, Line line) {
        return line.count() == 0
                ? Stream.empty()
                : Stream.of(new NearLink(
                        messages.get("matrix.near.line", messages.get(axis.key()), line.name()),
                        line.count(),
                        query.listOf(axis.facet(), line.code())));
    }

    private Stream<NearLink> cell(MatrixQuery query, MatrixTable table, Line row, Line column) {
        long count = table.count(row, column);
        return count == 0
                ? Stream.empty()
                : Stream.of(new NearLink(
                        messages.get("matrix.crossing", row.name(), column.name()),
                        count,
                        query.listOf(row.code(), column.code())));
    }

    private Stream<Line> related(Axis axis, Line line) {
        return lines(axis, lines.related(axis.facet(), line.code())).stream();
    }

    private static List<Line> lines(Axis axis, Set<String> codes) {
        return axis.lines().stream().filter(line -> codes.contains(line.code())).toList();
    }
}
