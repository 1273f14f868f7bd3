package jp.tsunagari.portal.initiative.web;

import java.math.BigDecimal;
import jp.tsunagari.portal.outcome.MetricKind;
import org.jspecify.annotations.Nullable;

/**
 * A metric in the words of a page; {@link Figures} finds them.
 *
 * @param wording the figure itself in one line, in its parts
 * @param change beside where it rose or fell from, null where that is not stated
 * @param plan beside what had been planned, null where that is not stated
 * @param percent the value for a bar, 0 to 100; null unless the figure is a percentage
 * @param scope over what and when it counts, in words; empty where that is not said
 * @param quote the words of the document, null for a figure that a person typed
 * @param line where they begin in the document, null as for the quote
 */
public record Figure(
        String label,
        MetricKind kind,
        Wording wording,
        @Nullable FigureComparison change,
        @Nullable FigureComparison plan,
        @Nullable BigDecimal percent,
        String scope,
        @Nullable String quote,
        @Nullable Integer line) {

    public String before() {
        return wording.before();
    }

    public String number() {
        return wording.number();
    }

    public String unit() {
        return wording.unit();
    }

    public String after() {
        return wording.after();
    }

    /** Names it in the address of its original text; empty for a figure that a person typed. */
    public String at() {
        return line == null ? "" : line + ":" + label;
    }

    /** In one line: 延べ約1,113人. */
    public String inWords() {
        return before() + number() + unit() + after();
    }

    /**
     * The parts of the line.
     *
     * @param before what has to be said before the number: 延べ, 約, 週に; empty when there is nothing
     * @param number with thousands separators; a range as {@code 10〜15}; a fraction as {@code 1/4}
     * @param unit as written; of a frequency only what is counted, as its period is said before the number
     * @param after what has to be said after the unit: 超, 以上, 以下; empty when there is nothing
     */
    public record Wording(String before, String number, String unit, String after) {}

    /**
     * A figure beside what it was before, or beside what had been planned.
     *
     * @param otherName what the other number is
     * @param other the other number with its unit
     * @param ownName what the figure itself is beside it
     * @param words the difference in words; empty where the figure is not exact enough to have one
     * @param otherWidth of a bar for the other number, 0 to 100; the larger of both is 100
     * @param ownWidth of a bar for the figure itself, likewise
     */
    public record FigureComparison(
            String otherName, String other, String ownName, String words, BigDecimal otherWidth, BigDecimal ownWidth) {}
}
