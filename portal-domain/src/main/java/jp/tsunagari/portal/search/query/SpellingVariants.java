package jp.tsunagari.portal.search.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tsunagari.portal.search.text.SearchableText;
import jp.tsunagari.portal.shared.ClasspathCsv;
import org.springframework.stereotype.Component;

/**
 * SpellingVariants of one word that no rule makes equal: 申込み and 申し込み, 見まもり and 見守り.
 *
 * <p>Source of spellings.csv: sets of spellings in the synonym dictionary of Sudachi (Apache-2.0), pruned, and own ones.
 */
@Component
class SpellingVariants {

    private static final int MAX_VARIANTS = 6;
    private static final int MAX_LENGTH = 12;

    /** All spellings by each of them, folded. */
    private final Map<String, List<String>> groups = new HashMap<>();

    /** One spelling, folded, by each. */
    private final Map<String, String> keys = new HashMap<>();

    private final SearchableText texts;

    SpellingVariants(SearchableText texts) {
        this.texts = texts;
        new ClasspathCsv(SpellingVariants.class, "spellings.csv").rows().forEach(row -> {
            List<String> forms = List.of(row.get("forms").split("\\|"));
            for (String form : forms) {
                groups.putIfAbsent(texts.letters(form), forms);
                keys.putIfAbsent(texts.letters(form), texts.letters(forms.get(0)));
            }
        });
    }

    /** One spelling for all, of parts as well: the key by which words are compared. */
    String key(String word) {
        String letters = texts.letters(word);
        StringBuilder key = new StringBuilder(letters.length());
        int at = 0;
        while (at < letters.length()) {
            int end = Math.min(letters.length(), at + MAX_LENGTH);
            while (end > at + 1 && !keys.containsKey(letters.substring(at, end))) {
                end--;
            }
            key.append(keys.getOrDefault(letters.substring(at, end), letters.substring(at, end)));
            at = end;
        }
        return key.toString();
    }

    /** The word in its other spellings, also where only a part of it has any; not the word itself. */
    List<String> others(String word) {
        Set<String> variants = new LinkedHashSet<>();
        for (int start = 0; start < word.length(); start++) {
            for (int end = Math.min(word.length(), start + MAX_LENGTH); end > start + 1; end--) {
                List<String> group = groups.get(texts.letters(word.substring(start, end)));
                if (group != null && isWordAt(word, start, end)) {
                    for (String form : group) {
                        variants.add(word.substring(0, start) + form + word.substring(end));
                    }
                    break;
                }
            }
        }
        variants.remove(word);
        List<String> others = new ArrayList<>(variants);
        String typed = texts.letters(word);
        others.removeIf(other -> texts.letters(other).equals(typed));
        return others.subList(0, Math.min(others.size(), MAX_VARIANTS));
    }

    private boolean isWordAt(String word, int start, int end) {
        return (start == 0 && end == word.length()) || texts.isWord(word, start, end);
    }
}
