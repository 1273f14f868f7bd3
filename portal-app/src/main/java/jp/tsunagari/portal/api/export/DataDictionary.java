package jp.tsunagari.portal.api.export;

import java.lang.module.ModuleDescriptor.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.api.export.DataTable.Subject;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.web.table.ColumnSpec;
import jp.tsunagari.portal.web.table.ExportColumn;
import jp.tsunagari.portal.web.table.TabularFile;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The tables about the tables: which there are, what their columns mean, which items of GIF they fill, and how they have
 * changed.
 */
@Component
class DataDictionary {

    /** In the order of versions, whatever the order of the lines. */
    private static final List<CSVRecord> CHANGES = new ClasspathCsv(DataDictionary.class, "data-changes.csv")
            .rows().stream()
                    .sorted(Comparator.comparing(row -> Version.parse(row.get("version"))))
                    .toList();

    private static final List<CSVRecord> GIF = new ClasspathCsv(DataDictionary.class, "gif-items.csv").rows();

    /** By its first item: the one of cases begins with their title. */
    private static final Map<String, Subject> MODELS = models();

    private final Messages messages;

    DataDictionary(Messages messages) {
        this.messages = messages;
    }

    /** The tables about these tables and about themselves. */
    List<DataTable<?>> about(List<TabularFile<?>> described) {
        List<TabularFile<?>> all = new ArrayList<>(described);
        DataTable<TabularFile<?>> files = files(all);
        DataTable<Item> dictionary = dictionary(all);
        DataTable<GifItem> gif = gif(described);
        DataTable<Change> changes = changes();
        List<DataTable<?>> own = List.of(files, dictionary, gif, changes);
        all.addAll(own);
        return own;
    }

    /** The columns of a table from left to right. */
    List<Item> items(TabularFile<?> table) {
        List<Item> items = new ArrayList<>();
        for (ExportColumn<?> column : table.columns()) {
            items.add(new Item(
                    table.name(),
                    items.size() + 1,
                    ColumnSpec.of(column),
                    column.label(messages),
                    messages.get("export.define." + column.key())));
        }
        return items;
    }

    /** The newest last. */
    List<Change> listChanges() {
        return CHANGES.stream()
                .map(row -> new Change(
                        row.get("day"),
                        row.get("version"),
                        row.get("file"),
                        messages.get("export.change." + row.get("change"))))
                .toList();
    }

    String version() {
        return CHANGES.get(CHANGES.size() - 1).get("version");
    }

    private DataTable<TabularFile<?>> files(List<TabularFile<?>> all) {
        return new DataTable<TabularFile<?>>(
                "files",
                Subject.NONE,
                List.of(
                        new ExportColumn<>("data-file", TabularFile::name),
                        new ExportColumn<>("data-file-path", TabularFile::path),
                        new ExportColumn<>("data-file-title", table -> table.title(messages)),
                        new ExportColumn<>("data-file-what", table -> table.what(messages)),
                        new ExportColumn<>("data-file-encoding", table -> messages.get("export.encoding"))),
                CodeTables.whole(() -> all));
    }

    private DataTable<Item> dictionary(List<TabularFile<?>> all) {
        return new DataTable<Item>(
                "dictionary",
                Subject.NONE,
                List.of(
                        new ExportColumn<>("data-file", Item::file),
                        new ExportColumn<>("dictionary.position", Item::position),
                        new ExportColumn<>(
                                "dictionary.name", item -> item.spec().name()),
                        new ExportColumn<>("dictionary.label", Item::label),
                        new ExportColumn<>("dictionary.what", Item::definition),
                        new ExportColumn<>(
                                "dictionary.type", item -> item.spec().type()),
                        new ExportColumn<>("dictionary.unit", item -> unit(item.spec())),
                        new ExportColumn<>(
                                "dictionary.codes", item -> item.spec().codes()),
                        new ExportColumn<>("dictionary.gif", item -> item.spec().gif())),
                CodeTables.whole(() ->
                        all.stream().flatMap(table -> items(table).stream()).toList()));
    }

    /** In words; null for what is no number. */
    @Nullable
    String unit(ColumnSpec spec) {
        return spec.unit() == null ? null : messages.get("export.unit." + spec.unit());
    }

    private DataTable<GifItem> gif(List<TabularFile<?>> described) {
        Set<String> keys = described.stream()
                .flatMap(table -> table.columns().stream())
                .map(ExportColumn::key)
                .collect(Collectors.toSet());
        return new DataTable<GifItem>(
                "gif",
                Subject.NONE,
                List.of(
                        new ExportColumn<>("gif.model", GifItem::model),
                        new ExportColumn<>("gif.item", GifItem::item),
                        new ExportColumn<>("gif.label", GifItem::label),
                        new ExportColumn<>(
                                "gif.state",
                                item -> messages.get(
                                        item.label() == null ? "export.gif.absent" : "export.gif.present"))),
                CodeTables.whole(() -> gifItems()
                        .filter(item -> item.key() == null || keys.contains(item.key()))
                        .toList()));
    }

    /** Every item of GIF's models of a case and of a legal entity, in their order. */
    Stream<GifItem> gifItems() {
        return GIF.stream().map(row -> {
            String key = row.get("column").isEmpty() ? null : row.get("column");
            return new GifItem(
                    MODELS.get(row.get("model")),
                    row.get("model"),
                    row.get("item"),
                    key,
                    key == null ? null : messages.get("export.column." + key));
        });
    }

    private static Map<String, Subject> models() {
        Map<String, Subject> models = new HashMap<>();
        for (CSVRecord row : GIF) {
            models.putIfAbsent(
                    row.get("model"), row.get("column").equals("title") ? Subject.INITIATIVES : Subject.ORGANISATIONS);
        }
        return models;
    }

    private DataTable<Change> changes() {
        return new DataTable<Change>(
                "changes",
                Subject.NONE,
                List.of(
                        new ExportColumn<>("change-day", Change::day),
                        new ExportColumn<>("change-version", Change::version),
                        new ExportColumn<>("data-file", Change::file),
                        new ExportColumn<>("change", Change::what)),
                CodeTables.whole(this::listChanges));
    }

    /** A column of a file. */
    record Item(String file, int position, ColumnSpec spec, String label, String definition) {}

    /** A change of files: their columns, or how values are written. */
    record Change(String day, String version, String file, String what) {}

    /**
     * An item of a model of GIF.
     *
     * @param subject what the model is a model of
     * @param key of the column that has it; null as the label, where the catalogue has no such thing
     */
    record GifItem(
            @Nullable Subject subject,
            String model,
            String item,
            @Nullable String key,
            @Nullable String label) {}
}
