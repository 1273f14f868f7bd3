package jp.tsunagari.portal.web.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import jp.tsunagari.portal.shared.ClasspathCsv;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a column besides its value, from {@code columns.csv}.
 *
 * @param name in Latin letters, for programs
 * @param type one of "id", "number", "text" (one datum), "prose" (a text to read), "date" (ISO 8601), "code", "url"
 *     and "list" (several values, see {@link ExportColumn#BETWEEN})
 * @param unit of a number, by the key of its word after {@code export.unit.}; null for others
 * @param codes name of the table with the values that it may have, else null
 * @param gif item of GIF that it fills, else null
 */
public record ColumnSpec(
        String name,
        String type,
        @Nullable String unit,
        @Nullable String codes,
        @Nullable String gif) {

    private static final Map<String, ColumnSpec> ALL = read();

    /** @throws NullPointerException if the column is not in {@code columns.csv} */
    public static ColumnSpec of(ExportColumn<?> column) {
        return Objects.requireNonNull(ALL.get(column.key()), () -> column.key() + " is missing in columns.csv");
    }

    private static Map<String, ColumnSpec> read() {
        Map<String, ColumnSpec> specs = new LinkedHashMap<>();
        for (CSVRecord row : new ClasspathCsv(ColumnSpec.class, "columns.csv").rows()) {
            specs.put(
                    row.get("key"),
                    new ColumnSpec(
                            row.get("name"),
                            row.get("type"),
                            orNull(row.get("unit")),
                            orNull(row.get("codes")),
                            orNull(row.get("gif"))));
        }
        return specs;
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
