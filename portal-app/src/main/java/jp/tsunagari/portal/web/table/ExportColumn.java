package jp.tsunagari.portal.web.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A column of an exported table. What else there is to say about it is in {@link ColumnSpec}.
 *
 * @param key of its name among the messages, after {@code export.column.}
 * @param givenName that it has in the place of the one among the messages; null for that one
 * @param value a text, a number, or null where the source says nothing
 */
public record ExportColumn<R>(String key, @Nullable String givenName, Function<R, @Nullable Object> value) {

    /** Between the values of a cell that has several: GIF DS-451-3. */
    public static final String BETWEEN = ";";

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u3000\\u0085\\u2028\\u2029]+");

    public ExportColumn(String key, Function<R, @Nullable Object> value) {
        this(key, null, value);
    }

    public String label(Messages messages) {
        return givenName == null ? messages.get("export.column." + key) : givenName;
    }

    /** The names of columns. */
    public static <R> List<String> names(List<ExportColumn<R>> columns, Messages messages) {
        return columns.stream().map(column -> column.label(messages)).toList();
    }

    /** What columns have in one row. */
    public static <R> List<@Nullable Object> cells(List<ExportColumn<R>> columns, R row) {
        List<@Nullable Object> cells = new ArrayList<>(columns.size());
        columns.forEach(column -> cells.add(clean(column.value().apply(row))));
        return cells;
    }

    /** A cell as it stands in a file: on one line and without spaces that are only for the look (rules L1-06 and L1-14); empty texts are no value. */
    public static @Nullable Object clean(@Nullable Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        String line = SPACES.matcher(text).replaceAll(" ").strip();
        return line.isEmpty() ? null : line;
    }

    /** Several values in one cell; null for none. A value that has the separator in it gets it in full width. */
    public static @Nullable String list(List<String> values) {
        return values.isEmpty()
                ? null
                : String.join(
                        BETWEEN,
                        values.stream()
                                .map(value -> value.replace(BETWEEN, "\uFF1B"))
                                .distinct()
                                .toList());
    }
}
