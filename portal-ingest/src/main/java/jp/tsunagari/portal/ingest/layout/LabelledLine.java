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
    private static final Pattern SEPARATED =
            Pattern.compile("(?s)([^\\s\u3000:：]++)(?:[\\s\u3000]*+[:：][\\s\u3000]*+|[\\s\u3000]++|$)(.*)");

    /** With a tab any label counts, so that an unknown one is noticed; otherwise only a known one. */
    public static Optional<LabelledLine> of(String line, LayoutWords words) {
        Matcher tabbed = TABBED.matcher(line);
        if (tabbed.matches()) {
            return Optional.of(new LabelledLine(
                    tabbed.group(1).strip(), tabbed.group(2).replace('\t', ' ').strip()));
        }
        Matcher separated = SEPARATED.matcher(line);
        return separated.matches() && words.field(separated.group(1)).isPresent()
                ? Optional.of(
                        new LabelledLine(separated.group(1), separated.group(2).strip()))
                : Optional.empty();
    }
}
