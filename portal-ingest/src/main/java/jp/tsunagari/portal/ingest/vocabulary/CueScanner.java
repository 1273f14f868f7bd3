package jp.tsunagari.portal.ingest.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;

/** Finds the cues of a vocabulary in a text, from left to right; the longest wins, and words inside it are its own. */
final class CueScanner {

    private final Lexicon<Cue> lexicon;

    CueScanner(Field field, Folding folding) {
        Map<String, Cue> cues = new HashMap<>();
        field.cues().rows().forEach(row -> cues.put(folding.fold(row.get("cue")).toString(), Cue.of(row)));
        field.falseFriends()
                .rows()
                .forEach(row -> cues.put(folding.fold(row.get("phrase")).toString(), Cue.FALSE_FRIEND));
        this.lexicon = new Lexicon<>(cues);
    }

    /** In the order of the text, the false friends left out. */
    List<Hit> scan(FoldedText text) {
        List<Hit> hits = new ArrayList<>();
        int position = 0;
        while (position < text.length()) {
            Optional<Entry<String, Cue>> found = lexicon.longestAt(text, position);
            int end = position + found.map(entry -> entry.getKey().length()).orElse(1);
            if (found.isPresent() && !found.get().getValue().isFalseFriend()) {
                hits.add(new Hit(found.get().getValue(), position, end));
            }
            position = end;
        }
        return hits;
    }
}
