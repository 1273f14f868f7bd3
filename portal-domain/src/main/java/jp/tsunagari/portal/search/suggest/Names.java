package jp.tsunagari.portal.search.suggest;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.search.text.WordStarts;

/** All names of the catalogue. */
record Names(Map<SuggestionKind, NameIndex> byKind) {

    static final Names NONE = new Names(Map.of());

    Names {
        byKind = Map.copyOf(byKind);
    }

    /** @param before most of which is likely to be the same: what is in order already need not be sorted again */
    static Names of(Map<SuggestionKind, List<Spelling>> spellings, Names before) {
        Map<SuggestionKind, NameIndex> byKind = new EnumMap<>(SuggestionKind.class);
        spellings.forEach((kind, ofKind) ->
                byKind.put(kind, NameIndex.of(ofKind, before.byKind().get(kind))));
        return new Names(byKind);
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
