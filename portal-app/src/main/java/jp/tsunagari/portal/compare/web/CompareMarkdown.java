package jp.tsunagari.portal.compare.web;

import java.util.List;
import java.util.stream.Collectors;
import jp.tsunagari.portal.compare.web.ComparedTable.Line;
import jp.tsunagari.portal.compare.web.ComparedTable.LineGroup;

/** The table as Markdown for a memo: facts and figures; the long texts stay where they are. */
final class CompareMarkdown {

    private CompareMarkdown() {}

    static String of(ComparisonSheet sheet) {
        ComparedTable table = sheet.table();
        StringBuilder memo = new StringBuilder("# 取組の比較\n");
        for (LineGroup group : table.groups()) {
            List<Line> lines =
                    group.lines().stream().filter(CompareMarkdown::isShort).toList();
            if (!lines.isEmpty()) {
                memo.append("\n## ").append(group.subject().label()).append("\n\n");
                memo.append(row("項目", heads(table)));
                memo.append(row("---", table.heads().stream().map(head -> "---").toList()));
                lines.forEach(line -> memo.append(row(label(line), cells(line))));
            }
        }
        return memo.append("\n")
                .append(sheet.attribution())
                .append("  \n内容：")
                .append(sheet.updated())
                .append("現在  \n")
                .append(sheet.address())
                .append('\n')
                .toString();
    }

    private static boolean isShort(Line line) {
        return switch (line.shape()) {
            case TEXT, TERMS, FIGURES -> true;
            case ASIDES, STORY, STORIES -> false;
        };
    }

    private static List<String> heads(ComparedTable table) {
        return table.heads().stream()
                .map(head -> escaped(head.number() + " " + head.title().text() + "（" + head.organisation() + "）"))
                .toList();
    }

    private static String label(Line line) {
        String remark = PlainTable.remark(line);
        return escaped(line.label()) + (remark.isEmpty() ? "" : "<br>（" + escaped(remark) + "）");
    }

    private static List<String> cells(Line line) {
        return line.cells().stream()
                .map(cell -> PlainTable.lines(line, cell).stream()
                        .map(CompareMarkdown::escaped)
                        .collect(Collectors.joining("<br>")))
                .toList();
    }

    private static String row(String first, List<String> others) {
        return "| " + first + " | " + String.join(" | ", others) + " |\n";
    }

    /** What would end a cell or be taken for markup. */
    private static String escaped(String text) {
        return text.replaceAll("([\\\\|*_`\\[\\]<>~])", "\\\\$1").replaceAll("\\R", "<br>");
    }
}
