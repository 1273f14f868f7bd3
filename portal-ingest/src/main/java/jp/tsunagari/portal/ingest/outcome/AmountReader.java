package jp.tsunagari.portal.ingest.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.outcome.Counters.Condition;
import jp.tsunagari.portal.ingest.outcome.Counters.Counter;
import jp.tsunagari.portal.ingest.outcome.Counters.UnitFamily;
import jp.tsunagari.portal.ingest.outcome.FractionReader.Fraction;
import jp.tsunagari.portal.ingest.outcome.NumeralReader.Numeral;
import jp.tsunagari.portal.ingest.outcome.NumeralReader.NumeralChain;
import jp.tsunagari.portal.ingest.outcome.NumeralReader.NumeralChainReader;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers of a sentence that have a counter, and shares in words. Quoted ones are names and voices, and are
 * left alone, unless the quotation is said to be a result.
 */
final class AmountReader {

    private static final Pattern AMONG = Pattern.compile("に[2-9二三四五六七八九][人名](?!分)");
    private static final BigDecimal MAX_AMONG = BigDecimal.TEN;

    private final Counters counters;
    private final NumeralReader numerals = new NumeralReader();
    private final FractionReader fractions;
    private final NumeralChainReader chains;
    private final WordedShareReader shares;
    private final WordList reports = new WordList("quote-reports.csv");

    AmountReader(Counters counters, WordedShareReader shares) {
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
        if (NumeralReader.isNumber(word)) {
            return readAt(sentence, word.start(), amounts);
        }
        Optional<Amount> share = shares.readAt(sentence, word.start());
        share.ifPresent(amounts::add);
        return share.map(Amount::end).orElse(word.start());
    }

    /** Adds what begins at a position, and gives the position after it. */
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
        Optional<Counter> counter = counters.after(sentence, last);
        if (counter.isEmpty()) {
            return last.end();
        }
        int end = Counters.endOf(sentence, last, counter.get());
        Optional<Amount> among = among(sentence, last, end);
        if (among.isPresent()) {
            amounts.add(among.get());
            return among.get().end();
        }
        if (counter.get().surface().equals("割")) {
            Optional<Amount> tenths = withTenths(sentence, last, end, counter.get());
            if (tenths.isPresent()) {
                amounts.add(tenths.get());
                return tenths.get().end();
            }
        }
        amounts.addAll(amounts(chain.get(), end, counter.get()));
        return end;
    }

    /** 5人に3人 is 60 per cent; 10人に1人 is a way of speaking. */
    private Optional<Amount> among(Sentence sentence, Numeral whole, int end) {
        Matcher among = AMONG.matcher(sentence.text()).region(end, sentence.length());
        boolean counted = end > 0 && "人名".indexOf(sentence.text().charAt(end - 1)) >= 0;
        if (!counted || !among.lookingAt() || whole.value().compareTo(MAX_AMONG) > 0) {
            return Optional.empty();
        }
        return numerals.readAt(sentence, end + 1)
                .filter(part -> part.value().compareTo(BigDecimal.ONE) > 0
                        && part.value().compareTo(whole.value()) < 0)
                .map(part -> new Amount(
                        whole.start(),
                        part.end() + 1,
                        part.value().multiply(BigDecimal.valueOf(100)).divide(whole.value(), 1, RoundingMode.HALF_UP),
                        null,
                        WordedShareReader.PERCENT));
    }

    /** 七割五分. */
    private Optional<Amount> withTenths(Sentence sentence, Numeral tens, int end, Counter counter) {
        return numerals.readAt(sentence, end)
                .filter(tenths ->
                        sentence.startsWith("分", tenths.end()) && tenths.value().compareTo(BigDecimal.TEN) < 0)
                .map(tenths -> new Amount(
                        tens.start(),
                        tenths.end() + 1,
                        tens.value().add(tenths.value().movePointLeft(1)),
                        null,
                        counter));
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

    /**
     * A number with its counter.
     *
     * @param start position of the first digit in the sentence
     * @param end position after the counter
     * @param valueTo upper end of a range, else null
     */
    record Amount(
            int start, int end, BigDecimal value, @Nullable BigDecimal valueTo, Counter counter) {

        Amount upTo(Amount other) {
            boolean ascends = value.compareTo(other.value) < 0;
            return new Amount(start, other.end, value, ascends ? other.value : null, counter);
        }
    }

    /**
     * A look at a sentence before it is taken apart into words, which is slow: whether anything in it may count. May say yes
     * where nothing counts, but never no where something does. Half of the sentences with a number name only dates.
     */
    static final class PossibleAmounts {

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
                        && (FractionReader.mayBeAt(text, end) || counters.mayFollow(text, end))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Shares that are words and still name a number: 半数. Words such as 大半 and 多く name none and are not in the table. */
    static final class WordedShareReader {

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
}
