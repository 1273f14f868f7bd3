package jp.tsunagari.portal.booklet.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.booklet.web.Booklet.ComparisonOf;
import jp.tsunagari.portal.booklet.web.Booklet.SelectionMatrix;
import jp.tsunagari.portal.compare.web.PlainComparison.PlainRow;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.sheet.web.CaseSheet;
import jp.tsunagari.portal.sheet.web.CaseSheet.SheetPassage;

/** A booklet as a Word document, to be worked on. */
final class BookletWord {

    private static final int TITLE = 0;
    private static final int PART = 1;
    private static final int CASE = 2;
    private static final int TOPIC = 3;

    private final Booklet booklet;
    private final Messages messages;

    BookletWord(Booklet booklet, Messages messages) {
        this.booklet = booklet;
        this.messages = messages;
    }

    void write(OutputStream out) throws IOException {
        try (WordPaper word = new WordPaper(booklet.order().title(), messages.language())) {
            cover(word);
            contents(word);
            notes(word);
            if (booklet.hasCases()) {
                word.heading(PART, messages.get("booklet.part.cases"), "cases", true);
                for (int place = 0; place < booklet.cases().size(); place++) {
                    sheet(word, place + 1, booklet.cases().get(place));
                }
            }
            comparisons(word);
            matrix(word);
            sources(word);
            word.write(out);
        }
    }

    private void cover(WordPaper word) {
        word.heading(TITLE, booklet.order().title(), null, false);
        booklet.order().note().lines().forEach(word::paragraph);
        word.paragraph(BookletCover.made(booklet, messages));
        booklet.attributions().forEach(word::paragraph);
    }

    private void contents(WordPaper word) {
        word.heading(PART, messages.get("booklet.contents"), null, true);
        if (!booklet.notes().isEmpty()) {
            word.entry(messages.get("booklet.part.notes"), "notes");
        }
        for (int place = 0; place < booklet.cases().size(); place++) {
            CaseSheet sheet = booklet.cases().get(place);
            String words =
                    messages.get("booklet.numbered", place + 1, sheet.head().title());
            if (booklet.hasCases()) {
                word.entry(words, "case" + (place + 1));
            } else {
                word.paragraph(words);
            }
        }
        if (!booklet.comparisons().isEmpty()) {
            word.entry(messages.get("booklet.part.comparison"), "comparison");
        }
        if (!booklet.matrix().isEmpty()) {
            word.entry(messages.get("booklet.part.matrix"), "matrix");
        }
        if (booklet.hasSources()) {
            word.entry(messages.get("booklet.part.sources"), "sources");
        }
    }

    private void notes(WordPaper word) {
        if (booklet.notes().isEmpty()) {
            return;
        }
        word.heading(PART, messages.get("booklet.part.notes"), "notes", true);
        word.table(
                BookletCover.noteHead(messages),
                booklet.notes().stream()
                        .map(note -> BookletCover.note(note, messages))
                        .toList());
    }

    private void sheet(WordPaper word, int number, CaseSheet sheet) throws IOException {
        word.heading(CASE, messages.get("booklet.numbered", number, sheet.head().title()), "case" + number, number > 1);
        word.paragraph(Stream.of(
                        sheet.head().organisation(),
                        sheet.head().place(),
                        sheet.head().year())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(messages.get("web.list.separator"))));
        list(word, "sheet.who", sheet.targets());
        list(word, "sheet.how", sheet.approaches());
        list(
                word,
                "sheet.figures",
                sheet.figures().stream()
                        .map(figure -> BookletCover.figure(figure, messages))
                        .toList());
        list(
                word,
                "sheet.sentences",
                sheet.sentences().stream().map(BookletCover::passage).toList());
        if (!sheet.efforts().isEmpty()) {
            word.heading(TOPIC, messages.get("sheet.efforts"), null, false);
            word.table(
                    List.of(messages.get("booklet.effort.kind"), messages.get("booklet.effort.text")),
                    sheet.efforts().stream().map(BookletWord::effort).toList());
        }
        word.small(sheet.source().document());
        word.small(messages.get("sheet.as-of", sheet.source().asOf()));
        word.picture(sheet.codePng(), messages.get("sheet.code", sheet.address()));
        word.small(sheet.address());
    }

    private static List<String> effort(SheetPassage effort) {
        return List.of(effort.label(), BookletCover.passage(effort));
    }

    private void list(WordPaper word, String headingKey, List<String> items) {
        if (!items.isEmpty()) {
            word.heading(TOPIC, messages.get(headingKey), null, false);
            items.forEach(word::item);
        }
    }

    private void comparisons(WordPaper word) {
        if (booklet.comparisons().isEmpty()) {
            return;
        }
        word.heading(PART, messages.get("booklet.part.comparison"), "comparison", true);
        word.paragraph(messages.get("compare.sheet.caution"));
        for (ComparisonOf compared : booklet.comparisons()) {
            word.heading(CASE, BookletCover.compared(compared, messages), null, false);
            List<String> head = Stream.concat(
                            Stream.of(messages.get("compare.table.item")),
                            BookletCover.heads(compared, messages).stream())
                    .toList();
            word.table(
                    head,
                    compared.table().groups().stream()
                            .flatMap(group -> group.rows().stream())
                            .map(BookletWord::row)
                            .toList());
        }
    }

    private static List<String> row(PlainRow row) {
        return Stream.concat(
                        Stream.of(row.remark().isEmpty() ? row.label() : row.label() + "\n" + row.remark()),
                        row.cells().stream().map(lines -> String.join("\n", lines)))
                .toList();
    }

    private void matrix(WordPaper word) {
        if (booklet.matrix().isEmpty()) {
            return;
        }
        word.heading(PART, messages.get("booklet.part.matrix"), "matrix", true);
        word.paragraph(messages.get("booklet.matrix.how"));
        for (SelectionMatrix table : booklet.matrix()) {
            word.table(
                    Stream.concat(Stream.of(messages.get("booklet.matrix.corner")), table.columns().stream())
                            .toList(),
                    table.rows().stream()
                            .map(row -> Stream.concat(Stream.of(row.name()), row.cells().stream())
                                    .map(cell -> cell.isEmpty() ? messages.get("booklet.matrix.none") : cell)
                                    .toList())
                            .toList());
            word.paragraph("");
        }
    }

    private void sources(WordPaper word) {
        if (!booklet.hasSources()) {
            return;
        }
        word.heading(PART, messages.get("booklet.part.sources"), "sources", true);
        booklet.sources().forEach(word::item);
        BookletCover.conditions(booklet, messages).forEach(word::paragraph);
    }
}
