package jp.tsunagari.portal.ingest.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import jp.tsunagari.portal.initiative.MetricCount;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.Precision;
import jp.tsunagari.portal.shared.SectionKind;

/**
 * The figures that were read, added up in the ways that the page tells of them.
 *
 * @param kinds those that occur, in the order of the kinds
 * @param sections those that occur, in the order of a case
 * @param qualifiers words that limit a figure or that stand with it
 */
record FigureTotals(
        long outcomes, long background, List<Share> kinds, List<Share> sections, List<Qualifier> qualifiers) {

    /** Outcomes and background figures of one kind, or of one part of a case. */
    record Share(String name, long outcomes, long background) {

        boolean occurs() {
            return outcomes + background > 0;
        }
    }

    /** How many figures carry such a word. */
    record Qualifier(String name, long figures) {}

    FigureTotals {
        kinds = List.copyOf(kinds);
        sections = List.copyOf(sections);
        qualifiers = List.copyOf(qualifiers);
    }

    static FigureTotals of(List<MetricCount> counts) {
        return new FigureTotals(
                sum(counts, MetricCount::outcome),
                sum(counts, count -> !count.outcome()),
                shares(Arrays.stream(MetricKind.values())
                        .map(kind -> share(kind.label(), counts, count -> count.kind() == kind))),
                shares(Arrays.stream(SectionKind.values())
                        .map(section -> share(name(section), counts, count -> count.section() == section))),
                List.of(
                        new Qualifier("約（およそ・程度など）", sum(counts, count -> count.precision() == Precision.ABOUT)),
                        new Qualifier("以上・超", sum(counts, count -> count.precision() == Precision.AT_LEAST)),
                        new Qualifier("以下・未満", sum(counts, count -> count.precision() == Precision.AT_MOST)),
                        new Qualifier("延べ", sum(counts, MetricCount::cumulative)),
                        new Qualifier("変化の前の数がある", sum(counts, count -> true, MetricCount::withBaseline)),
                        new Qualifier("計画の数がある", sum(counts, count -> true, MetricCount::withPlan))));
    }

    private static List<Share> shares(Stream<Share> all) {
        return all.filter(Share::occurs).toList();
    }

    private static Share share(String name, List<MetricCount> counts, Predicate<MetricCount> which) {
        return new Share(
                name, sum(counts, which.and(MetricCount::outcome)), sum(counts, which.and(count -> !count.outcome())));
    }

    private static long sum(List<MetricCount> counts, Predicate<MetricCount> which) {
        return sum(counts, which, MetricCount::count);
    }

    private static long sum(
            List<MetricCount> counts, Predicate<MetricCount> which, ToLongFunction<MetricCount> number) {
        return counts.stream().filter(which).mapToLong(number).sum();
    }

    private static String name(SectionKind section) {
        return switch (section) {
            case HISTORY -> "私たちの軌跡";
            case NEW_ACTIVITY -> "私たちの新たな取組";
            case STORY -> "団体が自由に見出しを付けた文章";
            case RESULTS -> "取組の成果";
            case PHOTOS -> "取組の様子（写真の説明など）";
        };
    }
}
