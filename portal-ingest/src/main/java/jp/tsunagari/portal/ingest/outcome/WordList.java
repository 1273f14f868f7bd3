package jp.tsunagari.portal.ingest.outcome;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.tsunagari.portal.shared.ClasspathCsv;
import org.apache.commons.csv.CSVRecord;

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

    /** The longest word at a position, whatever follows. */
    Optional<String> at(Sentence sentence, int position) {
        return words.stream()
                .filter(word -> sentence.startsWith(word, position))
                .findFirst();
    }

    /** The first word of the list anywhere in a text. */
    Optional<String> in(String text) {
        return words.stream().filter(text::contains).findFirst();
    }

    Optional<String> endOf(String text) {
        return words.stream().filter(text::endsWith).findFirst();
    }

    /**
     * A table of words that mean something directly before or directly after a number. Searched in plain loops, because each
     * of them is asked several times about every number.
     */
    static final class PlacedWords {

        /** A row of the table. */
        record Entry(String word, Place place, CSVRecord row) {}

        private final List<Entry> entries;

        PlacedWords(String fileName) {
            this.entries = new ClasspathCsv(PlacedWords.class, fileName)
                    .rows().stream()
                            .map(row -> new Entry(
                                    row.get("word"),
                                    Place.valueOf(row.get("place").toUpperCase(Locale.ROOT)),
                                    row))
                            .sorted(Comparator.comparingInt(
                                    (Entry entry) -> -entry.word().length()))
                            .toList();
        }

        /** The longest word of the table that ends at a position. */
        Optional<Entry> endingAt(Sentence sentence, int position) {
            for (Entry entry : entries) {
                if (entry.place() == Place.BEFORE
                        && sentence.endsWith(entry.word(), position)
                        && sentence.isWordStart(position - entry.word().length())) {
                    return Optional.of(entry);
                }
            }
            return Optional.empty();
        }

        /** The longest word of the table that starts at a position. One that begins with a particle may be cut short. */
        Optional<Entry> startingAt(Sentence sentence, int position) {
            if (position >= sentence.length() || !sentence.isWordStart(position)) {
                return Optional.empty();
            }
            for (Entry entry : entries) {
                if (entry.place() == Place.AFTER
                        && sentence.startsWith(entry.word(), position)
                        && (sentence.isWordEnd(position + entry.word().length()) || isPhrase(sentence, position))) {
                    return Optional.of(entry);
                }
            }
            return Optional.empty();
        }

        private static boolean isPhrase(Sentence sentence, int position) {
            return sentence.wordFrom(position).map(word -> word.is("助詞")).orElse(false);
        }

        boolean is(String words) {
            return itself(words).isPresent();
        }

        Optional<Entry> itself(String words) {
            for (Entry entry : entries) {
                if (entry.place() == Place.ITSELF && entry.word().equals(words)) {
                    return Optional.of(entry);
                }
            }
            return Optional.empty();
        }

        List<Entry> all() {
            return entries;
        }
    }

    /** On which side of a number a word is. */
    enum Place {
        BEFORE,
        AFTER,
        /** The number and its counter are the word: 一人, 一度. */
        ITSELF
    }
}
