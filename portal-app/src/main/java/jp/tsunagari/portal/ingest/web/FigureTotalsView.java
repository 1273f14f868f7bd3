package jp.tsunagari.portal.ingest.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import jp.tsunagari.portal.initiative.ReadingTotals.MetricCount;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.Precision;
import jp.tsunagari.portal.shared.SectionKind;

/**
 * The figures that were read, added up in the ways that the page tells of them.
 *
 * @param kinds those that occur, in the order of the kinds
 * @param sections those that occur, in the order of a case
 * @param qualifiers words that limit a figure or go with it
 */
record FigureTotalsView(
        long outcomes, long background, List<Share> kinds, List<Share> sections, List<Qualifier> qualifiers) {

    /**
     * Outcomes and background figures of one kind, or of one part of a case.
     *
     * @param key of the word for it
     */
    record Share(String key, long outcomes, long background) {

        boolean occurs() {
            return outcomes + background > 0;
        }
    }

    /**
     * How many figures carry such a word.
     *
     * @param key of the word for it
     */
    record Qualifier(String key, long figures) {}

    FigureTotalsView {
        kinds = List.copyOf(kinds);
        sections = List.copyOf(sections);
        qualifiers = List.copyOf(qualifiers);
    }

    static FigureTotalsView of(List<MetricCount> counts) {
        return new FigureTotalsView(
                sum(counts, MetricCount::outcome),
                sum(counts, count -> !count.outcome()),
                shares(Arrays.stream(MetricKind.values())
                        .map(kind -> share(kind.messageKey(), counts, count -> count.kind() == kind))),
                shares(Arrays.stream(SectionKind.values())
                        .map(section -> share(key(section), counts, count -> count.section() == section))),
                List.of(
                        qualifier("about", sum(counts, count -> count.precision() == Precision.ABOUT)),
                        qualifier("at-least", sum(counts, count -> count.precision() == Precision.AT_LEAST)),
                        qualifier("at-most", sum(counts, count -> count.precision() == Precision.AT_MOST)),
                        qualifier("cumulative", sum(counts, MetricCount::cumulative)),
                        qualifier("baseline", sum(counts, count -> true, MetricCount::withBaseline)),
                        qualifier("plan", sum(counts, count -> true, MetricCount::withPlan))));
    }

    private static List<Share> shares(Stream<Share> all) {
        return all.filter(Share::occurs).toList();
    }

    private static Share share(String key, List<MetricCount> counts, Predicate<MetricCount> which) {
        return new Share(
                key, sum(counts, which.and(MetricCount::outcome)), sum(counts, which.and(count -> !count.outcome())));
    }

    private static long sum(List<MetricCount> counts, Predicate<MetricCount> which) {
        return sum(counts, which, MetricCount::count);
    }

    private static long sum(
            List<MetricCount> counts, Predicate<MetricCount> which, ToLongFunction<MetricCount> number) {
        return counts.stream().filter(which).mapToLong(number).sum();
    }

    private static Qualifier qualifier(String key, long figures) {
        return new Qualifier("reading.results.qualifier." + key, figures);
    }

    private static String key(SectionKind section) {
        return "reading.results.section."
                + section.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
