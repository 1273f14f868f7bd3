package jp.tsunagari.portal.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** What the users of a trial were answered, and how long it took. */
final class TrialSamples {

    /** What a user does, and how often of a hundred times. */
    enum Kind {
        BROWSE(70),
        CARD(20),
        COMPARE(5),
        API(3),
        EDIT(2);

        private final int share;

        Kind(int share) {
            this.share = share;
        }

        static Kind of(int percent) {
            int rest = percent;
            for (Kind kind : values()) {
                rest -= kind.share;
                if (rest < 0) {
                    return kind;
                }
            }
            return BROWSE;
        }
    }

    /** @param status 0 where no answer came */
    private record Sample(Kind kind, long nanos, int status) {}

    private final Collection<Sample> samples = new ConcurrentLinkedQueue<>();

    void add(Kind kind, long nanos, int status) {
        samples.add(new Sample(kind, nanos, status));
    }

    /** That nobody was told anything but these; an answer that never came is 0. */
    void mustBeAnswered(Integer... allowed) {
        List<Integer> statuses = List.of(allowed);
        long others =
                samples.stream().filter(one -> !statuses.contains(one.status())).count();
        if (others > 0 || samples.isEmpty()) {
            throw new AssertionError(others + " of " + samples.size() + " answers are none of " + statuses);
        }
    }

    void report(String name, long seconds) {
        Report.line("%s: %,d requests, %.0f a second", name, samples.size(), (double) samples.size() / seconds);
        Report.line("%-8s %8s %8s %8s %8s %8s | not 200", "", "count", "p50 ms", "p95 ms", "p99 ms", "max ms");
        Map<Kind, List<Sample>> byKind = new EnumMap<>(Kind.class);
        samples.forEach(one ->
                byKind.computeIfAbsent(one.kind(), kind -> new ArrayList<>()).add(one));
        byKind.forEach((kind, all) -> line(kind.name().toLowerCase(Locale.ROOT), all));
        line("all", List.copyOf(samples));
    }

    private static void line(String name, List<Sample> all) {
        long[] times = all.stream()
                .filter(one -> one.status() == 200)
                .mapToLong(Sample::nanos)
                .sorted()
                .toArray();
        String failed = all.stream()
                .filter(one -> one.status() != 200)
                .collect(Collectors.groupingBy(Sample::status, Collectors.counting()))
                .toString();
        Report.line(
                "%-8s %,8d %8.1f %8.1f %8.1f %8.1f | %s",
                name, all.size(), at(times, 50), at(times, 95), at(times, 99), at(times, 100), failed);
    }

    private static double at(long[] times, int percent) {
        return times.length == 0 ? 0 : times[Math.min(times.length - 1, times.length * percent / 100)] / 1e6;
    }
}
