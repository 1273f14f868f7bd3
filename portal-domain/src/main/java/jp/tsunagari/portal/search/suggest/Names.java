package jp.tsunagari.portal.search.suggest;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.search.text.WordStarts;

/**
 * All names of one revision of the catalogue.
 *
 * @param revision the catalogue's when they were read, or an earlier one
 */
record Names(long revision, Map<SuggestionKind, NameIndex> byKind) {

    static final Names NONE = new Names(-1, Map.of());

    Names {
        byKind = Map.copyOf(byKind);
    }

    static Names of(long revision, Map<SuggestionKind, List<Spelling>> spellings) {
        Map<SuggestionKind, NameIndex> byKind = new EnumMap<>(SuggestionKind.class);
        spellings.forEach((kind, ofKind) -> byKind.put(kind, new NameIndex(ofKind)));
        return new Names(revision, byKind);
    }

    List<Suggestion> find(SuggestionKind kind, String typed, int most) {
        NameIndex index = byKind.get(kind);
        return index == null ? List.of() : index.find(typed, most);
    }

    /** Every text by what is written, for the next revision: nearly all of its names are the same. */
    Map<String, WordStarts> knownTexts() {
        Map<String, WordStarts> known = new HashMap<>();
        byKind.values()
                .forEach(
                        index -> index.spellings().forEach(spelling -> known.put(spelling.written(), spelling.text())));
        return known;
    }
}
