package jp.tsunagari.portal.booklet.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tsunagari.portal.booklet.web.Booklet.CaseNote;
import jp.tsunagari.portal.booklet.web.Booklet.ComparisonOf;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.sheet.web.CaseSheet.SheetFigure;
import jp.tsunagari.portal.sheet.web.CaseSheet.SheetPassage;

/** Sentences of a booklet that every kind of file has. */
final class BookletCover {

    private BookletCover() {}

    /** When it was made, and of how many. */
    static String made(Booklet booklet, Messages messages) {
        int cases = booklet.cases().size();
        return booklet.isCut()
                ? messages.get(
                        "booklet.cover.cut", booklet.made(), booklet.order().found(), cases)
                : messages.get("booklet.cover.cases", booklet.made(), cases);
    }

    /** Under what conditions it may be used, and where to look further. */
    static List<String> conditions(Booklet booklet, Messages messages) {
        return Stream.concat(
                        booklet.attributions().stream(),
                        Stream.of(
                                messages.get("booklet.sources.remark"),
                                messages.get("booklet.sources.list", booklet.listAddress()),
                                messages.get("booklet.sources.made", booklet.made())))
                .toList();
    }

    /** Of the table of notes. */
    static List<String> noteHead(Messages messages) {
        return List.of(
                messages.get("booklet.list.initiative"),
                messages.get("shortlist.file.column.mark"),
                messages.get("shortlist.file.column.memo"));
    }

    static List<String> note(CaseNote note, Messages messages) {
        return List.of(messages.get("booklet.numbered", note.number(), note.title()), note.mark(), note.memo());
    }

    static String compared(ComparisonOf compared, Messages messages) {
        return messages.get(
                "booklet.comparison.of",
                compared.numbers().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(messages.get("web.list.separator"))));
    }

    static List<String> heads(ComparisonOf compared, Messages messages) {
        return IntStream.range(0, compared.numbers().size())
                .mapToObj(column -> messages.get(
                        "booklet.numbered",
                        compared.numbers().get(column),
                        compared.table().heads().get(column)))
                .toList();
    }

    static String figure(SheetFigure shown, Messages messages) {
        return Stream.of(
                        messages.get(
                                "booklet.figure", shown.label(), shown.figure().inWords()),
                        shown.beside())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(messages.get("sheet.beside")));
    }

    /** With where the document says it. */
    static String passage(SheetPassage passage) {
        return passage.from() == null ? passage.text() : passage.text() + passage.from();
    }
}
