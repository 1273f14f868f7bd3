package jp.tsunagari.portal.ingest.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a number with those that are joined to it by a plus sign or a range mark. */
final class NumeralChainReader {

    private final NumeralReader numerals;
    private final Counters counters;

    NumeralChainReader(NumeralReader numerals, Counters counters) {
        this.numerals = numerals;
        this.counters = counters;
    }

    Optional<NumeralChain> readAt(Sentence sentence, int start) {
        return numerals.readAt(sentence, start)
                .map(first -> range(sentence, first).orElseGet(() -> sum(sentence, first)));
    }

    /** 1~2人, and 1人~2人 with the same counter at both ends. */
    private Optional<NumeralChain> range(Sentence sentence, Numeral first) {
        int mark = first.end();
        Optional<Counter> counter = counters.behind(sentence, first);
        if (counter.isPresent()) {
            mark = Counters.endOf(sentence, first, counter.get());
        }
        if (mark >= sentence.length() || "~-".indexOf(sentence.text().charAt(mark)) < 0) {
            return Optional.empty();
        }
        return numerals.readAt(sentence, mark + 1)
                .filter(second -> counter.isEmpty()
                        || counters.behind(sentence, second)
                                .filter(counter.get()::equals)
                                .isPresent())
                .map(second -> new NumeralChain(List.of(first, second), true));
    }

    private NumeralChain sum(Sentence sentence, Numeral first) {
        List<Numeral> parts = new ArrayList<>(List.of(first));
        Optional<Numeral> next = addend(sentence, first);
        while (next.isPresent()) {
            parts.add(next.get());
            next = addend(sentence, next.get());
        }
        return new NumeralChain(parts, false);
    }

    private Optional<Numeral> addend(Sentence sentence, Numeral numeral) {
        return sentence.startsWith("+", numeral.end())
                ? numerals.readAt(sentence, numeral.end() + 1)
                : Optional.empty();
    }
}
