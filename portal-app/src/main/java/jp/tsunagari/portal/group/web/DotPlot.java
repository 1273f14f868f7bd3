package jp.tsunagari.portal.group.web;

import java.util.List;
import jp.tsunagari.portal.group.web.GroupView.FigureRow;

/**
 * Figures as dots on a common line, a lane for each group.
 *
 * @param title e.g. 参加者（人）
 * @param remarks how to read it, in sentences
 * @param height of the drawing, whose width is {@link DotPlots#WIDTH}
 */
record DotPlot(
        String title, List<String> remarks, int height, List<Tick> ticks, List<Lane> lanes, List<FigureRow> rows) {

    /** A mark of the axis. */
    record Tick(int x, String label) {}

    /**
     * The dots of a group.
     *
     * @param baseline on which its lowest dots lie
     * @param figures how many it has
     * @param initiatives how many report them
     */
    record Lane(String letter, int baseline, int figures, long initiatives, List<Dot> dots) {}

    /** A figure. */
    record Dot(int x, int y, String words, String address) {}
}
