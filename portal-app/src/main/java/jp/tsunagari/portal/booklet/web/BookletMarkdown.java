package jp.tsunagari.portal.booklet.web;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.booklet.web.Booklet.ComparisonOf;
import jp.tsunagari.portal.booklet.web.Booklet.SelectionMatrix;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.sheet.web.CaseSheet;

/** A booklet as Markdown (CommonMark with tables). */
final class BookletMarkdown {

    private final Booklet booklet;
    private final Messages messages;
    private final StringBuilder text = new StringBuilder();

    BookletMarkdown(Booklet booklet, Messages messages) {
        this.booklet = booklet;
        this.messages = messages;
    }

    String text() {
        heading(1, booklet.order().title());
        booklet.order()
                .note()
                .lines()
                .forEach(line -> text.append(escaped(line)).append("  \n"));
        paragraph(escaped(BookletCover.made(booklet, messages)));
        heading(2, messages.get("booklet.contents"));
        for (int place = 0; place < booklet.cases().size(); place++) {
            CaseSheet sheet = booklet.cases().get(place);
            text.append("%d. %s\n"
                    .formatted(
                            place + 1,
                            escaped(sheet.head().title() + " " + sheet.head().organisation())));
        }
        if (!booklet.notes().isEmpty()) {
            heading(2, messages.get("booklet.part.notes"));
            List<String> head = BookletCover.noteHead(messages);
            head(head.get(0), head.subList(1, head.size()));
            booklet.notes().forEach(note -> {
                List<String> cells = BookletCover.note(note, messages).stream()
                        .map(BookletMarkdown::escaped)
                        .toList();
                row(cells.get(0), cells.subList(1, cells.size()));
            });
        }
        if (booklet.hasCases()) {
            heading(2, messages.get("booklet.part.cases"));
            for (int place = 0; place < booklet.cases().size(); place++) {
                sheet(place + 1, booklet.cases().get(place));
            }
        }
        if (!booklet.comparisons().isEmpty()) {
            heading(2, messages.get("booklet.part.comparison"));
            paragraph(escaped(messages.get("compare.sheet.caution")));
            booklet.comparisons().forEach(this::comparison);
        }
        if (!booklet.matrix().isEmpty()) {
            heading(2, messages.get("booklet.part.matrix"));
            paragraph(escaped(messages.get("booklet.matrix.how")));
            booklet.matrix().forEach(this::matrix);
        }
        if (booklet.hasSources()) {
            heading(2, messages.get("booklet.part.sources"));
            booklet.sources()
                    .forEach(source -> text.append("- ").append(escaped(source)).append('\n'));
            BookletCover.conditions(booklet, messages).forEach(line -> paragraph(escaped(line)));
        }
        return text.toString();
    }

    private void sheet(int number, CaseSheet sheet) {
        heading(3, messages.get("booklet.numbered", number, sheet.head().title()));
        paragraph(escaped(Stream.of(
                        sheet.head().organisation(),
                        sheet.head().place(),
                        sheet.head().year())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(messages.get("web.list.separator")))));
        list("sheet.who", sheet.targets());
        list("sheet.how", sheet.approaches());
        list(
                "sheet.figures",
                sheet.figures().stream()
                        .map(figure -> BookletCover.figure(figure, messages))
                        .toList());
        list(
                "sheet.sentences",
                sheet.sentences().stream().map(BookletCover::passage).toList());
        list(
                "sheet.efforts",
                sheet.efforts().stream()
                        .map(effort -> messages.get("booklet.effort", effort.label(), BookletCover.passage(effort)))
                        .toList());
        paragraph(escaped(sheet.source().document()) + "  \n" + "<" + sheet.address() + ">");
    }

    private void list(String headingKey, List<String> items) {
        if (!items.isEmpty()) {
            heading(4, messages.get(headingKey));
            items.forEach(item -> text.append("- ").append(escaped(item)).append('\n'));
        }
    }

    private void comparison(ComparisonOf compared) {
        heading(3, BookletCover.compared(compared, messages));
        List<String> heads = BookletCover.heads(compared, messages);
        head(messages.get("compare.table.item"), heads);
        compared.table().groups().forEach(group -> {
            row("**" + escaped(group.subject()) + "**", Collections.nCopies(heads.size(), ""));
            group.rows()
                    .forEach(row -> row(
                            escaped(row.label()),
                            row.cells().stream().map(BookletMarkdown::lines).toList()));
        });
    }

    private void matrix(SelectionMatrix table) {
        text.append('\n');
        head(messages.get("booklet.matrix.corner"), table.columns());
        table.rows().forEach(row -> row(escaped(row.name()), row.cells()));
    }

    private void heading(int level, String words) {
        text.append(text.isEmpty() ? "" : "\n")
                .append("#".repeat(level))
                .append(' ')
                .append(escaped(words))
                .append("\n\n");
    }

    private void paragraph(String words) {
        text.append('\n').append(words).append("\n");
    }

    private void head(String first, List<String> others) {
        row(escaped(first), others.stream().map(BookletMarkdown::escaped).toList());
        row("---", Collections.nCopies(others.size(), "---"));
    }

    private void row(String first, List<String> others) {
        text.append("| ")
                .append(first)
                .append(" | ")
                .append(String.join(" | ", others))
                .append(" |\n");
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(BookletMarkdown::escaped).collect(Collectors.joining("<br>"));
    }

    /** What would end a cell or be taken for markup. */
    static String escaped(String words) {
        return words.replaceAll("([\\\\|*_`\\[\\]<>~#])", "\\\\$1")
                .replaceAll("^([-+=])(?=\\s)", "\\\\$1")
                .replaceAll("\\R", " ");
    }
}
