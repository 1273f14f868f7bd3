package jp.tsunagari.portal.compare.web;

import java.util.List;
import jp.tsunagari.portal.compare.RowGroup.Subject;

/**
 * Rows of the page that belong together.
 *
 * @param hidden how many rows are left out because all say the same in them
 */
record LineGroup(Subject subject, List<Line> lines, int hidden) {

    LineGroup {
        lines = List.copyOf(lines);
    }
}
