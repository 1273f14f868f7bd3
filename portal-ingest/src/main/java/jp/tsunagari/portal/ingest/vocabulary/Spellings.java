package jp.tsunagari.portal.ingest.vocabulary;

import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.text.Fold;
import jp.tsunagari.portal.text.FoldedText;
import jp.tsunagari.portal.text.Folding;

/**
 * Brings variant spellings to one: usual forms of characters in small letters, no white space, no quotation marks, and
 * the words of the table of spellings in their standard form.
 */
final class Spellings {

    static final ClasspathCsv TABLE = new ClasspathCsv(Spellings.class, "spellings.csv");

    private static final Folding PLAIN = Folding.of(
                    Fold.COMPATIBILITY, Fold.VARIANTS, Fold.CASE, Fold.SPACES, Fold.INVISIBLE)
            .without("「」『』“”\"〈〉《》【】");

    private final Lexicon<String> spellings = new Lexicon<>(TABLE.rows().stream()
            .collect(
                    Collectors.toMap(row -> PLAIN.apply(row.get("variant")), row -> PLAIN.apply(row.get("standard")))));

    FoldedText fold(String original) {
        FoldedText text = PLAIN.fold(original);
        FoldedText.Builder folded = FoldedText.of(original);
        int position = 0;
        while (position < text.length()) {
            Optional<Entry<String, String>> variant = spellings.longestAt(text, position);
            if (variant.isEmpty()) {
                folded.append(text.charAt(position), text.sourceStart(position), text.sourceEnd(position));
                position++;
                continue;
            }
            int end = position + variant.get().getKey().length();
            folded.append(variant.get().getValue(), text.sourceStart(position), text.sourceEnd(end - 1));
            position = end;
        }
        return folded.build();
    }
}
