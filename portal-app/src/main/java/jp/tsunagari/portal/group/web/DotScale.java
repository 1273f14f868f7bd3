package jp.tsunagari.portal.group.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Where a value lies on the line of a plot. The line begins at 0, unless the largest value is a hundred times the
 * smallest: then every step is ten times the one before, because most dots would lie on one another.
 */
final class DotScale {

    private static final double WIDE = 100;
    private static final int TICKS = 5;

    private final boolean logarithmic;
    private final double from;
    private final double to;
    private final List<Double> ticks = new ArrayList<>();

    /** @param values at least one */
    DotScale(List<BigDecimal> values) {
        double smallest = doubles(values).min().orElse(0);
        double largest = doubles(values).max().orElse(1);
        logarithmic = smallest > 0 && largest / smallest >= WIDE;
        if (logarithmic) {
            from = Math.pow(10, Math.floor(Math.log10(smallest)));
            to = Math.pow(10, Math.ceil(Math.log10(largest)));
            for (double tick = from; tick <= to * 1.001; tick *= 10) {
                ticks.add(tick);
            }
        } else {
            double step = step(largest);
            from = 0;
            to = Math.max(step, Math.ceil(largest / step) * step);
            for (int i = 0; i * step <= to * 1.001; i++) {
                ticks.add(i * step);
            }
        }
    }

    private static DoubleStream doubles(List<BigDecimal> values) {
        return values.stream().mapToDouble(BigDecimal::doubleValue);
    }

    /** 1, 2 or 5 and zeros: what a person would write on an axis. */
    private static double step(double largest) {
        double rough = largest <= 0 ? 1 : largest / TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double first = rough / power;
        return (first <= 1 ? 1 : first <= 2 ? 2 : first <= 5 ? 5 : 10) * power;
    }

    boolean isLogarithmic() {
        return logarithmic;
    }

    List<Double> ticks() {
        return List.copyOf(ticks);
    }

    /** From 0 at the left end to 1 at the right end. */
    double place(double value) {
        return logarithmic
                ? (Math.log10(value) - Math.log10(from)) / (Math.log10(to) - Math.log10(from))
                : (value - from) / (to - from);
    }
}
