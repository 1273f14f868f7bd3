package jp.tsunagari.portal.ingest.outcome;

/** Cuts out the words of the document that a figure stands in: its clause, as far as it stands on one line. */
final class QuoteRule {

    private static final int LONGEST = 60;

    private QuoteRule() {}

    static String quote(Passage passage, Fact fact) {
        Sentence sentence = fact.sentence();
        Quantity quantity = fact.quantity();
        int start = start(sentence, quantity.from());
        int end = end(sentence, quantity.to());
        int anchor = quantity.amount().start() + sentence.offset();
        return passage.verbatim(start + sentence.offset(), end + sentence.offset(), anchor);
    }

    private static int start(Sentence sentence, int from) {
        int earliest = Math.max(0, from - LONGEST);
        int start = from;
        while (start > earliest && !isComma(sentence, start - 1)) {
            start--;
        }
        while (start < from && !sentence.isWordStart(start)) {
            start++;
        }
        return start;
    }

    private static int end(Sentence sentence, int to) {
        int latest = Math.min(sentence.length(), to + LONGEST);
        int end = to;
        while (end < latest && !isComma(sentence, end)) {
            end++;
        }
        while (end > to && !sentence.isWordEnd(end)) {
            end--;
        }
        return end;
    }

    private static boolean isComma(Sentence sentence, int position) {
        char c = sentence.text().charAt(position);
        return (c == '、' || c == '，') && !sentence.isQuoted(position);
    }
}
