package jp.tsunagari.portal.ingest.casestudy;

import java.util.List;

/**
 * One case among the lines of its document.
 *
 * @param lines of the whole document
 * @param end index behind the last line of the case, where the next case's header begins
 */
record CaseLines(List<TextLine> lines, CaseOutline outline, int end) {

    TextLine headingLine(HeadingMark mark) {
        return lines.get(mark.index());
    }

    /** The lines below a heading, up to the next one. */
    List<TextLine> below(HeadingMark mark) {
        int next = outline.nextBelow(mark).map(HeadingMark::index).orElse(end);
        return lines.subList(mark.index() + 1, Math.max(mark.index() + 1, next));
    }

    /** The lines below every heading of this kind. */
    List<TextLine> below(Heading heading) {
        return outline.marks().stream()
                .filter(mark -> mark.heading() == heading)
                .flatMap(mark -> below(mark).stream())
                .toList();
    }

    /** Number of the line of the first heading. */
    int firstHeadingLine() {
        return headingLine(outline.first()).number();
    }
}
