package jp.tsunagari.portal.ingest.outcome;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.shared.ClasspathCsv;

/** A table of words, longest first. */
final class WordList {

    private final List<String> words;

    WordList(String fileName) {
        this.words = new ClasspathCsv(WordList.class, fileName)
                .rows().stream()
                        .map(row -> row.get("word"))
                        .sorted(Comparator.comparingInt(word -> -word.length()))
                        .toList();
    }

    Optional<String> endingAt(Sentence sentence, int position) {
        return words.stream()
                .filter(word -> sentence.endsWith(word, position))
                .filter(word -> sentence.isWordStart(position - word.length()))
                .findFirst();
    }

    /** The longest word that stands at a position, whatever follows. */
    Optional<String> at(Sentence sentence, int position) {
        return words.stream()
                .filter(word -> sentence.startsWith(word, position))
                .findFirst();
    }

    /** The first word of the list inside a text, wherever it stands. */
    Optional<String> in(String text) {
        return words.stream().filter(text::contains).findFirst();
    }

    Optional<String> endOf(String text) {
        return words.stream().filter(text::endsWith).findFirst();
    }
}
