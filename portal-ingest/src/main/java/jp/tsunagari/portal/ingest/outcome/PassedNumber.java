package jp.tsunagari.portal.ingest.outcome;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;

/**
 * A number of a text that became no figure.
 *
 * @param line of the document; 0 where that is not known
 * @param number as written
 * @param words the text around it
 * @param reason why it is no figure
 */
public record PassedNumber(int line, String number, String words, MessageSourceResolvable reason) {

    private static final Pattern NUMBER =
            Pattern.compile("[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?|[一二三四五六七八九十百千]+(?=[人名件回組戸社校団世箇か])");
    private static final int WORDS = 12;

    /** Reasons by what is directly before and after a number; the first that fits is given. */
    private static final Map<String, Pattern> REASONS = Map.ofEntries(
            Map.entry(
                    "date",
                    Pattern.compile(
                            ".*@(?:年度?(?!間)|月(?!間)|日(?!間)|時(?!間)|曜|/[0-9]|\\.[0-9]{1,2}[^0-9]).*|.*(?:[0-9]/|:)@.*|.*@:[0-9].*")),
            Map.entry("age", Pattern.compile(".*@(?:歳|才|代|[~-][0-9]+(?:歳|才|代)).*")),
            Map.entry("duration", Pattern.compile(".*@(?:分|時間|年間|[かヶカケ箇]月|週間|日間|秒|泊|年).*")),
            Map.entry("price", Pattern.compile(".*@ ?[千万億]*円.*")),
            Map.entry("ordinal", Pattern.compile(".*第 ?@.*|.*@(?:回目|番|号|期|位|階|丁目|条|年生|年目|周年|つ目|人目).*")),
            Map.entry("code", Pattern.compile(".*[A-Za-z#_-]@.*|.*@(?:-[0-9]|[A-Za-z]).*")),
            Map.entry("base", Pattern.compile(".*@[^0-9、。]{1,4}(?:中|あたり|当たり|につき|に[0-9]|平均|最大|ごと|ずつ).*")),
            Map.entry("factor", Pattern.compile(".*@ ?(?:倍|ポイント).*")));

    private static final List<String> ORDER =
            List.of("date", "age", "price", "ordinal", "code", "base", "duration", "factor");

    /** The numbers of a sentence that no quantity uses. */
    static List<PassedNumber> in(Passage passage, Sentence sentence, List<Quantity> taken) {
        List<PassedNumber> passed = new ArrayList<>();
        Matcher number = NUMBER.matcher(sentence.text());
        while (number.find()) {
            int start = number.start();
            if (taken.stream().noneMatch(quantity -> uses(quantity, start, number.group()))) {
                passed.add(new PassedNumber(
                        passage.lineAt(sentence.offset() + start).number(),
                        number.group(),
                        sentence.between(start - WORDS, number.end() + WORDS),
                        MetricReading.reason("passed." + reason(sentence, start, number.end()))));
            }
        }
        return passed;
    }

    private static boolean uses(Quantity quantity, int position, String number) {
        boolean within = position >= quantity.from() && position < quantity.to();
        return within
                || Stream.of(quantity.baseline(), quantity.planned())
                        .filter(Objects::nonNull)
                        .anyMatch(value -> isSame(value, number));
    }

    private static boolean isSame(BigDecimal value, String number) {
        return Character.isDigit(number.charAt(0))
                && number.charAt(0) < 0x80
                && new BigDecimal(number.replace(",", "")).compareTo(value) == 0;
    }

    private static String reason(Sentence sentence, int start, int end) {
        String around = sentence.between(start - WORDS, start) + "@" + sentence.between(end, end + WORDS);
        for (String reason : ORDER) {
            if (Objects.requireNonNull(REASONS.get(reason)).matcher(around).matches()) {
                return reason;
            }
        }
        if (sentence.isQuoted(start)) {
            return "quoted";
        }
        return Character.isLetter(
                        sentence.between(end, end + 1).isEmpty()
                                ? ' '
                                : sentence.text().charAt(end))
                ? "saying"
                : "no-counter";
    }
}
