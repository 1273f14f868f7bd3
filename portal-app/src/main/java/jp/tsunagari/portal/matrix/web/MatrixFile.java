package jp.tsunagari.portal.matrix.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jp.tsunagari.portal.matrix.web.MatrixTable.Line;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.Crossing;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.web.table.CsvWriter;
import jp.tsunagari.portal.web.table.ExportColumn;
import jp.tsunagari.portal.web.table.TabularFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A table of counts as a file: one number a record. What a row and a column stand for are columns by their facets. */
@Component
class MatrixFile implements TabularFile<MatrixFile.Count> {

    private static final Map<Facet, String> KEYS = keys();

    private final MatrixLines lines;
    private final Messages messages;

    MatrixFile(MatrixLines lines, Messages messages) {
        this.lines = lines;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "matrix";
    }

    @Override
    public String path() {
        return MatrixQuery.CSV_PATH;
    }

    @Override
    public List<ExportColumn<Count>> columns() {
        return columns(KEYS.keySet().stream());
    }

    /** Those that a file of two facets has. */
    List<ExportColumn<Count>> columns(Crossing crossing) {
        return columns(Stream.of(crossing.rows(), crossing.columns()));
    }

    void write(CsvWriter csv, MatrixQuery query, MatrixTable table) throws IOException {
        TabularFile.write(csv, columns(query.crossing()), table.counts(query.crossing()), messages);
    }

    private List<ExportColumn<Count>> columns(Stream<Facet> facets) {
        Stream<ExportColumn<Count>> scope = Stream.of(
                new ExportColumn<>("matrix.scope-code", count -> count.scope().code()),
                new ExportColumn<>(
                        "matrix.scope",
                        count -> messages.get("export.scope." + count.scope().code())));
        Stream<ExportColumn<Count>> values = facets.flatMap(facet -> Stream.of(
                new ExportColumn<>("matrix." + KEYS.get(facet) + "-code", count -> code(count.of(facet))),
                new ExportColumn<>("matrix." + KEYS.get(facet), count -> name(facet, count.of(facet)))));
        return Stream.of(scope, values, Stream.of(new ExportColumn<>("matrix.count", Count::count)))
                .flatMap(columns -> columns)
                .toList();
    }

    private static @Nullable String code(@Nullable Line line) {
        return line == null ? null : line.code();
    }

    private @Nullable String name(Facet facet, @Nullable Line line) {
        return line == null ? null : lines.officialName(facet, line);
    }

    /** Of the facets that a table can have, with the names of their columns. */
    private static Map<Facet, String> keys() {
        Map<Facet, String> keys = new LinkedHashMap<>();
        keys.put(Facet.REGION, "prefecture");
        keys.put(Facet.TARGET, "target");
        keys.put(Facet.APPROACH, "approach");
        keys.put(Facet.METRIC, "metric");
        keys.put(Facet.EVIDENCE, "evidence");
        keys.put(Facet.MUNICIPALITY, "municipality-kind");
        return keys;
    }

    /**
     * A number of a table.
     *
     * @param values what is counted: a value of each facet, none of those over which it is a whole
     */
    record Count(Scope scope, Map<Facet, Line> values, long count) {

        @Nullable
        Line of(Facet facet) {
            return values.get(facet);
        }

        /** What a number is of. An initiative with several terms is in several cells, so that none of them is a sum. */
        enum Scope {
            CELL,
            ROW,
            COLUMN,
            TABLE;

            String code() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }
}
