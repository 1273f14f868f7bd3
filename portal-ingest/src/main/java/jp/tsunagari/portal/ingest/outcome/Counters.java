package jp.tsunagari.portal.ingest.outcome;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.tsunagari.portal.ingest.outcome.NumeralReader.Numeral;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.shared.ClasspathCsv;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The table of counters. A counter that the dictionary knows and the table does not is a plain measure. */
final class Counters {

    /** Of the counters that only IPADIC knows, none begins with 月, and with 年 none but 年来 and 年版. */
    private static final Pattern DATE = Pattern.compile("月|年(?![来版])");

    private static final ClasspathCsv TABLE = new ClasspathCsv(Counters.class, "counters.csv");

    private final Map<String, Counter> bySurface;
    /** Of the counters that begin with a character, the length of the longest. */
    private final Map<Character, Integer> longest;

    Counters() {
        this.bySurface = TABLE.rows().stream()
                .map(Counters::counter)
                .collect(Collectors.toUnmodifiableMap(Counter::surface, Function.identity()));
        this.longest = bySurface.keySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        surface -> surface.charAt(0), String::length, (one, other) -> Math.max(one, other)));
    }

    private static Counter counter(CSVRecord row) {
        String when = row.get("when");
        return new Counter(
                row.get("counter"),
                UnitFamily.valueOf(row.get("family").toUpperCase(Locale.ROOT)),
                when.isEmpty() ? Condition.ALWAYS : Condition.valueOf(when.toUpperCase(Locale.ROOT)));
    }

    /** The counter of a number; a single space may be between them. */
    Optional<Counter> after(Sentence sentence, Numeral numeral) {
        return at(sentence, skipSpace(sentence, numeral.end()));
    }

    /** Position after the counter of a number. */
    static int endOf(Sentence sentence, Numeral numeral, Counter counter) {
        return skipSpace(sentence, numeral.end()) + counter.surface().length();
    }

    private static int skipSpace(Sentence sentence, int position) {
        return skipSpace(sentence.text(), position);
    }

    private static int skipSpace(String text, int position) {
        return text.startsWith(" ", position) ? position + 1 : position;
    }

    /**
     * Whether something that counts may follow a number that ends at the position. Asked before the text is taken
     * apart, so that it may say yes where the words of the sentence say no.
     */
    boolean mayFollow(String text, int end) {
        int position = skipSpace(text, end);
        if (position >= text.length()) {
            return false;
        }
        for (int length = longestAt(text, position); length > 0; length--) {
            @Nullable Counter counter = known(text.substring(position, position + length));
            if (counter != null && counter.condition() != Condition.NEVER) {
                return true;
            }
        }
        return isDigit(text, position - 1)
                && Character.isLetter(text.charAt(position))
                && !DATE.matcher(text).region(position, text.length()).lookingAt();
    }

    private int longestAt(String text, int position) {
        int known = longest.getOrDefault(Character.toLowerCase(text.charAt(position)), 0);
        return Math.min(known, text.length() - position);
    }

    private @Nullable Counter known(String surface) {
        return bySurface.get(surface.toLowerCase(Locale.ROOT));
    }

    /** The longest counter that begins at a position and ends with a word. */
    private Optional<Counter> at(Sentence sentence, int position) {
        if (position >= sentence.length() || !sentence.isWordStart(position)) {
            return Optional.empty();
        }
        for (int length = longestAt(sentence.text(), position); length > 0; length--) {
            String surface = sentence.between(position, position + length);
            @Nullable Counter counter = known(surface);
            if (counter != null && sentence.isWordEnd(position + length)) {
                return Optional.of(new Counter(surface, counter.family(), counter.condition()));
            }
        }
        return sentence.wordFrom(position)
                .filter(word -> word.is("名詞-接尾-助数詞") && isDigit(sentence.text(), position - 1))
                .map(word -> new Counter(word.surface(), UnitFamily.MEASURE, Condition.ALWAYS));
    }

    private static boolean isDigit(String text, int position) {
        return position >= 0 && text.charAt(position) >= '0' && text.charAt(position) <= '9';
    }

    /** A 助数詞 or a noun that serves as one. */
    record Counter(String surface, UnitFamily family, Condition condition) {}

    /** When a counter makes a number a figure of the project. */
    enum Condition {
        ALWAYS,
        /** Only as a rate: 月に1度, but not 37度. */
        FREQUENCY,
        /** Only for days on which something was held: 141日実施, but not 15日に. */
        SESSION,
        /** Only with a word of rise or fall. */
        CHANGE,
        /** Only as a mark that people gave. */
        SCORE,
        /** Only as a sum of money that was raised, earned or given; anything else is a price. */
        MONEY,
        /** Only with 延べ. */
        CUMULATIVE,
        /** Only as an age that is the average of many; 65歳以上 tells who they are. */
        AVERAGE,
        NEVER
    }

    /** What the unit of a number belongs to, and what it counts where no word says more. */
    enum UnitFamily {
        PEOPLE(MetricKind.PARTICIPANTS),
        HOUSEHOLDS(MetricKind.USERS),
        CASES(MetricKind.OTHER),
        TIMES(MetricKind.SESSIONS),
        DAYS(MetricKind.SESSIONS),
        PERCENT(MetricKind.OTHER),
        PLACES(MetricKind.PLACES),
        ORGANISATIONS(MetricKind.OTHER),
        GROUPS(MetricKind.OTHER),
        KINDS(MetricKind.OTHER),
        ITEMS(MetricKind.OTHER),
        AMOUNT(MetricKind.VOLUME),
        COPIES(MetricKind.VOLUME),
        MEASURE(MetricKind.OTHER),
        SCORE(MetricKind.SURVEY_RESPONSE),
        HOURS(MetricKind.VOLUME),
        FACTOR(MetricKind.OTHER),
        /** A part of a whole, such as 1/4. */
        FRACTION(MetricKind.OTHER),
        /** No figure of a project: an age, a date, a duration, a price, a number in a name. */
        AGE(MetricKind.OTHER),
        DATE(MetricKind.OTHER),
        DURATION(MetricKind.OTHER),
        PRICE(MetricKind.OTHER),
        NAME(MetricKind.OTHER);

        private final MetricKind usualKind;

        UnitFamily(MetricKind usualKind) {
            this.usualKind = usualKind;
        }

        MetricKind usualKind() {
            return usualKind;
        }
    }
}
