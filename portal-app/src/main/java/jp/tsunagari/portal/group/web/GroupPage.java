package jp.tsunagari.portal.group.web;

import java.util.List;
import jp.tsunagari.portal.search.web.BadParameter;

/**
 * Two groups side by side.
 *
 * @param unset whether nothing has been chosen yet, so that there is nothing to set against each other
 * @param overlap what the groups have in common, in words
 * @param plots kinds of figures that both groups have
 * @param others figures of kinds that only one of them has
 */
record GroupPage(
        boolean unset,
        List<GroupSide> sides,
        String overlap,
        List<ShareTable> shares,
        List<DotPlot> plots,
        List<FigureTable> others,
        String swappedAddress,
        String csvAddress,
        List<BadParameter> problems) {

    /** Figures of one kind that cannot be set against others. */
    record FigureTable(String title, List<FigureRow> rows) {}
}
