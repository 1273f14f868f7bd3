package jp.tsunagari.portal.ingest.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the numbers of a sentence that have a counter, and shares in words. Quoted ones are names and voices, and are
 * left alone, unless the quotation is said to be a result.
 */
final class AmountReader {

    private final Counters counters;
    private final FractionReader fractions;
    private final NumeralChainReader chains;
    private final WordedShareReader shares;
    private final WordList reports = new WordList("quote-reports.csv");

    AmountReader(Counters counters, WordedShareReader shares) {
        NumeralReader numerals = new NumeralReader();
        this.counters = counters;
        this.shares = shares;
        this.fractions = new FractionReader(numerals);
        this.chains = new NumeralChainReader(numerals, counters);
    }

    List<Amount> read(Sentence sentence) {
        List<Amount> amounts = new ArrayList<>();
        int done = 0;
        for (Word word : sentence.words()) {
            if (word.start() >= done && counts(sentence, word)) {
                done = readAt(sentence, word, amounts);
            }
        }
        return amounts;
    }

    private boolean counts(Sentence sentence, Word word) {
        return !sentence.isQuoted(word.start())
                || reports.at(sentence, sentence.quoteEnd(word.start())).isPresent();
    }

    private int readAt(Sentence sentence, Word word, List<Amount> amounts) {
        if (word.isNumber()) {
            return readAt(sentence, word.start(), amounts);
        }
        Optional<Amount> share = shares.readAt(sentence, word.start());
        share.ifPresent(amounts::add);
        return share.map(Amount::end).orElse(word.start());
    }

    /** Adds what begins at a position, and gives the position behind it. */
    private int readAt(Sentence sentence, int start, List<Amount> amounts) {
        Optional<Fraction> fraction = fractions.readAt(sentence, start);
        if (fraction.isPresent()) {
            fraction.get().amount().ifPresent(amounts::add);
            return fraction.get().end();
        }
        Optional<NumeralChain> chain = chains.readAt(sentence, start);
        if (chain.isEmpty()) {
            return start;
        }
        Numeral last = chain.get().last();
        Optional<Counter> counter = counters.behind(sentence, last);
        if (counter.isEmpty()) {
            return last.end();
        }
        int end = Counters.endOf(sentence, last, counter.get());
        amounts.addAll(amounts(chain.get(), end, counter.get()));
        return end;
    }

    private static List<Amount> amounts(NumeralChain chain, int end, Counter counter) {
        List<Amount> each = chain.numerals().stream()
                .map(numeral -> new Amount(
                        numeral.start(),
                        numeral.equals(chain.last()) ? end : numeral.end(),
                        numeral.value(),
                        null,
                        counter))
                .toList();
        return chain.range() ? List.of(each.get(0).upTo(each.get(1))) : each;
    }
}
