package jp.tsunagari.portal.ingest.outcome;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.outcome.Counters.Counter;
import jp.tsunagari.portal.text.Word;

/** Reads numbers: 1,121 and 24.7, 二十三 and 一〇〇, 1万2千. */
final class NumeralReader {

    private static final Pattern DIGITS = Pattern.compile("(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\\.[0-9]+)?");
    private static final String KANJI_DIGITS = "〇一二三四五六七八九";
    private static final String SMALL_UNITS = "十百千";
    private static final String LARGE_UNITS = "万億";
    /** Longer ones are telephone numbers and identifiers. */
    private static final int MAX_DIGITS = 12;

    /** Far enough to see that there are too many digits; a run of a million must not be looked through at each of them. */
    private static final int MAX_WRITTEN_LENGTH = 40;

    /** Whether a number may have this as its last character. */
    static boolean mayEndWith(char c) {
        return (c >= '0' && c <= '9')
                || KANJI_DIGITS.indexOf(c) >= 0
                || SMALL_UNITS.indexOf(c) >= 0
                || LARGE_UNITS.indexOf(c) >= 0;
    }

    /** Whether a word is a number or begins with a digit. */
    static boolean isNumber(Word word) {
        return word.is("名詞-数") || Character.isDigit(word.surface().charAt(0));
    }

    /** The number that begins at a position, if one does. */
    Optional<Numeral> readAt(Sentence sentence, int start) {
        Optional<Word> first = sentence.wordFrom(start);
        if (first.isEmpty() || !isNumber(first.get())) {
            return Optional.empty();
        }
        Sum sum = new Sum();
        int position = start;
        while (position < sentence.length() && !sum.tooLong()) {
            int end = sum.take(sentence.text(), position);
            if (end == position) {
                break;
            }
            position = end;
        }
        boolean vague = isVague(sentence, start - 1) || isVague(sentence, position);
        if (position == start || sum.tooLong() || vague || !sentence.isWordEnd(position)) {
            return Optional.empty();
        }
        return Optional.of(new Numeral(start, position, sum.value()));
    }

    /** 数百人 and 十数人 name no number. */
    private static boolean isVague(Sentence sentence, int position) {
        return position >= 0
                && position < sentence.length()
                && "数何幾".indexOf(sentence.text().charAt(position)) >= 0
                && sentence.wordFrom(position).map(NumeralReader::isNumber).orElse(false);
    }

    /** A number while it is being read. */
    private static final class Sum {

        private BigDecimal total = BigDecimal.ZERO;
        private BigDecimal section = BigDecimal.ZERO;
        private BigDecimal current = BigDecimal.ZERO;
        private boolean hasCurrent;
        private int digits;

        /** Position after what was taken; the same position when it is not part of a number. */
        int take(String text, int position) {
            char c = text.charAt(position);
            if (c >= '0' && c <= '9') {
                return takeDigits(text, position);
            }
            int kanji = KANJI_DIGITS.indexOf(c);
            if (kanji >= 0) {
                current = hasCurrent
                        ? current.movePointRight(1).add(BigDecimal.valueOf(kanji))
                        : BigDecimal.valueOf(kanji);
                hasCurrent = true;
                digits++;
                return position + 1;
            }
            int small = SMALL_UNITS.indexOf(c);
            if (small >= 0) {
                section = section.add(taken(true).scaleByPowerOfTen(small + 1));
                digits++;
                return position + 1;
            }
            int large = LARGE_UNITS.indexOf(c);
            if (large >= 0 && (hasCurrent || section.signum() > 0)) {
                total = total.add(section.add(taken(false)).scaleByPowerOfTen(4 * (large + 1)));
                section = BigDecimal.ZERO;
                digits += 4;
                return position + 1;
            }
            return position;
        }

        private int takeDigits(String text, int position) {
            Matcher matcher =
                    DIGITS.matcher(text).region(position, Math.min(text.length(), position + MAX_WRITTEN_LENGTH));
            if (hasCurrent || !matcher.lookingAt()) {
                return position;
            }
            digits += matcher.end() - position;
            if (!tooLong()) {
                current = new BigDecimal(matcher.group().replace(",", ""));
            }
            hasCurrent = true;
            return matcher.end();
        }

        /** What is before 十, 百, 千, 万: 1 when nothing does before the small ones. */
        private BigDecimal taken(boolean small) {
            BigDecimal before = hasCurrent ? current : small ? BigDecimal.ONE : BigDecimal.ZERO;
            current = BigDecimal.ZERO;
            hasCurrent = false;
            return before;
        }

        boolean tooLong() {
            return digits > MAX_DIGITS;
        }

        BigDecimal value() {
            BigDecimal value = total.add(section).add(current);
            return value.scale() < 0 ? value.setScale(0) : value;
        }
    }

    /** A number in a sentence, without what it counts. */
    record Numeral(int start, int end, BigDecimal value) {}

    /**
     * Numbers that share the counter of the last: 10+32名, 1~2人.
     *
     * @param range whether two of them are the ends of a range; otherwise each counts by itself
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

    /** Reads a number with those that are joined to it by a plus sign or a range mark. */
    static final class NumeralChainReader {

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
            Optional<Counter> counter = counters.after(sentence, first);
            if (counter.isPresent()) {
                mark = Counters.endOf(sentence, first, counter.get());
            }
            if (mark >= sentence.length()) {
                return Optional.empty();
            }
            if (sentence.text().charAt(mark) == '、' && mark == first.end()) {
                return neighbour(sentence, first, mark + 1);
            }
            if ("~-".indexOf(sentence.text().charAt(mark)) < 0) {
                return Optional.empty();
            }
            return numerals.readAt(sentence, mark + 1)
                    .filter(second -> counter.isEmpty()
                            || counters.after(sentence, second)
                                    .filter(counter.get()::equals)
                                    .isPresent())
                    .map(second -> new NumeralChain(List.of(first, second), true));
        }

        /** 二、三件 is from two to three. */
        private Optional<NumeralChain> neighbour(Sentence sentence, Numeral first, int start) {
            return numerals.readAt(sentence, start)
                    .filter(second -> first.end() - first.start() == 1 && second.end() - second.start() == 1)
                    .filter(second -> second.value().subtract(first.value()).compareTo(BigDecimal.ONE) == 0)
                    .filter(second -> counters.after(sentence, second).isPresent())
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
}
