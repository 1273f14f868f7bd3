package jp.tsunagari.portal.compare.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.tsunagari.portal.compare.RowGroup.Subject;
import jp.tsunagari.portal.compare.web.ComparedTable.Cell;
import jp.tsunagari.portal.compare.web.ComparedTable.Head;
import jp.tsunagari.portal.compare.web.ComparedTable.Line;
import jp.tsunagari.portal.compare.web.ComparedTable.TermMark;
import jp.tsunagari.portal.compare.web.FigureWriter.FigureWords;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.UnitNames;
import jp.tsunagari.portal.web.table.CsvWriter;
import jp.tsunagari.portal.web.table.ExportColumn;
import jp.tsunagari.portal.web.table.TabularFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A comparison as a table for programs: one value a record, with its source in each. What a document is silent about is an
 * empty value.
 */
@Component
class ComparedFile implements TabularFile<ComparedFile.Compared> {

    private final Messages messages;
    private final PlainTable plain;
    private final UnitNames units = new UnitNames();

    ComparedFile(Messages messages) {
        this.messages = messages;
        this.plain = new PlainTable(messages);
    }

    @Override
    public String name() {
        return "compare";
    }

    @Override
    public String path() {
        return "/compare.csv";
    }

    @Override
    public List<ExportColumn<Compared>> columns() {
        return List.of(
                new ExportColumn<>("compared.subject-code", row -> code(row.subject())),
                new ExportColumn<>(
                        "compared.subject", row -> messages.get(row.subject().key())),
                new ExportColumn<>("compared.item", row -> row.line().label()),
                new ExportColumn<>("compared.agreement", row -> plain.remark(row.line())),
                new ExportColumn<>("initiative-id", row -> row.head().id()),
                new ExportColumn<>("title", row -> row.head().title().text()),
                new ExportColumn<>("organisation", row -> row.head().organisation()),
                new ExportColumn<>("position", Compared::position),
                new ExportColumn<>("compared.value", row -> row.value().text()),
                new ExportColumn<>("compared.shared", row -> row.value().shared()),
                new ExportColumn<>("metric.label", row -> row.value().figure(OutcomeMetric::label)),
                new ExportColumn<>("metric.value", row -> row.value().figure(OutcomeMetric::value)),
                new ExportColumn<>("metric.value-to", row -> row.value().figure(OutcomeMetric::valueTo)),
                new ExportColumn<>("metric.unit", row -> row.value().figure(this::unit)),
                new ExportColumn<>("metric.quote", row -> row.value().figure(OutcomeMetric::quote)),
                new ExportColumn<>("attribution", Compared::attribution),
                new ExportColumn<>("url", Compared::address));
    }

    void write(CsvWriter csv, ComparisonSheet sheet) throws IOException {
        List<Compared> rows = new ArrayList<>();
        sheet.table().groups().forEach(group -> group.lines().forEach(line -> add(sheet, group.subject(), line, rows)));
        TabularFile.write(csv, columns(), rows, messages);
    }

    private void add(ComparisonSheet sheet, Subject subject, Line line, List<Compared> rows) {
        for (int column = 0; column < line.cells().size(); column++) {
            Head head = sheet.table().heads().get(column);
            int position = 0;
            for (Value value : values(line.cells().get(column))) {
                position++;
                rows.add(new Compared(subject, line, head, position, value, sheet.attribution(), sheet.address()));
            }
        }
    }

    private List<Value> values(Cell cell) {
        if (cell.isSilent()) {
            return List.of(Value.of(null));
        }
        return Stream.of(
                        cell.texts().stream().map(Value::of),
                        cell.terms().stream().map(ComparedFile::value),
                        cell.figures().stream().map(this::value),
                        cell.sections().stream()
                                .flatMap(
                                        section -> section.paragraphs().stream().map(Value::of)))
                .<Value>flatMap(values -> values)
                .toList();
    }

    private static Value value(TermMark term) {
        return new Value(term.name(), term.shared().isEmpty() ? null : term.shared(), null);
    }

    private Value value(FigureWords figure) {
        return new Value(plain.told(figure), null, figure.metric());
    }

    /** In the language of the file, as the table of all figures has it. */
    private @Nullable Object unit(OutcomeMetric metric) {
        return metric.unit().isEmpty() ? null : messages.name(units.many(metric.unit()));
    }

    private static String code(Subject subject) {
        return subject.name().toLowerCase(Locale.ROOT);
    }

    /** A value of a comparison, and all that is said beside it. */
    record Compared(
            Subject subject, Line line, Head head, int position, Value value, String attribution, String address) {}

    /**
     * What is in a cell, or one of the things.
     *
     * @param text null where the document is silent
     * @param shared of a term that others have as well, in words; else null
     * @param metric of a figure; else null
     */
    record Value(
            @Nullable String text,
            @Nullable String shared,
            @Nullable OutcomeMetric metric) {

        static Value of(@Nullable String text) {
            return new Value(text, null, null);
        }

        @Nullable
        Object figure(Function<OutcomeMetric, @Nullable Object> part) {
            return metric == null ? null : part.apply(metric);
        }
    }
}
