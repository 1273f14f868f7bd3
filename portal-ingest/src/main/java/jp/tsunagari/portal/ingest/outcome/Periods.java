package jp.tsunagari.portal.ingest.outcome;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.shared.ClasspathCsv;

/** The words before a number that make it a rate: 週1回, 月に1度, 毎月約80名, 2か月に1回. */
final class Periods {

    /** A period and where its words begin. */
    record Found(int from, String period) {}

    private record Entry(String word, String period) {}

    private static final Pattern INTERVAL = Pattern.compile("([2-9][0-9]?(?:か月|ヶ月|カ月|週間|週|日|年))(?:に|ごとに|毎に)$");
    private static final int LOOK_BACK = 8;

    private final List<Entry> entries = new ClasspathCsv(Periods.class, "periods.csv")
            .rows().stream()
                    .map(row -> new Entry(row.get("word"), row.get("period")))
                    .sorted(Comparator.comparingInt(entry -> -entry.word().length()))
                    .toList();

    Optional<Found> endingAt(Sentence sentence, int position) {
        int windowStart = Math.max(0, position - LOOK_BACK);
        Matcher interval = INTERVAL.matcher(sentence.between(windowStart, position));
        if (interval.find()) {
            return Optional.of(new Found(windowStart + interval.start(), interval.group(1)));
        }
        return entries.stream()
                .filter(entry -> sentence.endsWith(entry.word(), position))
                .map(entry -> new Found(position - entry.word().length(), entry.period()))
                .filter(found -> sentence.isWordStart(found.from()) && !followsNumber(sentence, found.from()))
                .findFirst();
    }

    /** The 月 of 9月 is no period. */
    private static boolean followsNumber(Sentence sentence, int position) {
        return position > 0
                && sentence.words().get(sentence.indexBefore(position)).isNumber();
    }
}
