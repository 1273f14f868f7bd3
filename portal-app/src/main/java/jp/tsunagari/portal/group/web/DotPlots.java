package jp.tsunagari.portal.group.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jp.tsunagari.portal.group.Distribution;
import jp.tsunagari.portal.group.ReportedFigure;
import jp.tsunagari.portal.group.web.GroupView.FigureRow;
import jp.tsunagari.portal.group.web.GroupView.Group;
import jp.tsunagari.portal.initiative.web.Figure;
import org.springframework.web.util.UriUtils;

/** Lays dots out. Dots that would lie on one another are piled up. */
final class DotPlots {

    static final int WIDTH = 760;

    private static final int LEFT = 56;
    private static final int RIGHT = 732;

    /** A dot is a link, and so as large as a finger or a shaky hand needs (WCAG 2.5.8). */
    private static final int DOT = 24;

    private static final int HIGHEST_PILE = 12;
    private static final int LANE_GAP = 14;
    private static final int AXIS = 34;

    private DotPlots() {}

    /** @param distribution with at least one figure */
    static DotPlot of(Distribution distribution, List<Group> sides) {
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
                    sides.get(side).letter(),
                    sides.get(side).name(),
                    baseline,
                    figures.size(),
                    distribution.initiatives(side),
                    dots));
            top = baseline;
        }
        return new DotPlot(
                title(distribution),
                distribution.cumulative(),
                scale.isLogarithmic(),
                distribution.all().anyMatch(figure -> figure.metric().valueTo() != null),
                notDrawn,
                top + AXIS,
                scale.ticks().stream()
                        .map(tick -> new DotPlot.Tick(x(scale.place(tick)), label(tick)))
                        .toList(),
                lanes,
                rows(distribution, sides));
    }

    static List<FigureRow> rows(Distribution distribution, List<Group> sides) {
        List<FigureRow> rows = new ArrayList<>();
        for (int side = 0; side < sides.size(); side++) {
            for (ReportedFigure figure : distribution.groups().get(side)) {
                rows.add(new FigureRow(
                        sides.get(side).letter(),
                        figure.initiative().title().text(),
                        address(figure),
                        Figure.of(figure.metric())));
            }
        }
        return rows;
    }

    /** {@code 参加者（延べ・人）}. */
    static String title(Distribution distribution) {
        List<String> parts = new ArrayList<>();
        if (distribution.cumulative()) {
            parts.add("延べ");
        }
        if (!distribution.unit().isEmpty()) {
            parts.add(distribution.unit());
        }
        return distribution.kind().label() + (parts.isEmpty() ? "" : "（" + String.join("・", parts) + "）");
    }

    /** The lowest free place of each dot in its pile, from 0; -1 where the pile is full. Figures ascend. */
    private static int[] levels(List<ReportedFigure> figures, DotScale scale) {
        int[] lastAt = new int[HIGHEST_PILE];
        Arrays.fill(lastAt, Integer.MIN_VALUE / 2);
        int[] levels = new int[figures.size()];
        for (int i = 0; i < levels.length; i++) {
            int x = x(figures.get(i), scale);
            levels[i] = -1;
            for (int level = 0; level < HIGHEST_PILE; level++) {
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

    private static String words(Group side, ReportedFigure reported) {
        Figure figure = Figure.of(reported.metric());
        return side.label() + "、" + reported.initiative().title().text() + "、" + figure.label() + " " + figure.before()
                + figure.number() + figure.unit() + figure.after();
    }

    private static String address(ReportedFigure figure) {
        return "/initiatives/" + UriUtils.encodePathSegment(figure.initiative().slug(), StandardCharsets.UTF_8);
    }
}
