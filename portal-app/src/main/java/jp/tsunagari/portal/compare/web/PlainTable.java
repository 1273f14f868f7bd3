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

/** The table in plain text, for files. */
final class PlainTable {

    /** In place of what the source does not say; never an empty cell, which could be a fault. */
    static final String SILENT = "記載なし";

    private PlainTable() {}

    /** The lines of a cell, at least one. */
    static List<String> lines(Line line, Cell cell) {
        if (cell.isSilent()) {
            return List.of(SILENT);
        }
        List<String> lines = new ArrayList<>(cell.texts());
        cell.terms().stream().map(PlainTable::term).forEach(lines::add);
        cell.figures().stream().map(PlainTable::figure).forEach(lines::add);
        cell.sections().forEach(section -> {
            if (line.shape() == Line.Shape.STORIES) {
                lines.add("【" + section.heading() + "】");
            }
            lines.addAll(section.paragraphs());
        });
        return lines;
    }

    /** What is to be said about a row as a whole; empty for nothing. */
    static String remark(Line line) {
        if (line.comparable() != null) {
            return line.hindrance() == null ? "比べられる" : "比べられない：" + line.hindrance();
        }
        return line.agreement() == null ? "" : line.agreement().label();
    }

    private static String term(TermMark term) {
        return term.shared().isEmpty()
                ? term.name()
                : term.name() + "（" + (term.common() ? "共通" : term.shared() + "と共通") + "）";
    }

    /** 講座プログラムの参加者：201名（1回あたり…）「原文」資料312行目. */
    static String figure(FigureWords words) {
        String more = Stream.of(
                        words.periods().stream().map(period -> "期間の記載：" + period),
                        words.beside().stream().map(FigureWords.Beside::words),
                        words.derived().stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("、"));
        String quote = words.figure().quote() == null
                ? ""
                : "「" + words.figure().quote() + "」（資料の" + words.figure().line() + "行目）";
        return words.figure().label() + "：" + words.value() + (more.isEmpty() ? "" : "、" + more) + quote;
    }

    /** The head and all rows, each as long as the head. */
    static List<List<String>> rows(ComparisonSheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(head(sheet));
        sheet.table().groups().forEach(group -> group.lines().forEach(line -> rows.add(row(group, line))));
        return rows;
    }

    /** What has to be said beside the table: item and content. */
    static List<List<String>> notes(ComparisonSheet sheet) {
        return List.of(
                List.of("出典", sheet.attribution()),
                List.of("内容", sheet.updated() + "現在"),
                List.of("URL", sheet.address()),
                List.of("注意", ComparisonSheet.CAUTION));
    }

    private static List<String> head(ComparisonSheet sheet) {
        return Stream.concat(
                        Stream.of("分類", "項目", "異同"),
                        sheet.table().heads().stream()
                                .map(head ->
                                        head.number() + " " + head.title().text() + "（" + head.organisation() + "）"))
                .toList();
    }

    private static List<String> row(LineGroup group, Line line) {
        return Stream.concat(
                        Stream.of(group.subject().label(), line.label(), PlainTable.remark(line)),
                        line.cells().stream().map(cell -> String.join("\n", PlainTable.lines(line, cell))))
                .toList();
    }
}
