package jp.tsunagari.portal.api.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A column of an exported table.
 *
 * @param key of its name among the messages, after {@code export.column.}
 * @param value a text, a number, or null where the source says nothing
 */
record ExportColumn<R>(String key, Function<R, @Nullable Object> value) {

    /** The names of columns. */
    static <R> List<String> names(List<ExportColumn<R>> columns, Messages messages) {
        return columns.stream()
                .map(column -> messages.get("export.column." + column.key()))
                .toList();
    }

    /** What columns have in one row. */
    static <R> List<@Nullable Object> cells(List<ExportColumn<R>> columns, R row) {
        List<@Nullable Object> cells = new ArrayList<>(columns.size());
        columns.forEach(column -> cells.add(column.value().apply(row)));
        return cells;
    }
}
