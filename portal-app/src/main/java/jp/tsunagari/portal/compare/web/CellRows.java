package jp.tsunagari.portal.compare.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The table as rows of text, for spreadsheets. */
final class CellRows {

    private CellRows() {}

    /** The head and all rows, each as long as the head. */
    static List<List<String>> of(Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(head(sheet));
        sheet.table().groups().forEach(group -> group.lines().forEach(line -> rows.add(row(group, line))));
        return rows;
    }

    /** What has to be said beside the table: item and content. */
    static List<List<String>> notes(Sheet sheet) {
        return List.of(
                List.of("出典", sheet.attribution()),
                List.of("内容", sheet.updated() + "現在"),
                List.of("URL", sheet.address()),
                List.of("注意", Sheet.CAUTION));
    }

    private static List<String> head(Sheet sheet) {
        return Stream.concat(
                        Stream.of("分類", "項目", "異同"),
                        sheet.table().heads().stream()
                                .map(head ->
                                        head.number() + " " + head.title().text() + "（" + head.organisation() + "）"))
                .toList();
    }

    private static List<String> row(LineGroup group, Line line) {
        return Stream.concat(
                        Stream.of(group.subject().label(), line.label(), CellText.remark(line)),
                        line.cells().stream().map(cell -> String.join("\n", CellText.lines(line, cell))))
                .toList();
    }
}
