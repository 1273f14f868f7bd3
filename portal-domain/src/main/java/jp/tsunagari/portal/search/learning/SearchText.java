package jp.tsunagari.portal.search.learning;

import java.util.Optional;
import java.util.regex.Pattern;
import jp.tsunagari.portal.text.Fold;
import jp.tsunagari.portal.text.Folding;

/**
 * Brings the text of a search into the form in which it is counted, and leaves out what looks as if it told of a person:
 * numbers of phones and accounts, addresses of mail and pages, postal codes, and texts so long that they tell a story.
 * Names of people look like any other word; they are kept from view by {@link SearchLogStore#MIN_SEARCHES}.
 */
final class SearchText {

    static final int MAX_LETTERS = 60;

    private static final Folding FOLDING = Folding.of(Fold.COMPATIBILITY, Fold.INVISIBLE, Fold.CASE);
    private static final Pattern BETWEEN = Pattern.compile("[\\s　]+");
    private static final String MARK = "[-‐‑‒–—―−ー()/.・ ]{0,2}";
    private static final Pattern PERSONAL = Pattern.compile(
            // Seven digits in a row.
            "\\d{7}"
                    // A phone number, however it is parted.
                    + "|(?<!\\d)(?:0|\\+\\d{1,3}" + MARK + ")\\d{1,4}" + MARK + "\\d{1,4}" + MARK + "\\d{3,4}(?!\\d)"
                    // A number in three groups or more, as cards and accounts have.
                    + "|\\d{3,}" + MARK + "\\d{3,}" + MARK + "\\d{3,}"
                    // A postal code.
                    + "|(?<!\\d)\\d{3}[-‐‑‒–—―−ー]\\d{4}(?!\\d)"
                    + "|@|://|www\\.");

    private SearchText() {}

    /** The text as it is counted; empty if it is not to be. */
    static Optional<String> countable(String typed) {
        // What is longer than this is too long however it is folded.
        if (typed.length() > 10 * MAX_LETTERS) {
            return Optional.empty();
        }
        String text = BETWEEN.matcher(FOLDING.apply(typed)).replaceAll(" ").strip();
        return text.isEmpty()
                        || text.indexOf('\0') >= 0
                        || text.codePointCount(0, text.length()) > MAX_LETTERS
                        || PERSONAL.matcher(text).find()
                ? Optional.empty()
                : Optional.of(text);
    }
}
