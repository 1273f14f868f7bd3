package jp.tsunagari.portal.search.text;

import java.util.ArrayList;
import java.util.List;

/** Takes a run of words apart at its particles: 孤立を防ぐ居場所 → 孤立, 居場所. */
final class Particles {

    private static final int SHORTEST = 2;

    private Particles() {}

    /**
     * The nouns between particles and verbs, compounds whole; just the run itself where there is nothing to take apart.
     * A part of one character keeps a name whole (木の実), but is left out of a clause (退職した人の居場所).
     *
     * @param words of the run, by the dictionary
     */
    static List<String> split(String run, List<DictionaryWord> words) {
        if (words.stream().noneMatch(DictionaryWord::isParticle)) {
            return List.of(run);
        }
        List<String> parts = parts(run, words);
        List<String> longEnough = parts.stream().filter(part -> part.length() >= SHORTEST).toList();
        boolean isClause = words.stream().anyMatch(DictionaryWord::isVerb);
        return longEnough.isEmpty() || (longEnough.size() < parts.size() && !isClause) ? List.of(run) : longEnough;
    }

    private static List<String> parts(String run, List<DictionaryWord> words) {
        List<String> parts = new ArrayList<>();
        int start = -1;
        int end = -1;
        int behindIndefinite = 0;
        for (int at = 0; at < words.size(); at++) {
            DictionaryWord word = words.get(at);
            boolean indefinite = at + 1 < words.size() && word.isIndefiniteWith(words.get(at + 1));
            if (word.start() < behindIndefinite) {
                continue;
            }
            if (indefinite || !word.isNominal() || word.start() > end) {
                add(parts, run, start, end);
                start = -1;
            }
            if (indefinite) {
                behindIndefinite = words.get(at + 1).end();
                add(parts, run, word.start(), behindIndefinite);
            } else if (word.isNominal()) {
                start = start < 0 ? word.start() : start;
                end = Math.max(end, word.end());
            }
        }
        add(parts, run, start, end);
        return parts;
    }

    private static void add(List<String> parts, String run, int start, int end) {
        if (start >= 0) {
            parts.add(run.substring(start, end));
        }
    }
}
