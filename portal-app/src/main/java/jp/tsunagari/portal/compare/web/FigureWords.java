package jp.tsunagari.portal.compare.web;

import java.util.List;
import jp.tsunagari.portal.initiative.web.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a comparison in words.
 *
 * @param periods words of the quote for the time that it holds for
 * @param beside what it rose from and what was planned, each with its bar
 * @param derived computed figures, said to be so
 * @param bar length from 0 to 100; null in a row whose figures cannot be set against each other
 */
record FigureWords(
        Figure figure,
        List<String> periods,
        List<Beside> beside,
        List<String> derived,
        @Nullable Integer bar) {

    FigureWords {
        periods = List.copyOf(periods);
        beside = List.copyOf(beside);
        derived = List.copyOf(derived);
    }

    /** In one line: 延べ約1,113人. */
    public String value() {
        return figure.before() + figure.number() + figure.unit() + figure.after();
    }

    /**
     * A figure that belongs to another one.
     *
     * @param words for example 計画 28回
     * @param bar as above
     */
    record Beside(String words, @Nullable Integer bar) {}
}
