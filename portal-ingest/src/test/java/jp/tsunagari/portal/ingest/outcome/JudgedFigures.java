package jp.tsunagari.portal.ingest.outcome;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.tsunagari.portal.outcome.MetricBasis;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.PeopleCount;
import jp.tsunagari.portal.shared.SectionKind;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Invented passages with the figures that a careful reader takes from them. Rows that their writer marked as doubtful count
 * neither way.
 */
final class JudgedFigures {

    private static final Set<String> PEOPLE = Set.of("人", "名", "方");
    private static final Map<String, SectionKind> SECTIONS = Map.of(
            "取組の成果", SectionKind.RESULTS,
            "私たちの新たな取組", SectionKind.NEW_ACTIVITY,
            "私たちの軌跡", SectionKind.HISTORY);

    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();

    static JudgedFigures measure() {
        JudgedFigures measured = new JudgedFigures();
        Set<String> doubts = rows("doubts-open.csv").stream()
                .map(row -> row.get("id") + " " + row.get("label") + " " + row.get("value"))
                .collect(Collectors.toSet());
        Map<String, List<CSVRecord>> items = rows("open.csv").stream()
                .collect(Collectors.groupingBy(row -> row.get("id"), LinkedHashMap::new, Collectors.toList()));
        items.values().forEach(item -> measured.add(item, doubts));
        return measured;
    }

    private static List<CSVRecord> rows(String file) {
        try (var in = Objects.requireNonNull(JudgedFigures.class.getResourceAsStream("judged/" + file));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                var parser = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(List<CSVRecord> item, Set<String> doubts) {
        CSVRecord first = item.get(0);
        List<OutcomeMetric> found = new ArrayList<>(
                Readings.of(Objects.requireNonNull(SECTIONS.get(first.get("section"))), first.get("text")));
        boolean doubtful = false;
        for (CSVRecord row : item) {
            boolean doubt = doubts.contains(row.get("id") + " " + row.get("label") + " " + row.get("value"));
            doubtful |= doubt && row.get("label").isEmpty();
            if (!row.get("label").isEmpty()) {
                Optional<OutcomeMetric> match =
                        found.stream().filter(metric -> isSame(row, metric)).findFirst();
                match.ifPresent(found::remove);
                if (!doubt) {
                    score(row, match);
                }
            }
        }
        if (!doubtful) {
            // Schedules are read as background on purpose: they describe the initiative.
            found.stream()
                    .filter(metric -> metric.outcome() || !metric.unit().contains("/"))
                    .forEach(metric -> {
                        count("extra");
                        misses.add("余分 " + first.get("id") + " " + metric.label() + " " + Readings.amount(metric) + " "
                                + metric.scope().basis() + (metric.outcome() ? "" : " 背景") + " | " + metric.quote());
                    });
        }
    }

    private void score(CSVRecord row, Optional<OutcomeMetric> match) {
        count("firm");
        String id = row.get("id") + " " + row.get("label") + " " + row.get("value") + row.get("unit");
        if (match.isEmpty()) {
            misses.add("見落とし " + id + " | " + row.get("text").replace('\n', '/'));
            return;
        }
        OutcomeMetric metric = match.get();
        count("found");
        boolean people = people(row.get("people")) == metric.scope().people();
        boolean basis = isBasis(row, metric.scope().basis());
        boolean role = row.get("role").equals("outcome") == metric.outcome();
        boolean precision = row.get("precision").equals(metric.precision().code());
        boolean baseline = row.get("baseline").isEmpty()
                || (metric.baseline() != null && metric.baseline().compareTo(new BigDecimal(row.get("baseline"))) == 0);
        note("people", people, id, metric);
        note("basis", basis, id + " " + row.get("basis"), metric);
        note("role", role, id + " " + row.get("role"), metric);
        note("precision", precision, id + " " + row.get("precision"), metric);
        note("baseline", baseline, id + " " + row.get("baseline"), metric);
        if (people && basis && role) {
            count("right");
        }
        if (!row.get("period").isEmpty()) {
            count("periods");
            String read = String.valueOf(metric.scope().period()) + " "
                    + metric.scope().basisOf();
            note(
                    "period",
                    read.contains(row.get("period").replaceAll("[冬]季", "")),
                    id + " " + row.get("period"),
                    metric);
        }
        misses.add("名 " + row.get("id") + " [" + row.get("fit_labels") + "] ← " + metric.label());
    }

    private void note(String what, boolean right, String id, OutcomeMetric metric) {
        if (right) {
            count(what);
        } else {
            misses.add(what + " " + id + " ← " + Readings.amount(metric) + " " + metric.scope() + " "
                    + metric.precision() + " " + metric.baseline() + (metric.outcome() ? "" : " 背景"));
        }
    }

    private static PeopleCount people(String word) {
        return word.equals("延べ") ? PeopleCount.CUMULATIVE : word.equals("実") ? PeopleCount.UNIQUE : null;
    }

    /** As the writer of the passages asks: both readings of a part, of one long span and of what there is now are fair. */
    private static boolean isBasis(CSVRecord row, MetricBasis basis) {
        String judged = row.get("basis");
        String read = basis == null ? "-" : basis.code();
        if (judged.equals(read)) {
            return true;
        }
        Set<String> both = Set.of(judged, read);
        boolean part = row.get("text").contains("うち") && both.equals(Set.of("total", "share"));
        boolean span = row.get("period").matches(".*(?:年|半期|年間)") && both.equals(Set.of("total", "perPeriod"));
        boolean now = row.get("text").matches("(?s).*(?:現在|時点|末|今も).*") && both.equals(Set.of("total", "stock"));
        return part || span || now;
    }

    private static boolean isSame(CSVRecord row, OutcomeMetric metric) {
        String unit = row.get("unit");
        String read = metric.unit().replaceAll("/.*", "");
        BigDecimal value = new BigDecimal(row.get("value"));
        BigDecimal to = row.get("valueTo").isEmpty() ? null : new BigDecimal(row.get("valueTo"));
        boolean sameUnit = unit.equals(read)
                || (PEOPLE.contains(unit) && PEOPLE.contains(read))
                || (unit.endsWith("か所") && read.matches("[カヶケか箇ヵ]所"))
                || (unit.equals("トン") && read.equals("t"))
                || (unit.equals("%") && (read.equals("％") || read.equals("割")));
        BigDecimal scaled =
                unit.equals("%") && read.equals("割") ? metric.value().multiply(BigDecimal.TEN) : metric.value();
        boolean money = unit.equals("万円") && read.equals("円") && metric.value().compareTo(value.movePointRight(4)) == 0;
        return money
                || (sameUnit
                        && scaled.compareTo(value) == 0
                        && (to == null
                                ? metric.valueTo() == null
                                : metric.valueTo() != null && metric.valueTo().compareTo(to) == 0));
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    int of(String what) {
        return counts.getOrDefault(what, 0);
    }

    double share(String what, String whole) {
        return (double) of(what) / Math.max(1, of(whole));
    }

    @Override
    public String toString() {
        return ("judged figures: firm %d, value+unit %.3f, extra %d, all right %.3f of firm; of found: people %.3f, basis %.3f, "
                        + "role %.3f, precision %.3f, baseline %.3f, period %d of %d%n%s")
                .formatted(
                        of("firm"),
                        share("found", "firm"),
                        of("extra"),
                        share("right", "firm"),
                        share("people", "found"),
                        share("basis", "found"),
                        share("role", "found"),
                        share("precision", "found"),
                        share("baseline", "found"),
                        of("period"),
                        of("periods"),
                        misses.stream().sorted().collect(Collectors.joining("\n")));
    }
}
