package jp.tsunagari.portal.compare.web;

import java.util.List;
import jp.tsunagari.portal.compare.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * A row of the page.
 *
 * @param shape how its cells are shown
 * @param agreement null where it says nothing: texts always differ, and figures need more than to be equal
 * @param comparable whether its figures can be set against each other; null for a row without figures
 * @param hindrance why not, in Japanese; null for others
 */
record Line(
        Shape shape,
        String label,
        @Nullable Agreement agreement,
        @Nullable Boolean comparable,
        @Nullable String hindrance,
        List<Cell> cells) {

    Line {
        cells = List.copyOf(cells);
    }

    /** How a row is shown. */
    enum Shape {
        TEXT,
        TERMS,
        FIGURES,
        /** Figures that are not compared, folded. */
        ASIDES,
        /** Parts of the text under the row's label, folded. */
        STORY,
        /** Parts of the text under headings of their own, folded. */
        STORIES
    }
}
