package jp.tsunagari.portal.ingest.layout;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that begins a field.
 *
 * @param value what follows the label, perhaps nothing
 */
public record LabelledLine(String label, String value) {

    private static final Pattern TABBED = Pattern.compile("(?s)([^\\t]++)\\t++(.*)");

    /** A known label is no longer, with the spaces between its letters and a remark in brackets behind it. */
    private static final int MAX_KNOWN = 30;

    /** Marks in front of a label: of a list, of a table, of brackets around it. */
    private static final Pattern OPENING =
            Pattern.compile("^(?:[・●○◎■□◆◇▶▼*-]\\s*|[0-9０-９]{1,2}[.．)）]\\s*)?[|｜【\\[［〔<＜〈]?\\s*");

    private static final Pattern REMARK = Pattern.compile("[(（][^()（）]*[)）]$");
    private static final String SEPARATORS = ":：|｜】]］〕>＞〉";
    private static final Pattern CLOSING = Pattern.compile("[\\s\u3000]*[|｜]$");

    /** An unknown word is a label by a colon, by the brackets around it, or by the lines of a table. */
    private static final Pattern MARKED = Pattern.compile(
            "(?s)(?:([^\\s\u3000:：、。，．！？!?「」『』()（）/]{1,12})[\\s\u3000]*[:：](?!//)|[|｜]\\s*([^|｜]{1,12}?)\\s*[|｜]|【([^】]{1,12})】)[\\s\u3000]*(.*)");

    private static final Pattern WORD = Pattern.compile(".*\\p{L}.*");

    /** With a tab any label counts, so that an unknown one is noticed; otherwise only a known one. */
    public static Optional<LabelledLine> of(String line, LayoutWords words) {
        Matcher tabbed = TABBED.matcher(line);
        return tabbed.matches()
                ? Optional.of(new LabelledLine(
                        tabbed.group(1).strip(),
                        tabbed.group(2).replace('\t', ' ').strip()))
                : known(line, words);
    }

    /** Among the fields of an organisation, where whatever is marked as a label is one. */
    public static Optional<LabelledLine> amongFields(String line, LayoutWords words) {
        return of(line, words).or(() -> marked(line));
    }

    private static Optional<LabelledLine> known(String line, LayoutWords words) {
        String text = OPENING.matcher(line).replaceFirst("");
        int end = 0;
        for (int i = 1; i <= Math.min(MAX_KNOWN, text.length()); i++) {
            if ((i == text.length() || isSeparator(text.charAt(i)))
                    && words.isLabel(REMARK.matcher(text.substring(0, i)).replaceFirst(""))) {
                end = i;
            }
        }
        return end == 0
                ? Optional.empty()
                : Optional.of(new LabelledLine(text.substring(0, end).strip(), value(text, end)));
    }

    private static String value(String text, int end) {
        int start = end;
        while (start < text.length() && isSeparator(text.charAt(start))) {
            start++;
        }
        return CLOSING.matcher(text.substring(start)).replaceFirst("").strip();
    }

    private static boolean isSeparator(char c) {
        return Character.isWhitespace(c) || c == '\u3000' || SEPARATORS.indexOf(c) >= 0;
    }

    private static Optional<LabelledLine> marked(String line) {
        Matcher marked = MARKED.matcher(line);
        if (!marked.matches()) {
            return Optional.empty();
        }
        for (int group = 1; group <= 3; group++) {
            String label = marked.group(group);
            if (label != null && WORD.matcher(label).matches()) {
                return Optional.of(new LabelledLine(
                        label.strip(),
                        CLOSING.matcher(marked.group(4)).replaceFirst("").strip()));
            }
        }
        return Optional.empty();
    }
}
