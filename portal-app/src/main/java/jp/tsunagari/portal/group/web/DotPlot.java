package jp.tsunagari.portal.group.web;

import java.util.List;
import jp.tsunagari.portal.group.web.GroupView.FigureRow;
import jp.tsunagari.portal.group.web.GroupView.Group;

/**
 * Figures as dots on a common line, a lane for each group.
 *
 * @param title e.g. 参加者（人）
 * @param logarithmic whether each step of the axis is ten times the one before
 * @param hasRanges whether a figure is a range, whose dot lies at its lower end
 * @param notDrawn dots for which there was no room; they are in the table like all others
 * @param height of the drawing, whose width is {@link DotPlots#WIDTH}
 */
record DotPlot(
        String title,
        boolean cumulative,
        boolean logarithmic,
        boolean hasRanges,
        int notDrawn,
        int height,
        List<Tick> ticks,
        List<Lane> lanes,
        List<FigureRow> rows) {

    /** Which lanes have too few initiatives for a shape, as the beginning of a sentence; empty for none. */
    public String few() {
        List<String> few = lanes.stream().filter(Lane::isFew).map(Lane::letter).toList();
        return few.isEmpty() ? "" : few.size() == lanes.size() ? "どちらも" : few.get(0) + "は";
    }

    /** A mark of the axis. */
    record Tick(int x, String label) {}

    /**
     * The dots of a group.
     *
     * @param baseline where its lowest dots stand
     * @param figures how many it has
     * @param initiatives how many report them
     */
    record Lane(String letter, String name, int baseline, int figures, long initiatives, List<Dot> dots) {

        public boolean isFew() {
            return initiatives < Group.FEW;
        }
    }

    /** A figure. */
    record Dot(int x, int y, String words, String address) {}
}
