package jp.tsunagari.portal.api.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jp.tsunagari.portal.api.BadParameterException;
import jp.tsunagari.portal.api.ParameterSet;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.table.ColumnSpec;
import jp.tsunagari.portal.web.table.ExportColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Lets a caller choose the columns of a table, by their names in Latin letters or by what the first row calls them. */
@Component
class ColumnChoice {

    private static final String BETWEEN = ",";

    /** The column with the number of what a row is about. */
    private static final String ITSELF = "id";

    private final DataDictionary dictionary;
    private final Messages messages;

    ColumnChoice(DataDictionary dictionary, Messages messages) {
        this.dictionary = dictionary;
        this.messages = messages;
    }

    /**
     * The table as it is asked for.
     *
     * @throws BadParameterException if it has no such column, or no such profile
     */
    <R> DataTable<R> of(DataTable<R> table, MultiValueMap<String, String> parameters) {
        String profile = parameters.getFirst(ParameterSet.PROFILE);
        String names = parameters.getFirst(ParameterSet.COLUMNS);
        if (profile != null && !profile.strip().equals(ParameterSet.GIF)) {
            throw refusal(ParameterSet.PROFILE, profile, ParameterSet.GIF);
        }
        DataTable<R> profiled = profile == null ? table : byGif(table);
        return names == null ? profiled : chosen(profiled, names);
    }

    private <R> DataTable<R> chosen(DataTable<R> table, String names) {
        Map<String, ExportColumn<R>> known = new LinkedHashMap<>();
        table.columns().forEach(column -> {
            known.put(ColumnSpec.of(column).name(), column);
            known.put(column.label(messages), column);
        });
        List<ExportColumn<R>> columns = new ArrayList<>();
        for (String name : names.split(BETWEEN, -1)) {
            ExportColumn<R> column = known.get(name.strip());
            if (column == null) {
                String all = String.join(
                        messages.get("common.list-separator"),
                        table.columns().stream()
                                .map(each -> ColumnSpec.of(each).name())
                                .toList());
                throw refusal(ParameterSet.COLUMNS, name.strip(), all);
            }
            if (!columns.contains(column)) {
                columns.add(column);
            }
        }
        return table.with(columns);
    }

    /** The items of GIF that the table has, in GIF's order and by GIF's names; one that two columns fill has both. */
    private <R> DataTable<R> byGif(DataTable<R> table) {
        List<ExportColumn<R>> columns = dictionary
                .gifItems()
                .filter(item -> item.subject() == table.subject())
                .flatMap(item -> item(table, item.item()))
                .toList();
        // A row of another table is no case and no legal entity.
        if (columns.stream().noneMatch(column -> column.key().equals(ITSELF))) {
            throw new BadParameterException(
                    List.of(new BadParameterException.Problem(ParameterSet.PROFILE, messages.get("export.no-gif"))));
        }
        return table.with(columns);
    }

    private <R> Stream<ExportColumn<R>> item(DataTable<R> table, String item) {
        List<ExportColumn<R>> parts = table.columns().stream()
                .filter(column -> item.equals(ColumnSpec.of(column).gif()))
                .toList();
        return parts.isEmpty()
                ? Stream.of()
                : Stream.of(new ExportColumn<>(parts.get(0).key(), item, row -> joined(parts, row)));
    }

    private static <R> @Nullable Object joined(List<ExportColumn<R>> parts, R row) {
        if (parts.size() == 1) {
            return parts.get(0).value().apply(row);
        }
        return ExportColumn.list(parts.stream()
                .map(part -> part.value().apply(row))
                .filter(value -> value != null)
                .flatMap(value -> Stream.of(String.valueOf(value).split(ExportColumn.BETWEEN, -1)))
                .toList());
    }

    private BadParameterException refusal(String parameter, String value, String wanted) {
        return new BadParameterException(List.of(BadParameterException.Problem.of(
                messages,
                parameter,
                value,
                messages.get("export.wanted." + parameter.toLowerCase(Locale.ROOT), wanted))));
    }
}
