package jp.tsunagari.portal.ingest.outcome;

import java.util.List;

/**
 * Numbers that share the counter of the last: 10+32名, 1~2人.
 *
 * @param range whether two of them are the ends of a range; otherwise each stands for itself
 */
record NumeralChain(List<Numeral> numerals, boolean range) {

    NumeralChain {
        numerals = List.copyOf(numerals);
    }

    Numeral first() {
        return numerals.get(0);
    }

    Numeral last() {
        return numerals.get(numerals.size() - 1);
    }
}
