package jp.tsunagari.portal.ingest.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.tsunagari.portal.shared.ClasspathCsv;
import org.apache.commons.csv.CSVRecord;

/** Draws a table of the reader: rows that mean the same become one row with all of their words. */
final class TableDrawing {

    private final List<String> columns = new ArrayList<>();
    private final List<Function<CSVRecord, String>> heads = new ArrayList<>();
    private final ClasspathCsv file;

    /** @param owner a class of the package that reads with the file */
    TableDrawing(Class<?> owner, String fileName) {
        this.file = new ClasspathCsv(owner, fileName);
    }

    /** A column that rows are gathered by. */
    TableDrawing by(String heading, Function<CSVRecord, String> head) {
        columns.add(heading);
        heads.add(head);
        return this;
    }

    /** @param column of the file that has the words */
    RuleTable draw(String name, String explanation, String heading, String column) {
        Map<List<String>, List<String>> groups = new LinkedHashMap<>();
        for (CSVRecord row : file.rows()) {
            groups.computeIfAbsent(headsOf(row), head -> new ArrayList<>()).add(row.get(column));
        }
        List<RuleRow> rows = groups.entrySet().stream()
                .map(group -> new RuleRow(group.getKey(), group.getValue()))
                .toList();
        List<String> headings = new ArrayList<>(columns);
        headings.add(heading);
        return new RuleTable(name, explanation, headings, rows);
    }

    private List<String> headsOf(CSVRecord row) {
        return heads.stream().map(head -> head.apply(row)).toList();
    }
}
