package jp.tsunagari.portal.ingest.outcome;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.shared.ClasspathCsv;

/** Shares that are words and still name a number: 半数. Words such as 大半 and 多く name none and are not in the table. */
final class WordedShareReader {

    private static final Counter PERCENT = new Counter("%", UnitFamily.PERCENT, Condition.ALWAYS);

    private record Share(String word, BigDecimal percent) {}

    private final List<Share> shares = new ClasspathCsv(WordedShareReader.class, "worded-shares.csv")
            .rows().stream()
                    .map(row -> new Share(row.get("word"), new BigDecimal(row.get("percent"))))
                    .sorted(Comparator.comparingInt(
                            (Share share) -> -share.word().length()))
                    .toList();

    /** A cheap look before a sentence is taken apart. */
    boolean mayOccurIn(String text) {
        for (Share share : shares) {
            if (text.contains(share.word())) {
                return true;
            }
        }
        return false;
    }

    Optional<Amount> readAt(Sentence sentence, int start) {
        // A plain loop: this is asked for every word around a number.
        for (Share share : shares) {
            int end = start + share.word().length();
            if (sentence.startsWith(share.word(), start) && sentence.isWordEnd(end)) {
                return Optional.of(new Amount(start, end, share.percent(), null, PERCENT));
            }
        }
        return Optional.empty();
    }
}
