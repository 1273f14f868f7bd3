package jp.tsunagari.portal.compare.web;

import java.util.List;
import java.util.stream.Collectors;
import jp.tsunagari.portal.compare.web.ComparedTable.Line;
import jp.tsunagari.portal.compare.web.ComparedTable.LineGroup;
import jp.tsunagari.portal.message.Messages;

/** The table as Markdown for a memo: facts and figures; the long texts stay where they are. */
final class CompareMarkdown {

    private final Messages messages;
    private final PlainTable plain;

    CompareMarkdown(Messages messages) {
        this.messages = messages;
        this.plain = new PlainTable(messages);
    }

    String of(ComparisonSheet sheet) {
        ComparedTable table = sheet.table();
        StringBuilder memo = new StringBuilder("# " + messages.get("compare.memo.title") + "\n");
        for (LineGroup group : table.groups()) {
            List<Line> lines =
                    group.lines().stream().filter(CompareMarkdown::isShort).toList();
            if (!lines.isEmpty()) {
                memo.append("\n## ")
                        .append(messages.get(group.subject().key()))
                        .append("\n\n")
                        .append(row(messages.get("compare.table.item"), heads(table)))
                        .append(row(
                                "---", table.heads().stream().map(head -> "---").toList()));
                lines.forEach(line -> memo.append(row(label(line), cells(line))));
            }
        }
        return memo.append("\n")
                .append(sheet.attribution())
                .append("  \n")
                .append(messages.get("compare.memo.as-of", sheet.updated()))
                .append("  \n")
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

    private List<String> heads(ComparedTable table) {
        return plain.heads(table).stream().map(CompareMarkdown::escaped).toList();
    }

    private String label(Line line) {
        String remark = plain.remark(line);
        return escaped(line.label())
                + (remark.isEmpty() ? "" : "<br>" + messages.get("compare.memo.remark", escaped(remark)));
    }

    private List<String> cells(Line line) {
        return line.cells().stream()
                .map(cell -> plain.lines(line, cell).stream()
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
