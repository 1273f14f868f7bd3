package jp.tsunagari.portal.card.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads single fields of a form and says what is wrong with them. */
final class FieldReader {

    static final int LONGEST_LINE = 200;
    static final int LONGEST_TEXT = 20_000;
    private static final int MOST_LINES = 50;

    /** As much as the catalogue stores exactly. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,4})?");

    private final FormErrors errors;

    FieldReader(FormErrors errors) {
        this.errors = errors;
    }

    /** One line; empty if nothing was typed. */
    String line(String name, String typed, int longest) {
        return within(name, Typed.line(typed), longest);
    }

    /** One line that has to be there. */
    String required(String name, String typed, int longest, String whatToDo) {
        String line = line(name, typed, longest);
        if (line.isEmpty()) {
            errors.add(name, whatToDo);
        }
        return line;
    }

    /** Paragraphs; empty if nothing was typed. */
    String text(String name, String typed, int longest) {
        return within(name, Typed.text(typed), longest);
    }

    List<String> lines(String name, String typed) {
        List<String> lines = Typed.lines(typed);
        if (lines.size() > MOST_LINES) {
            errors.add(name, "%d行までにしてください。いまは%d行あります。".formatted(MOST_LINES, lines.size()));
        }
        lines.stream()
                .filter(line -> line.length() > LONGEST_LINE)
                .findFirst()
                .ifPresent(line -> errors.add(
                        name, "1行を%d文字までにしてください。「%s…」の行が長すぎます。".formatted(LONGEST_LINE, line.substring(0, 12))));
        return lines;
    }

    /** A number of at least zero; null if nothing was typed. */
    @Nullable
    BigDecimal number(String name, String typed) {
        String number = Typed.number(typed);
        if (number.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(number).matches()) {
            errors.add(name, "0以上の数字だけを入力してください（例：1200、4.5）。単位は「単位」の欄に入力します。");
            return null;
        }
        return new BigDecimal(number);
    }

    private String within(String name, String text, int longest) {
        if (text.length() > longest) {
            errors.add(name, "%,d文字までにしてください。いまは%,d文字です。".formatted(longest, text.length()));
        }
        return text;
    }
}
