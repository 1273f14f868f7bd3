package jp.tsunagari.portal.api.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.api.export.MetricColumns.MetricRow;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.web.table.ColumnSpec;
import jp.tsunagari.portal.web.table.CsvWriter;
import jp.tsunagari.portal.web.table.ExportColumn;
import jp.tsunagari.portal.web.table.SheetWriter;
import jp.tsunagari.portal.web.table.SheetWriter.Heading;
import jp.tsunagari.portal.web.table.WorkbookProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Writes initiatives as CSV, and as a workbook with their figures and where all of it comes from. */
@Component
class ExportFiles {

    /** Rows that a sheet of the format can have. */
    private static final int MAX_ROWS = 1_048_576;

    /** Rows in memory; older ones are in a temporary file. */
    private static final int WINDOW = 100;

    /** Widths of columns in characters. */
    private static final int NARROW = 16;

    private static final int MIDDLE = 28;
    private static final int WIDE = 60;

    /** What tells a row from others. */
    private static final Set<String> KEPT = Set.of("id", "initiative-id", "title");

    private final ExportRows rows;
    private final InitiativeTables tables;
    private final MetricColumns metrics;
    private final ColumnChoice choice;
    private final Messages messages;

    ExportFiles(
            ExportRows rows, InitiativeTables tables, MetricColumns metrics, ColumnChoice choice, Messages messages) {
        this.rows = rows;
        this.tables = tables;
        this.metrics = metrics;
        this.choice = choice;
        this.messages = messages;
    }

    /** The wide table with the columns that are asked for. */
    DataTable<ExportRow> table(MultiValueMap<String, String> parameters) {
        return choice.of(tables.wide(), parameters);
    }

    void writeCsv(OutputStream out, DataTable<ExportRow> table, List<Long> ids) throws IOException {
        table.write(CsvWriter.to(new OutputStreamWriter(out, StandardCharsets.UTF_8)), ids, messages);
    }

    void writeWorkbook(OutputStream out, DataTable<ExportRow> initiatives, List<Long> ids, ExportOrigin origin)
            throws IOException {
        writeWorkbook(out, initiatives, ids, origin, MAX_ROWS);
    }

    void writeWorkbook(
            OutputStream out, DataTable<ExportRow> initiatives, List<Long> ids, ExportOrigin origin, int rowsPerSheet)
            throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, WINDOW, true)) {
            SheetWriter table = sheet(workbook, "export.sheet.initiatives", initiatives.columns(), rowsPerSheet);
            SheetWriter figures = sheet(workbook, "export.sheet.metrics", metrics.all(), rowsPerSheet);
            List<Heading> head = List.of(
                    new Heading(messages.get("export.origin.item"), NARROW),
                    new Heading(messages.get("export.origin.content"), WIDE));
            SheetWriter about = new SheetWriter(
                    workbook, messages.get("export.sheet.origin"), head, MAX_ROWS, messages.get("table.cut"));
            for (List<String> line : origin.lines(messages)) {
                about.write(line);
            }
            rows.forEach(ids, row -> {
                table.write(ExportColumn.cells(initiatives.columns(), row));
                for (OutcomeMetric metric : row.summary().metrics()) {
                    figures.write(ExportColumn.cells(metrics.all(), new MetricRow(row, metric)));
                }
            });
            table.finish();
            figures.finish();
            WorkbookProperties.set(workbook.getXSSFWorkbook(), messages.get("export.sheet.initiatives"), messages);
            workbook.write(out);
        }
    }

    private SheetWriter sheet(
            SXSSFWorkbook workbook, String nameKey, List<? extends ExportColumn<?>> columns, int rowsPerSheet) {
        List<Heading> head = columns.stream()
                .map(column -> heading(column, ColumnSpec.of(column)))
                .toList();
        return new SheetWriter(workbook, messages.get(nameKey), head, rowsPerSheet, messages.get("table.cut"));
    }

    private Heading heading(ExportColumn<?> column, ColumnSpec spec) {
        return new Heading(
                column.label(messages),
                width(spec),
                KEPT.contains(column.key()),
                spec.type().equals("url"));
    }

    private static int width(ColumnSpec spec) {
        return switch (spec.type()) {
            case "prose" -> WIDE;
            case "list" -> spec.name().endsWith("_codes") ? NARROW : MIDDLE;
            case "text", "url" -> MIDDLE;
            default -> NARROW;
        };
    }
}
