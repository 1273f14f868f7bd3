package jp.tsunagari.portal.api.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes rows as XLSX: initiatives, their figures, and where all of it comes from. */
final class Workbook {

    /** Most rows that a sheet of the format can have. */
    private static final int MOST_ROWS = 1_048_576;

    /** Rows in memory; older ones are in a temporary file. */
    private static final int WINDOW = 100;

    private final Sheets initiatives;
    private final Sheets metrics;

    private Workbook(Sheets initiatives, Sheets metrics) {
        this.initiatives = initiatives;
        this.metrics = metrics;
    }

    static void write(OutputStream out, ExportRows rows, List<Long> ids, ExportOrigin origin) throws IOException {
        write(out, rows, ids, origin, MOST_ROWS);
    }

    static void write(OutputStream out, ExportRows rows, List<Long> ids, ExportOrigin origin, int rowsPerSheet)
            throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, WINDOW, true)) {
            Sheets initiatives = new Sheets(
                    workbook, "取組", Column.ALL.stream().map(Column::name).toList(), rowsPerSheet);
            Sheets metrics = new Sheets(
                    workbook,
                    "成果指標",
                    MetricColumn.ALL.stream().map(MetricColumn::name).toList(),
                    rowsPerSheet);
            Sheets about = new Sheets(workbook, "出典と利用条件", List.of("項目", "内容"), MOST_ROWS);
            origin.lines().forEach(line -> about.write(new ArrayList<>(line)));
            rows.forEach(ids, new Workbook(initiatives, metrics)::write);
            workbook.write(out);
        }
    }

    private void write(ExportRow row) {
        List<@Nullable Object> cells = new ArrayList<>(Column.ALL.size());
        Column.ALL.forEach(column -> cells.add(column.value().apply(row)));
        initiatives.write(cells);
        for (OutcomeMetric metric : row.summary().metrics()) {
            List<@Nullable Object> figure = new ArrayList<>(MetricColumn.ALL.size());
            MetricColumn.ALL.forEach(column -> figure.add(column.value().apply(row, metric)));
            metrics.write(figure);
        }
    }
}
