package jp.tsunagari.portal.compare.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a cell says in plain text, for files. */
final class CellText {

    /** In place of what the source does not say; never an empty cell, which could be a fault. */
    static final String SILENT = "記載なし";

    private CellText() {}

    /** The lines of a cell, at least one. */
    static List<String> lines(Line line, Cell cell) {
        if (cell.isSilent()) {
            return List.of(SILENT);
        }
        List<String> lines = new ArrayList<>(cell.texts());
        cell.terms().stream().map(CellText::term).forEach(lines::add);
        cell.figures().stream().map(CellText::figure).forEach(lines::add);
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
}
