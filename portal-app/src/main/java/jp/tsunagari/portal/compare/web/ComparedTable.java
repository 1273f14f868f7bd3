package jp.tsunagari.portal.compare.web;

import java.util.List;

/**
 * The table: the same on the page, on paper and in files.
 *
 * @param heads one for each initiative
 * @param groups with all rows, or only with those that differ
 */
record ComparedTable(List<ColumnHead> heads, List<LineGroup> groups) {

    ComparedTable {
        heads = List.copyOf(heads);
        groups = List.copyOf(groups);
    }

    /** How many rows are left out because all say the same in them. */
    public int hidden() {
        return groups.stream().mapToInt(LineGroup::hidden).sum();
    }
}
