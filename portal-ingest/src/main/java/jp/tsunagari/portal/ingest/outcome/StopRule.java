package jp.tsunagari.portal.ingest.outcome;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.outcome.AmountReader.Amount;
import jp.tsunagari.portal.ingest.outcome.Counters.Condition;
import jp.tsunagari.portal.ingest.outcome.WordList.Place;
import jp.tsunagari.portal.ingest.outcome.WordList.PlacedWords;
import jp.tsunagari.portal.outcome.Precision;

/** Contexts in which a number counts nothing: 第1回, 3回目, 2本柱, STEP1. */
final class StopRule {

    private final PlacedWords contexts = new PlacedWords("stop-contexts.csv");
    private final WordList more = new WordList("one-more.csv");

    /** What a rate is for: 1回に8人, 1日最大39名, 1口5,000円. */
    private static final Pattern BASE = Pattern.compile(
            "に(?:平均|最大|約|つき)?[0-9約]|(?:平均|最大|およそ|概ね|約)[0-9]|[0-9]{1,4}(?:[~-][0-9]{1,4})?(?:人|名|食|件|組|世帯)");

    private static final Pattern PRICE = Pattern.compile("[0-9][0-9,]*[千万]?円|[0-9]+(?:分|時間)(?![のか])");
    /** 1名×2時間 is how something is offered. */
    private static final Pattern TIMES = Pattern.compile(" ?[×x✕*] ?[0-9]");

    private static final Pattern NONE = Pattern.compile("も[^、。0-9]{0,14}?(?:ない|なかっ|なく|なし|ません|ず(?=[、にと]|$)|おらず|いない)");
    private static final Pattern HABIT = Pattern.compile("の[^0-9]{1,20}?[0-9].*(?<![ただ])");
    private static final Pattern PART = Pattern.compile("中(?:の|、)?(?:約|およそ)?[0-9一二三四五六七八九十]");
    private static final Pattern DIFFERENCE = Pattern.compile(".*(?:比|比較して|比べて?)[ :]?[+±-]");
    private static final Pattern HELD = Pattern.compile("(?:の)?(?:開催|実施|開|行|集|活動|訪問|運営|提供|配|巡)");

    boolean stops(Sentence sentence, Quantity quantity) {
        Amount amount = quantity.amount();
        return isPartOfCode(sentence, amount.start())
                || isNone(sentence, quantity)
                || (!quantity.isFrequency() && isBase(sentence, amount))
                || isDifference(sentence, amount.start())
                || isOneIn(sentence, amount)
                || isOneMore(sentence, amount)
                || isVagueRange(sentence, amount.start())
                || contexts.is(sentence.between(amount.start(), amount.end()))
                || contexts.endingAt(sentence, amount.start()).isPresent()
                || contexts.startingAt(sentence, amount.end()).isPresent();
    }

    /** 62人中38人: the number of all who are counted, when it comes only as the whole of a part. */
    static boolean isWhole(Sentence sentence, Amount amount) {
        return PART.matcher(sentence.text())
                .region(amount.end(), sentence.length())
                .lookingAt();
    }

    /** 月1回以上来る方 tells of the people and not how often something is held. */
    static boolean describesPeople(Sentence sentence, Quantity quantity) {
        boolean limit = quantity.precision() == Precision.AT_LEAST || quantity.precision() == Precision.AT_MOST;
        return quantity.isFrequency()
                && ((limit
                                && !HELD.matcher(sentence.text())
                                        .region(quantity.to(), sentence.length())
                                        .lookingAt())
                        || sentence.startsWith("ずつ", quantity.to()));
    }

    private static boolean isBase(Sentence sentence, Amount amount) {
        if (TIMES.matcher(sentence.text())
                .region(amount.end(), sentence.length())
                .lookingAt()) {
            return true;
        }
        Matcher after = PRICE.matcher(sentence.text()).region(amount.end(), sentence.length());
        if (after.lookingAt()) {
            return true;
        }
        return amount.value().compareTo(BigDecimal.ONE) == 0
                && amount.valueTo() == null
                && (after.usePattern(BASE).lookingAt()
                        || (amount.counter().surface().equals("回")
                                && after.usePattern(HABIT).matches()));
    }

    /** 週に1度も人と話さない, 1人も欠けることなく: none at all. */
    private static boolean isNone(Sentence sentence, Quantity quantity) {
        return quantity.amount().value().compareTo(BigDecimal.ONE) == 0
                && NONE.matcher(sentence.text())
                        .region(quantity.to(), sentence.length())
                        .lookingAt();
    }

    /** 前年度比+65名 repeats what the two years say. */
    private static boolean isDifference(Sentence sentence, int start) {
        return DIFFERENCE.matcher(sentence.between(start - 10, start)).matches();
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

    /** A number after a Latin letter, a stroke or a dot belongs to a name, an address or a date. */
    private static boolean isPartOfCode(Sentence sentence, int start) {
        if (start == 0) {
            return false;
        }
        char before = sentence.text().charAt(start - 1);
        boolean letter = (before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z');
        return letter || "-/.#_".indexOf(before) >= 0;
    }

    /** Whether a counter's condition holds at its place in the sentence. */
    static final class ConditionRule {

        private static final int MAX_DISTANCE = 8;
        private static final int MAX_TOPIC_DISTANCE = 40;
        private static final Pattern SCORE_TOPIC =
                Pattern.compile("(?:平均点|得点|スコア|尺度|点数|満足度|評価|指標)[^。]*[0-9]点?[^。0-9]*$");
        private static final Pattern PRICE_WORDS =
                Pattern.compile("(?:あたり|当たり|につき|参加費|会費|料金?|上限|最大|単価|[1一](?:人|口|回|枚|個|食|世帯|団体))[^、。0-9]*$");
        private static final BigDecimal LAST_OF_MONTH = BigDecimal.valueOf(31);
        private static final Pattern MONTH = Pattern.compile(".*(?:[0-9一二三四五六七八九十]月|同月)");

        private final PlacedWords words = new PlacedWords("condition-words.csv");

        boolean holds(Sentence sentence, Quantity quantity) {
            Condition condition = quantity.amount().counter().condition();
            return switch (condition) {
                case ALWAYS -> true;
                case NEVER -> false;
                case FREQUENCY -> quantity.isFrequency();
                case SESSION -> quantity.isFrequency() || isSession(sentence, quantity);
                case SCORE -> isNear(condition, sentence, quantity) || isScoreTopic(sentence, quantity);
                case MONEY -> isNear(condition, sentence, quantity) && !isPrice(sentence, quantity);
                case CHANGE, CUMULATIVE, AVERAGE -> isNear(condition, sentence, quantity);
            };
        }

        /** 8日実施 may be a date; 141日実施 and 実施日数8日 cannot. */
        private boolean isSession(Sentence sentence, Quantity quantity) {
            Amount amount = quantity.amount();
            if (MONTH.matcher(sentence.between(amount.start() - MAX_DISTANCE, amount.start()))
                    .matches()) {
                return false;
            }
            boolean large = amount.value().compareTo(LAST_OF_MONTH) > 0;
            boolean held = words.startingAt(sentence, quantity.to())
                    .filter(entry -> is(entry, Condition.SESSION))
                    .isPresent();
            return (large && held)
                    || contains(
                            Place.BEFORE,
                            Condition.SESSION,
                            sentence.between(amount.start() - MAX_DISTANCE, amount.start()));
        }

        /** 平均点は48.2点から43.6点に: what both numbers are about. */
        private static boolean isScoreTopic(Sentence sentence, Quantity quantity) {
            int start = quantity.amount().start();
            return SCORE_TOPIC
                    .matcher(sentence.between(start - MAX_TOPIC_DISTANCE, start))
                    .find();
        }

        private static boolean isPrice(Sentence sentence, Quantity quantity) {
            int start = quantity.amount().start();
            return PRICE_WORDS
                    .matcher(sentence.between(start - MAX_TOPIC_DISTANCE, start))
                    .find();
        }

        private boolean isNear(Condition condition, Sentence sentence, Quantity quantity) {
            Amount amount = quantity.amount();
            return contains(Place.BEFORE, condition, sentence.between(amount.start() - MAX_DISTANCE, amount.start()))
                    || contains(Place.AFTER, condition, sentence.between(amount.end(), amount.end() + MAX_DISTANCE));
        }

        private boolean contains(Place place, Condition condition, String text) {
            return words.all().stream()
                    .anyMatch(entry -> entry.place() == place && is(entry, condition) && text.contains(entry.word()));
        }

        private static boolean is(PlacedWords.Entry entry, Condition condition) {
            return Condition.valueOf(entry.row().get("condition").toUpperCase(Locale.ROOT)) == condition;
        }
    }
}
