package jp.tsunagari.portal.search.text;

import java.util.ArrayList;
import java.util.List;

/** Takes a run of words apart at its particles: 孤立を防ぐ居場所 → 孤立, 居場所. */
final class Particles {

    private static final int SHORTEST = 2;

    private Particles() {}

    /**
     * The nouns between particles, compounds whole; just the run itself where there is nothing to take apart or a part
     * would be too short to mean anything.
     *
     * @param words of the run, by the dictionary
     */
    static List<String> split(String run, List<DictionaryWord> words) {
        if (words.stream().noneMatch(DictionaryWord::isParticle)) {
            return List.of(run);
        }
        List<String> parts = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (DictionaryWord word : words) {
            boolean joins = word.isNominal() && (start < 0 || word.start() <= end);
            if (joins) {
                start = start < 0 ? word.start() : start;
                end = Math.max(end, word.end());
            } else if (!word.isNominal()) {
                add(parts, run, start, end);
                start = -1;
                end = -1;
            }
        }
        add(parts, run, start, end);
        return parts.isEmpty() || parts.stream().anyMatch(part -> part.length() < SHORTEST) ? List.of(run) : parts;
    }

    private static void add(List<String> parts, String run, int start, int end) {
        if (start >= 0) {
            parts.add(run.substring(start, end));
        }
    }
}
