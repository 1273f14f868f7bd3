package jp.tsunagari.portal.group.web;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jp.tsunagari.portal.group.Distribution;
import jp.tsunagari.portal.group.Distribution.ReportedFigure;
import jp.tsunagari.portal.group.web.GroupView.FigureRow;
import jp.tsunagari.portal.group.web.GroupView.Group;
import jp.tsunagari.portal.initiative.web.Figure;
import jp.tsunagari.portal.initiative.web.Figures;
import jp.tsunagari.portal.message.Messages;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Lays dots out. Dots that would lie on one another are piled up. */
@Component
class DotPlots {

    static final int WIDTH = 760;

    private static final int LEFT = 56;
    private static final int RIGHT = 732;

    /** A dot is a link, and so as large as a finger or a shaky hand needs (WCAG 2.5.8). */
    private static final int DOT = 24;

    private static final int MAX_PILE = 12;
    private static final int LANE_GAP = 14;
    private static final int AXIS = 34;

    private final Figures figures;
    private final Messages messages;

    DotPlots(Figures figures, Messages messages) {
        this.figures = figures;
        this.messages = messages;
    }

    /** @param distribution with at least one figure */
    DotPlot of(Distribution distribution, List<Group> sides) {
        DotScale scale = new DotScale(
                distribution.all().map(figure -> figure.metric().value()).toList());
        List<DotPlot.Lane> lanes = new ArrayList<>();
        int top = 0;
        int notDrawn = 0;
        for (int side = 0; side < sides.size(); side++) {
            List<ReportedFigure> figures = distribution.groups().get(side);
            int[] levels = levels(figures, scale);
            int pile = Math.max(1, 1 + Arrays.stream(levels).max().orElse(0));
            int baseline = top + pile * DOT + LANE_GAP;
            List<DotPlot.Dot> dots = new ArrayList<>();
            for (int i = 0; i < levels.length; i++) {
                if (levels[i] < 0) {
                    notDrawn++;
                } else {
                    dots.add(new DotPlot.Dot(
                            x(figures.get(i), scale),
                            baseline - DOT / 2 - levels[i] * DOT,
                            words(sides.get(side), figures.get(i)),
                            address(figures.get(i))));
                }
            }
            lanes.add(new DotPlot.Lane(
                    sides.get(side).letter(), baseline, figures.size(), distribution.initiatives(side), dots));
            top = baseline;
        }
        return new DotPlot(
                title(distribution),
                remarks(lanes, scale, distribution, notDrawn),
                top + AXIS,
                scale.ticks().stream()
                        .map(tick -> new DotPlot.Tick(x(scale.place(tick)), label(tick)))
                        .toList(),
                lanes,
                rows(distribution, sides));
    }

    List<FigureRow> rows(Distribution distribution, List<Group> sides) {
        List<FigureRow> rows = new ArrayList<>();
        for (int side = 0; side < sides.size(); side++) {
            for (ReportedFigure figure : distribution.groups().get(side)) {
                rows.add(new FigureRow(
                        sides.get(side).letter(),
                        figure.initiative().title().text(),
                        address(figure),
                        figures.of(figure.metric())));
            }
        }
        return rows;
    }

    /** {@code 参加者（人・名）：合計・延べ}. */
    String title(Distribution distribution) {
        return distribution.sort().title(messages);
    }

    /** How to read the plot. */
    private List<String> remarks(List<DotPlot.Lane> lanes, DotScale scale, Distribution distribution, int notDrawn) {
        List<String> remarks = new ArrayList<>();
        remarks.add(messages.get(
                "group.plot.counts",
                lanes.stream()
                        .map(lane ->
                                messages.get("group.plot.count", lane.letter(), lane.initiatives(), lane.figures()))
                        .collect(joining(messages.get("common.list-separator")))));
        if (scale.isLogarithmic()) {
            remarks.add(messages.get("group.plot.logarithmic"));
        }
        if (distribution.all().anyMatch(figure -> figure.metric().valueTo() != null)) {
            remarks.add(messages.get("group.plot.ranges"));
        }
        if (notDrawn > 0) {
            remarks.add(messages.get("group.plot.not-drawn", notDrawn));
        }
        return remarks;
    }

    /** The lowest free place of each dot in its pile, from 0; -1 where the pile is full. Figures ascend. */
    private static int[] levels(List<ReportedFigure> figures, DotScale scale) {
        int[] lastAt = new int[MAX_PILE];
        Arrays.fill(lastAt, Integer.MIN_VALUE / 2);
        int[] levels = new int[figures.size()];
        for (int i = 0; i < levels.length; i++) {
            int x = x(figures.get(i), scale);
            levels[i] = -1;
            for (int level = 0; level < MAX_PILE; level++) {
                if (x - lastAt[level] >= DOT) {
                    levels[i] = level;
                    lastAt[level] = x;
                    break;
                }
            }
        }
        return levels;
    }

    private static int x(ReportedFigure figure, DotScale scale) {
        return x(scale.place(figure.metric().value().doubleValue()));
    }

    private static int x(double place) {
        return (int) Math.round(LEFT + place * (RIGHT - LEFT));
    }

    private static String label(double tick) {
        return tick == Math.rint(tick)
                ? String.format(Locale.JAPAN, "%,d", Math.round(tick))
                : String.valueOf(Math.round(tick * 1_000_000) / 1_000_000.0);
    }

    private String words(Group side, ReportedFigure reported) {
        Figure figure = figures.of(reported.metric());
        return messages.get(
                "group.plot.dot", side.label(), reported.initiative().title().text(), figure.label(), figure.inWords());
    }

    private static String address(ReportedFigure figure) {
        return "/initiatives/" + UriUtils.encodePathSegment(figure.initiative().slug(), StandardCharsets.UTF_8);
    }
}
