package jp.tsunagari.portal.ingest.outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.outcome.MetricBasis;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.shared.SectionKind;
import org.jspecify.annotations.Nullable;

/**
 * Tells figures of one name apart by what the text says beside them: 第1回の参加者, 地域交流講演会(マダニに関する話題)の参加者.
 *
 * @param occasion which of several it was: 第1回, 2周年; null where that is not said
 * @param caption what follows the colon of a caption; null without one
 * @param date the day before the number; null without one
 */
record LabelMarks(
        @Nullable String occasion,
        @Nullable String caption,
        @Nullable String date) {

    private static final Pattern OCCASION =
            Pattern.compile("第[0-9一二三四五六七八九十]+(?:回|期|四半期|弾)|[0-9]+(?:回目|周年|年目|期生|日目)|初回|最終回");
    private static final Pattern DATE = Pattern.compile("[0-9]{1,2}月[0-9]{1,2}日");
    private static final Pattern OF = Pattern.compile("(.+?)の((?:参加|来場|利用|受講|出席|実施|開催).*)");
    private static final int MAX_CAPTION = 30;

    static LabelMarks of(Fact fact, SectionKind section) {
        Sentence sentence = fact.sentence();
        int from = fact.quantity().from();
        String before = sentence.before(from);
        return new LabelMarks(
                last(OCCASION, before), section == SectionKind.PHOTOS ? caption(before) : null, last(DATE, before));
    }

    private static @Nullable String caption(String before) {
        int colon = before.lastIndexOf(':');
        int open = before.lastIndexOf('(');
        if (colon < 0 || open <= colon) {
            return null;
        }
        String words = before.substring(colon + 1, open).strip();
        return words.isEmpty() || words.length() > MAX_CAPTION ? null : words;
    }

    private static @Nullable String last(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        String found = null;
        while (matcher.find()) {
            found = matcher.group();
        }
        return found;
    }

    /** A figure of a case and what the text says beside it. */
    record Marked(MetricReading reading, LabelMarks marks) {

        private OutcomeMetric metric() {
            return reading.metric();
        }

        private Marked called(String label) {
            return new Marked(new MetricReading(metric().withLabel(label), reading.reasons()), marks);
        }
    }

    /** The figures of a case, each with a name of its own. */
    static List<MetricReading> unique(List<Marked> readings) {
        List<Marked> named = readings;
        List<Function<Marked, Optional<String>>> ways = List.of(
                marked -> Optional.ofNullable(marked.marks().occasion())
                        .map(occasion -> occasion + "の" + marked.metric().label()),
                marked -> Optional.ofNullable(marked.marks().caption()).map(words -> captioned(marked, words)),
                marked -> Optional.ofNullable(marked.metric().scope().period()).map(words -> with(marked, words)),
                marked -> Optional.ofNullable(marked.marks().date()).map(words -> with(marked, words)),
                marked -> Optional.ofNullable(basis(marked.metric())).map(words -> with(marked, words)));
        for (Function<Marked, Optional<String>> way : ways) {
            named = told(named, way);
        }
        return numbered(named).stream().map(Marked::reading).toList();
    }

    private static @Nullable String basis(OutcomeMetric metric) {
        MetricBasis basis = metric.scope().basis();
        if (basis == MetricBasis.STOCK) {
            return "現在";
        }
        if (basis == MetricBasis.PER_SESSION) {
            return "1回あたり";
        }
        if (basis == MetricBasis.PER_PERIOD) {
            return metric.scope().basisOf() == null
                    ? null
                    : "1" + metric.scope().basisOf() + "あたり";
        }
        String unit = metric.unit();
        return unit.isEmpty() ? null : unit.equals("人") || unit.equals("名") ? "人数" : unit + "数";
    }

    /** Before the words in brackets that a name may end with already. */
    private static String with(Marked marked, String words) {
        String label = marked.metric().label();
        return label.contains(words) ? label : label + "(" + words + ")";
    }

    /** 講演会「野鳥の話」の参加者. */
    private static String captioned(Marked marked, String words) {
        Matcher of = OF.matcher(marked.metric().label());
        return of.matches() ? of.group(1) + "「" + words + "」の" + of.group(2) : with(marked, words);
    }

    /** Every name that several have is told apart in one way, if that way makes a difference. */
    private static List<Marked> told(List<Marked> readings, Function<Marked, Optional<String>> way) {
        Map<String, Set<String>> names = new HashMap<>();
        for (Marked marked : readings) {
            names.computeIfAbsent(marked.metric().label(), label -> new HashSet<>())
                    .add(way.apply(marked).orElse(marked.metric().label()));
        }
        return readings.stream()
                .map(marked ->
                        names.getOrDefault(marked.metric().label(), Set.of()).size() > 1
                                ? marked.called(
                                        way.apply(marked).orElse(marked.metric().label()))
                                : marked)
                .toList();
    }

    private static List<Marked> numbered(List<Marked> readings) {
        Map<String, Integer> seen = new HashMap<>();
        List<Marked> result = new ArrayList<>();
        for (Marked marked : readings) {
            String label = marked.metric().label();
            int number = seen.merge(label, 1, Integer::sum);
            result.add(number == 1 ? marked : marked.called(label + "(" + number + ")"));
        }
        return result;
    }
}
