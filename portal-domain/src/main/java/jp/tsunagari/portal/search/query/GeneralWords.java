package jp.tsunagari.portal.search.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.shared.ClasspathCsv;
import org.springframework.stereotype.Component;

/**
 * Words of everyday language that mean the same, for what the thesaurus does not have: 夕飯 and 夕食, クチコミ and 口コミ.
 * A dictionary and no second thesaurus: it is asked only about words that no concept is called by.
 *
 * <p>Source of general-words.csv: the synonym dictionary of Sudachi (Apache-2.0) without proper names, translations and
 * words that are in more than one of its groups.
 */
@Component
class GeneralWords {

    private final Map<String, List<String>> groups = new HashMap<>();
    private final SpellingVariants spellings;

    GeneralWords(SpellingVariants spellings) {
        this.spellings = spellings;
        new ClasspathCsv(GeneralWords.class, "general-words.csv").rows().forEach(row -> {
            List<String> words = List.of(row.get("words").split("\\|"));
            words.forEach(word -> groups.putIfAbsent(spellings.key(word), words));
        });
    }

    /** All words that mean the same, the word itself among them; none for a word that it does not have. */
    List<String> same(String word) {
        return groups.getOrDefault(spellings.key(word), List.of());
    }
}
