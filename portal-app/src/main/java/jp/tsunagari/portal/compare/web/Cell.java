package jp.tsunagari.portal.compare.web;

import java.util.List;
import jp.tsunagari.portal.initiative.InitiativeSection;

/**
 * What one initiative has to say in one row. A row fills one of the lists; a cell with none filled is silent.
 *
 * @param inPair whether a narrow screen shows it
 */
record Cell(
        boolean inPair,
        List<String> texts,
        List<TermMark> terms,
        List<FigureWords> figures,
        List<InitiativeSection> sections) {

    Cell {
        texts = List.copyOf(texts);
        terms = List.copyOf(terms);
        figures = List.copyOf(figures);
        sections = List.copyOf(sections);
    }

    public boolean isSilent() {
        return texts.isEmpty() && terms.isEmpty() && figures.isEmpty() && sections.isEmpty();
    }
}
