package jp.tsunagari.portal.search.text;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import jp.tsunagari.portal.shared.ClasspathCsv;

/** Characters that are written in more than one way (異体字): the table variants.csv, and small kana used as signs. */
final class Variants {

    private final Map<Integer, Integer> standard = new HashMap<>();

    /** The characters that have a standard one: a quick answer for the many that have none. */
    private final BitSet others = new BitSet();

    Variants() {
        new ClasspathCsv(Variants.class, "variants.csv")
                .rows()
                .forEach(row -> standard.put(
                        row.get("variant").codePointAt(0), row.get("standard").codePointAt(0)));
        // 鎌ヶ谷 and 鎌ケ谷; after katakana has become hiragana.
        standard.put((int) 'ゖ', (int) 'け');
        standard.put((int) 'ゕ', (int) 'か');
        standard.keySet().forEach(others::set);
    }

    int fold(int character) {
        return others.get(character) ? standard.getOrDefault(character, character) : character;
    }
}
