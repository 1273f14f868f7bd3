package jp.tsunagari.portal.ingest.outcome;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.outcome.Precision;

/** The quantities of a sentence in their order, each with the words that qualify it. */
final class QuantityReader {

    private final PossibleAmounts possible;
    private final AmountReader amounts;
    private final PlacedWords precisionWords = new PlacedWords("precision-words.csv");
    private final PrefixReader prefixes = new PrefixReader(precisionWords);
    private final CumulativeRule cumulative = new CumulativeRule();
    private final StopRule stops = new StopRule();
    private final ConditionRule conditions = new ConditionRule();
    private final PlanRule plans = new PlanRule();
    private final ChangeRule changes = new ChangeRule();

    QuantityReader() {
        Counters counters = new Counters();
        WordedShareReader shares = new WordedShareReader();
        this.possible = new PossibleAmounts(counters, shares);
        this.amounts = new AmountReader(counters, shares);
    }

    List<Quantity> read(Sentence sentence) {
        if (!possible.in(sentence.text())) {
            return List.of();
        }
        List<Quantity> quantities = new ArrayList<>();
        int limit = 0;
        for (Amount amount : amounts.read(sentence)) {
            Quantity quantity = qualified(sentence, amount, limit);
            if (amount.counter().condition() != Condition.NEVER) {
                limit = quantity.to();
            }
            if (conditions.holds(sentence, quantity) && !stops.stops(sentence, amount)) {
                quantities.add(quantity);
            }
        }
        return List.copyOf(changes.apply(sentence, plans.apply(sentence, quantities)));
    }

    private Quantity qualified(Sentence sentence, Amount amount, int limit) {
        Prefix prefix = prefixes.read(sentence, amount.start(), limit);
        boolean plan = plans.isPlan(sentence, prefix.from(), amount.end());
        Precision precision = precisionWords
                .itself(sentence.between(amount.start(), amount.end()))
                .map(PrefixReader::precision)
                .orElse(prefix.precision());
        int to = amount.end();
        var suffix = precisionWords.startingAt(sentence, to);
        if (suffix.isPresent() && !(plan && suffix.get().word().startsWith("を"))) {
            to += suffix.get().word().length();
            precision = PrefixReader.precision(suffix.get());
        }
        return new Quantity(
                amount,
                prefix.from(),
                Math.min(to, sentence.length()),
                precision,
                cumulative.applies(sentence, limit, amount.start(), amount.end()),
                prefix.period(),
                null,
                null,
                plan);
    }
}
