package jp.tsunagari.portal.compare.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.compare.web.ComparedTable.Cell;
import jp.tsunagari.portal.compare.web.ComparedTable.Line;
import jp.tsunagari.portal.compare.web.ComparedTable.LineGroup;
import jp.tsunagari.portal.compare.web.ComparedTable.TermMark;
import jp.tsunagari.portal.compare.web.FigureWriter.FigureWords;
import jp.tsunagari.portal.initiative.web.Figure;
import jp.tsunagari.portal.message.Messages;

/** The table in plain text, for files. */
final class PlainTable {

    private final Messages messages;

    PlainTable(Messages messages) {
        this.messages = messages;
    }

    /** The head and all rows, each as long as the head. */
    List<List<String>> rows(ComparisonSheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.concat(
                        Stream.of("compare.file.subject", "compare.table.item", "compare.file.agreement")
                                .map(messages::get),
                        heads(sheet.table()).stream())
                .toList());
        sheet.table().groups().forEach(group -> group.lines().forEach(line -> rows.add(row(group, line))));
        return rows;
    }

    /** What has to be said beside the table: item and content. */
    List<List<String>> notes(ComparisonSheet sheet) {
        return List.of(
                List.of(messages.get("compare.file.source"), sheet.attribution()),
                List.of(messages.get("compare.file.content"), messages.get("compare.file.as-of", sheet.updated())),
                List.of(messages.get("compare.file.url"), sheet.address()),
                List.of(messages.get("compare.file.caution"), messages.get("compare.sheet.caution")));
    }

    /** The initiatives compared. */
    List<String> heads(ComparedTable table) {
        return table.heads().stream()
                .map(head -> messages.get(
                        "compare.file.head", head.number(), head.title().text(), head.organisation()))
                .toList();
    }

    private List<String> row(LineGroup group, Line line) {
        return Stream.concat(
                        Stream.of(messages.get(group.subject().key()), line.label(), remark(line)),
                        line.cells().stream().map(cell -> String.join("\n", lines(line, cell))))
                .toList();
    }

    /** The lines of a cell, at least one: what the source does not say is never an empty cell, which could be a fault. */
    List<String> lines(Line line, Cell cell) {
        if (cell.isSilent()) {
            return List.of(messages.get("common.not-stated"));
        }
        List<String> lines = new ArrayList<>(cell.texts());
        cell.terms().stream().map(this::term).forEach(lines::add);
        cell.figures().stream().map(this::figure).forEach(lines::add);
        cell.sections().forEach(section -> {
            if (line.shape() == Line.Shape.STORIES) {
                lines.add(messages.get("compare.file.heading", section.heading()));
            }
            lines.addAll(section.paragraphs());
        });
        return lines;
    }

    /** As above without the quotes of figures, which have no room beside others. */
    List<String> brief(Line line, Cell cell) {
        return cell.figures().isEmpty()
                ? lines(line, cell)
                : cell.figures().stream().map(this::told).toList();
    }

    /** What is to be said about a row as a whole; empty for nothing. */
    String remark(Line line) {
        if (line.comparable() != null) {
            return line.hindrance() == null
                    ? messages.get("compare.line.comparable")
                    : messages.get("compare.line.not-comparable-because", line.hindrance());
        }
        return line.agreement() == null ? "" : messages.get(line.agreement().key());
    }

    private String term(TermMark term) {
        return term.shared().isEmpty() ? term.name() : messages.get("compare.term.with", term.name(), term.shared());
    }

    /** 講座プログラムの参加者：201名（1回あたり…）「原文」資料312行目. */
    private String figure(FigureWords words) {
        return told(words) + quote(words.figure());
    }

    /** Without the words of the document. */
    String told(FigureWords words) {
        String value = Stream.of(
                        Stream.of(words.figure().inWords(), words.counted()).filter(part -> !part.isEmpty()),
                        words.periods().stream().map(period -> messages.get("compare.figure.period", period)),
                        words.beside().stream().map(FigureWords.Beside::words),
                        words.derived().stream())
                .flatMap(parts -> parts)
                .collect(Collectors.joining(messages.get("common.list-separator")));
        return messages.get("compare.file.figure", words.figure().label(), value);
    }

    /** A quote that was typed is of no line of the document. */
    private String quote(Figure figure) {
        if (figure.quote() == null) {
            return "";
        }
        return figure.line() == null
                ? messages.get("compare.figure.quote-alone", figure.quote())
                : messages.get("compare.figure.quote-with-line", figure.quote(), figure.line());
    }
}
