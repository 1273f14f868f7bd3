package jp.tsunagari.portal.ingest.outcome;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A note that names the parts of the sums of its section: *参加者数(会員+会員外).
 *
 * @param whole what the sums count
 * @param parts in the order of the numbers
 */
record Footnote(String whole, List<String> parts) {

    private static final Pattern NOTE =
            Pattern.compile("[*※]\\s*([^\\s()*+0-9]{1,20})\\(([^()+0-9]{1,20}(?:\\+[^()+0-9]{1,20}){1,40})\\)");

    Footnote {
        parts = List.copyOf(parts);
    }

    static Optional<Footnote> in(String text) {
        Matcher matcher = NOTE.matcher(text);
        return matcher.find()
                ? Optional.of(
                        new Footnote(matcher.group(1), List.of(matcher.group(2).split("\\+", -1))))
                : Optional.empty();
    }

    /** The part that a number of a sum counts. */
    Optional<String> part(Fact fact) {
        int first = fact.index();
        while (first > 0 && isSum(fact.at(first))) {
            first--;
        }
        int length = 1;
        while (first + length < fact.quantities().size() && isSum(fact.at(first + length))) {
            length++;
        }
        return length == parts.size() ? Optional.of(parts.get(fact.index() - first)) : Optional.empty();
    }

    private static boolean isSum(Fact fact) {
        return fact.index() > 0 && fact.before().equals("+");
    }
}
