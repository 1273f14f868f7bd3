package jp.tsunagari.portal.search.text;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Turns text and typed words into the terms that are compared; see {@link Terms} and {@link WordPattern}. */
@Component
public class SearchableText {

    /** Between two texts of one field, so that no word is found across them. */
    private static final String GAP = "||";

    private final Dictionary dictionary = new Dictionary();
    private final Folder folder = new Folder(new Variants(), new BoundaryFinder(dictionary));

    /** The texts of one field as terms separated by spaces, for an index that splits at spaces. */
    public String terms(Collection<String> texts) {
        StringBuilder terms = new StringBuilder();
        BitSet singles = new BitSet();
        for (String text : texts) {
            FoldedText folded = folder.fold(text);
            Terms.appendPairs(folded, terms);
            terms.append(GAP).append(' ');
            singles.or(Terms.singles(folded));
        }
        singles.stream().forEach(single -> terms.appendCodePoint(single).append(' '));
        return terms.toString();
    }

    /** How a word is looked for. */
    public WordPattern pattern(String word) {
        return WordPattern.of(folder.fold(word));
    }

    /** The text without its differences of spelling: two spellings of one word give the same. */
    public String folded(String text) {
        return folder.fold(text).toString();
    }

    /** A key that sorts texts as a Japanese index does, by how they are read, as far as the dictionary knows. */
    public String reading(String text) {
        StringBuilder reading = new StringBuilder();
        int behind = 0;
        for (DictionaryWord word : dictionary.words(text)) {
            // A compound comes whole and in parts; the parts are read one by one.
            if (word.start() < behind) {
                continue;
            }
            String spoken = word.reading();
            reading.append(spoken == null ? word.surface() : spoken);
            behind = word.end();
        }
        return folded(reading.toString());
    }

    String letters(String text) {
        return folder.letters(text);
    }

    FoldedText fold(String text) {
        return folder.fold(text);
    }

    List<DictionaryWord> words(String text) {
        return dictionary.words(text);
    }
}
