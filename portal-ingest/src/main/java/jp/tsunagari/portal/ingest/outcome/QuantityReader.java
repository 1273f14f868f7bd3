package jp.tsunagari.portal.ingest.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.outcome.AmountReader.Amount;
import jp.tsunagari.portal.ingest.outcome.AmountReader.PossibleAmounts;
import jp.tsunagari.portal.ingest.outcome.AmountReader.WordedShareReader;
import jp.tsunagari.portal.ingest.outcome.Counters.Condition;
import jp.tsunagari.portal.ingest.outcome.PlanRule.ChangeRule;
import jp.tsunagari.portal.ingest.outcome.StopRule.ConditionRule;
import jp.tsunagari.portal.ingest.outcome.WordList.PlacedWords;
import jp.tsunagari.portal.outcome.Precision;
import jp.tsunagari.portal.shared.ClasspathCsv;
import org.jspecify.annotations.Nullable;

/** The quantities of a sentence in their order, each with the words that qualify it. */
final class QuantityReader {

    /** Ages and the like are words about a number, and not the number before it. */
    private static final Set<Condition> NO_LIMIT = EnumSet.of(Condition.NEVER, Condition.AVERAGE);

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
        @Nullable Quantity whole = null;
        for (Amount amount : amounts.read(sentence)) {
            Quantity quantity = ofWhole(sentence, qualified(sentence, amount, limit), whole);
            whole = StopRule.isWhole(sentence, amount) ? quantity : null;
            if (whole != null) {
                continue;
            }
            if (!NO_LIMIT.contains(amount.counter().condition())) {
                limit = quantity.to();
            }
            if (conditions.holds(sentence, quantity)
                    && !stops.stops(sentence, quantity)
                    && !StopRule.describesPeople(sentence, quantity)) {
                quantities.add(quantity);
            }
        }
        return List.copyOf(changes.apply(sentence, plans.apply(sentence, quantities)));
    }

    /** 62人中38人: the whole belongs to the words of its part. */
    private static Quantity ofWhole(Sentence sentence, Quantity part, @Nullable Quantity whole) {
        return whole != null && sentence.between(whole.to(), part.from()).matches("中(?:の|、)?")
                ? part.startingAt(whole.from())
                : part;
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
                plan ? Quantity.Use.PLAN : Quantity.Use.NONE);
    }

    /** Walks back from a number over 約, 計, 延べ, 毎月 and the like. */
    private static final class PrefixReader {

        private final PlacedWords precisionWords;
        private final Periods periods = new Periods();
        private final WordList totals = new WordList("totals.csv");

        PrefixReader(PlacedWords precisionWords) {
            this.precisionWords = precisionWords;
        }

        /** @param limit where the words of the number before end */
        Prefix read(Sentence sentence, int start, int limit) {
            int from = start;
            Precision precision = Precision.EXACT;
            @Nullable String period = null;
            while (true) {
                int position = skipSpaceBack(sentence, from, limit);
                Optional<PlacedWords.Entry> qualifier = precisionWords.endingAt(sentence, position);
                Optional<Periods.Found> found = periods.endingAt(sentence, position);
                Optional<String> total = totals.endingAt(sentence, position);
                int next = qualifier
                        .map(entry -> position - entry.word().length())
                        .or(() -> found.map(Periods.Found::from))
                        .or(() -> total.map(word -> position - word.length()))
                        .orElse(from);
                if (next >= from || next < limit) {
                    return new Prefix(from, precision, period);
                }
                from = next;
                if (qualifier.isPresent()) {
                    precision = precision(qualifier.get());
                } else if (found.isPresent()) {
                    period = found.get().period();
                }
            }
        }

        static Precision precision(PlacedWords.Entry entry) {
            return Precision.valueOf(entry.row().get("precision").toUpperCase(Locale.ROOT));
        }

        private static int skipSpaceBack(Sentence sentence, int position, int limit) {
            return position > limit && sentence.text().charAt(position - 1) == ' ' ? position - 1 : position;
        }
    }

    /** The words directly before a number that qualify it. */
    private record Prefix(
            int from, Precision precision, @Nullable String period) {}

    /** The words before a number that make it a rate: 週1回, 月に1度, 毎月約80名, 2か月に1回. */
    private static final class Periods {

        /** A period and where its words begin. */
        record Found(int from, String period) {}

        private record Entry(String word, String period) {}

        private static final Pattern INTERVAL = Pattern.compile("([2-9][0-9]?(?:か月|ヶ月|カ月|週間|週|日|年))(?:に|ごとに|毎に)$");
        private static final int MAX_LOOK_BACK = 8;

        private final List<Entry> entries = new ClasspathCsv(Periods.class, "periods.csv")
                .rows().stream()
                        .map(row -> new Entry(row.get("word"), row.get("period")))
                        .sorted(Comparator.comparingInt(entry -> -entry.word().length()))
                        .toList();

        Optional<Found> endingAt(Sentence sentence, int position) {
            int windowStart = Math.max(0, position - MAX_LOOK_BACK);
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
            return position > 0 && NumeralReader.isNumber(sentence.words().get(sentence.indexBefore(position)));
        }
    }

    /** 延べ counts for the next number only, and not for one that is called a number of different people. */
    private static final class CumulativeRule {

        private static final Pattern MARK = Pattern.compile("延べ|延人|延利用|のべ(?![てたまらる])");
        private static final Pattern DISTINCT = Pattern.compile("実人数|実数|実利用|実参加|うち|内訳");
        private static final Pattern AFTER = Pattern.compile("\\s*\\((?:延べ|延人|のべ)");

        /**
         * @param limit where the words of the number before end
         * @param end after the counter
         */
        boolean applies(Sentence sentence, int limit, int start, int end) {
            if (AFTER.matcher(sentence.text()).region(end, sentence.length()).lookingAt()) {
                return true;
            }
            String before = sentence.between(limit, start);
            Matcher mark = MARK.matcher(before);
            int last = -1;
            while (mark.find()) {
                last = mark.end();
            }
            return last >= 0
                    && !DISTINCT.matcher(before).region(last, before.length()).find();
        }
    }
}
