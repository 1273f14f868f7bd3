package jp.tsunagari.portal.ingest.outcome;

/**
 * A look at a sentence before it is taken apart into words, which is slow: whether anything in it may count. May say yes
 * where nothing counts, but never no where something does. Half of the sentences with a number name only dates.
 */
final class PossibleAmounts {

    private final Counters counters;
    private final WordedShareReader shares;

    PossibleAmounts(Counters counters, WordedShareReader shares) {
        this.counters = counters;
        this.shares = shares;
    }

    boolean in(String text) {
        return hasNumber(text) || shares.mayOccurIn(text);
    }

    private boolean hasNumber(String text) {
        // A plain loop: this is asked for every character of a document.
        for (int end = 1; end < text.length(); end++) {
            if (NumeralReader.mayEndWith(text.charAt(end - 1))
                    && (FractionReader.mayStandAt(text, end) || counters.mayStandBehind(text, end))) {
                return true;
            }
        }
        return false;
    }
}
