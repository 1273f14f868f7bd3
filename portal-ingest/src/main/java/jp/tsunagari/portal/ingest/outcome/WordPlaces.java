package jp.tsunagari.portal.ingest.outcome;

import java.util.Arrays;
import java.util.List;

/** The words of a sentence in their order, and which of them begins or ends at a position. */
final class WordPlaces {

    private final List<Word> words;
    private final int[] startingAt;
    private final int[] endingAt;

    WordPlaces(List<Word> words, int length) {
        this.words = List.copyOf(words);
        this.startingAt = new int[length + 1];
        this.endingAt = new int[length + 1];
        Arrays.fill(startingAt, -1);
        Arrays.fill(endingAt, -1);
        for (int i = 0; i < words.size(); i++) {
            startingAt[words.get(i).start()] = i;
            endingAt[words.get(i).end()] = i;
        }
    }

    List<Word> words() {
        return words;
    }

    /** Number of the word that begins at the position; -1 when none does. */
    int startingAt(int position) {
        return startingAt[position];
    }

    /** Number of the word that ends at the position; -1 when none does. */
    int endingAt(int position) {
        return endingAt[position];
    }
}
