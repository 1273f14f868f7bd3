package jp.tsunagari.portal.ingest.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.shared.ClasspathCsv;
import org.apache.commons.csv.CSVRecord;

/** Draws a table of the reader: rows that mean the same become one row with all of their words. */
final class TableDrawing {

    private static final String COLUMN = "rules.column.";

    private final Messages messages;
    private final ClasspathCsv file;
    private final String key;
    private final List<String> columns = new ArrayList<>();
    private final List<Function<CSVRecord, String>> heads = new ArrayList<>();

    /**
     * @param owner a class of the package that reads with the file
     * @param name of the file without its ending, which is also the key of its name and explanation
     */
    TableDrawing(Messages messages, Class<?> owner, String name) {
        this.messages = messages;
        this.file = new ClasspathCsv(owner, name + ".csv");
        this.key = "rules.table." + name;
    }

    /**
     * A column that rows are gathered by.
     *
     * @param heading key of its heading, after {@code rules.column.}
     */
    TableDrawing by(String heading, Function<CSVRecord, String> head) {
        columns.add(messages.get(COLUMN + heading));
        heads.add(head);
        return this;
    }

    /**
     * @param heading of the words, as for {@link #by}
     * @param column of the file that has the words
     */
    RuleTable draw(String heading, String column) {
        Map<List<String>, List<String>> groups = new LinkedHashMap<>();
        for (CSVRecord row : file.rows()) {
            groups.computeIfAbsent(headsOf(row), head -> new ArrayList<>()).add(row.get(column));
        }
        List<RuleRow> rows = groups.entrySet().stream()
                .map(group -> new RuleRow(group.getKey(), group.getValue()))
                .toList();
        List<String> headings = new ArrayList<>(columns);
        headings.add(messages.get(COLUMN + heading));
        return new RuleTable(messages.get(key + ".name"), messages.get(key + ".explanation"), headings, rows);
    }

    private List<String> headsOf(CSVRecord row) {
        return heads.stream().map(head -> head.apply(row)).toList();
    }
}
