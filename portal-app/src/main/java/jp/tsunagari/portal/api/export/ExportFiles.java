package jp.tsunagari.portal.api.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.tsunagari.portal.api.export.MetricColumns.MetricRow;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.web.table.CsvWriter;
import jp.tsunagari.portal.web.table.SheetWriter;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.stereotype.Component;

/** Writes initiatives as CSV, and as a workbook with their figures and where all of it comes from. */
@Component
class ExportFiles {

    /** Rows that a sheet of the format can have. */
    private static final int MAX_ROWS = 1_048_576;

    /** Rows in memory; older ones are in a temporary file. */
    private static final int WINDOW = 100;

    private final ExportRows rows;
    private final InitiativeColumns initiatives;
    private final MetricColumns metrics;
    private final Messages messages;

    ExportFiles(ExportRows rows, InitiativeColumns initiatives, MetricColumns metrics, Messages messages) {
        this.rows = rows;
        this.initiatives = initiatives;
        this.metrics = metrics;
        this.messages = messages;
    }

    void writeCsv(OutputStream out, List<Long> ids) throws IOException {
        CsvWriter csv = CsvWriter.to(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.row(ExportColumn.names(initiatives.all(), messages));
        rows.forEach(ids, row -> csv.row(ExportColumn.cells(initiatives.all(), row)));
        csv.flush();
    }

    void writeWorkbook(OutputStream out, List<Long> ids, ExportOrigin origin) throws IOException {
        writeWorkbook(out, ids, origin, MAX_ROWS);
    }

    void writeWorkbook(OutputStream out, List<Long> ids, ExportOrigin origin, int rowsPerSheet) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, WINDOW, true)) {
            SheetWriter table = sheet(
                    workbook,
                    "export.sheet.initiatives",
                    ExportColumn.names(initiatives.all(), messages),
                    rowsPerSheet);
            SheetWriter figures =
                    sheet(workbook, "export.sheet.metrics", ExportColumn.names(metrics.all(), messages), rowsPerSheet);
            List<String> head = List.of(messages.get("export.origin.item"), messages.get("export.origin.content"));
            SheetWriter about = sheet(workbook, "export.sheet.origin", head, MAX_ROWS);
            for (List<String> line : origin.lines(messages)) {
                about.write(line);
            }
            rows.forEach(ids, row -> {
                table.write(ExportColumn.cells(initiatives.all(), row));
                for (OutcomeMetric metric : row.summary().metrics()) {
                    figures.write(ExportColumn.cells(metrics.all(), new MetricRow(row, metric)));
                }
            });
            workbook.write(out);
        }
    }

    private SheetWriter sheet(SXSSFWorkbook workbook, String nameKey, List<String> header, int rowsPerSheet) {
        return new SheetWriter(workbook, messages.get(nameKey), header, rowsPerSheet, messages.get("table.cut"));
    }
}
