package jp.tsunagari.portal.ingest.outcome;

import java.math.BigDecimal;

/** Contexts in which a number counts nothing: 第1回, 3回目, 2本柱, STEP1. */
final class StopRule {

    private final PlacedWords contexts = new PlacedWords("stop-contexts.csv");
    private final WordList more = new WordList("one-more.csv");

    boolean stops(Sentence sentence, Amount amount) {
        return isPartOfCode(sentence, amount.start())
                || isOneIn(sentence, amount)
                || isOneMore(sentence, amount)
                || isVagueRange(sentence, amount.start())
                || contexts.is(sentence.between(amount.start(), amount.end()))
                || contexts.endingAt(sentence, amount.start()).isPresent()
                || contexts.startingAt(sentence, amount.end()).isPresent();
    }

    /** 10人に1人 tells a share in round figures. */
    private static boolean isOneIn(Sentence sentence, Amount amount) {
        return sentence.endsWith("人に", amount.start())
                && amount.value().compareTo(BigDecimal.ONE) == 0
                && amount.counter().surface().equals("人");
    }

    /** また1人, もう一つ: a way of speaking. */
    private boolean isOneMore(Sentence sentence, Amount amount) {
        return amount.value().compareTo(BigDecimal.ONE) == 0
                && amount.valueTo() == null
                && more.endingAt(sentence, amount.start()).isPresent();
    }

    /** 12、3人 leaves open how many. */
    private static boolean isVagueRange(Sentence sentence, int start) {
        return start > 1
                && sentence.text().charAt(start - 1) == '、'
                && Character.isDigit(sentence.text().charAt(start - 2));
    }

    /** A number behind a Latin letter, a stroke or a dot belongs to a name, an address or a date. */
    private static boolean isPartOfCode(Sentence sentence, int start) {
        if (start == 0) {
            return false;
        }
        char before = sentence.text().charAt(start - 1);
        boolean letter = (before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z');
        return letter || "-/.#_".indexOf(before) >= 0;
    }
}
