package jp.tsunagari.portal.web.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Reads single fields of a form and notes what is wrong with them, by the keys of the words that say so. */
public final class FieldReader {

    /** Characters of a line. */
    public static final int MAX_LINE = 200;

    /** Characters of a text. */
    public static final int MAX_TEXT = 20_000;

    private static final int MAX_LINES = 50;
    private static final int QUOTED = 12;

    /** As much as the catalogue stores exactly. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,4})?");

    private final Errors errors;

    /** @param errors gets what has to be put right */
    public FieldReader(Errors errors) {
        this.errors = errors;
    }

    /** One line; empty if nothing was typed. */
    public String line(String name, String typed, int max) {
        return within(name, FormText.line(typed), max);
    }

    /**
     * One line that has to be there.
     *
     * @param missing the key of the words for its absence
     */
    public String required(String name, String typed, int max, String missing) {
        String line = line(name, typed, max);
        if (line.isEmpty()) {
            reject(name, missing);
        }
        return line;
    }

    /** Paragraphs; empty if nothing was typed. */
    public String text(String name, String typed, int max) {
        return within(name, FormText.text(typed), max);
    }

    public List<String> lines(String name, String typed) {
        List<String> lines = FormText.lines(typed);
        if (lines.size() > MAX_LINES) {
            reject(name, "form.error.too-many-lines", MAX_LINES, String.valueOf(lines.size()));
        }
        lines.stream()
                .filter(line -> line.length() > MAX_LINE)
                .findFirst()
                .ifPresent(line -> reject(name, "form.error.line-too-long", MAX_LINE, line.substring(0, QUOTED)));
        return lines;
    }

    /** A number of at least zero; null if nothing was typed. */
    public @Nullable BigDecimal number(String name, String typed) {
        String number = FormText.number(typed);
        if (number.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(number).matches()) {
            reject(name, "form.error.no-number");
            return null;
        }
        return new BigDecimal(number);
    }

    /**
     * Notes that a field has to be put right.
     *
     * @param key of the words that say how
     */
    public void reject(String name, String key, Object... arguments) {
        errors.rejectValue(name, key, arguments, null);
    }

    private String within(String name, String text, int max) {
        if (text.length() > max) {
            reject(name, "form.error.too-long", max, text.length());
        }
        return text;
    }
}
