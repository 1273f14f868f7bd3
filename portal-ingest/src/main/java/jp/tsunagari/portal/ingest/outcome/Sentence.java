package jp.tsunagari.portal.ingest.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import jp.tsunagari.portal.text.Brackets;
import jp.tsunagari.portal.text.Word;
import org.jspecify.annotations.Nullable;

/** A sentence with its words, and where in the passage it begins. */
final class Sentence {

    private static final int MAX_CONTEXT_LENGTH = 150;
    private static final Brackets PARENTHESES = Brackets.of("()〔〕[]");
    private static final Pattern QUOTED = Pattern.compile("「[^「」]*」|『[^『』]*』|“[^“”]*”");

    private final String text;
    private final int offset;
    private final Supplier<List<Word>> reader;
    private @Nullable Analysis analysis;

    /** What is only worked out for a sentence in which something may count. */
    private record Analysis(WordPlaces places, Brackets.Depths quotes, Brackets.Depths parentheses) {}

    /** @param reader takes the text apart; asked once, and only when a caller needs more than the text: it is slow */
    Sentence(String text, int offset, Supplier<List<Word>> reader) {
        this.text = text;
        this.offset = offset;
        this.reader = reader;
    }

    String text() {
        return text;
    }

    /** Position of the first character in the passage. */
    int offset() {
        return offset;
    }

    int length() {
        return text.length();
    }

    List<Word> words() {
        return places().words();
    }

    boolean isWordStart(int position) {
        return places().startingAt(position) >= 0;
    }

    boolean isWordEnd(int position) {
        return places().endingAt(position) >= 0;
    }

    Optional<Word> wordFrom(int position) {
        int index = places().startingAt(position);
        return index < 0 ? Optional.empty() : Optional.of(words().get(index));
    }

    /** The last word that ends at the position or before it. */
    int indexBefore(int position) {
        int at = position;
        while (at > 0 && places().endingAt(at) < 0) {
            at--;
        }
        return places().endingAt(at);
    }

    /** The first word that starts at the position or after it; the number of words when there is none. */
    int indexFrom(int position) {
        int at = position;
        while (at < text.length() && places().startingAt(at) < 0) {
            at++;
        }
        return places().startingAt(at) < 0 ? words().size() : places().startingAt(at);
    }

    boolean isQuoted(int position) {
        return analysis().quotes().at(position) > 0;
    }

    /** After the outermost quotation marks around a position. */
    int quoteEnd(int position) {
        Brackets.Depths quotes = analysis().quotes();
        int end = position;
        while (end < text.length() && quotes.at(end) > 0) {
            end++;
        }
        return end;
    }

    /** A text without what is in quotation marks. */
    static String unquoted(String part) {
        return QUOTED.matcher(part).replaceAll("");
    }

    boolean isBracketed(int position) {
        return analysis().parentheses().at(position) > 0;
    }

    /** Where the innermost brackets around a position begin; the start of the sentence outside of brackets. */
    int bracketStart(int position) {
        Brackets.Depths parentheses = analysis().parentheses();
        int depth = parentheses.at(position);
        int start = position;
        while (depth > 0 && start > Math.max(0, position - MAX_CONTEXT_LENGTH) && parentheses.at(start - 1) >= depth) {
            start--;
        }
        return depth > 0 ? start : 0;
    }

    /** After the innermost brackets around a position; the end of the sentence outside of brackets. */
    int bracketEnd(int position) {
        Brackets.Depths parentheses = analysis().parentheses();
        int depth = parentheses.at(position);
        int end = position;
        while (depth > 0
                && end < Math.min(text.length(), position + MAX_CONTEXT_LENGTH)
                && parentheses.at(end) >= depth) {
            end++;
        }
        return depth > 0 ? end : text.length();
    }

    boolean startsWith(String word, int position) {
        return text.startsWith(word, position);
    }

    boolean endsWith(String word, int position) {
        return position >= word.length() && text.startsWith(word, position - word.length());
    }

    /** The text before a position, as far as words are related to it. */
    String before(int position) {
        return between(position - MAX_CONTEXT_LENGTH, position);
    }

    /** The text after a position, as far as words are related to it. */
    String after(int position) {
        return between(position, position + MAX_CONTEXT_LENGTH);
    }

    String between(int from, int to) {
        return from >= to ? "" : text.substring(Math.max(0, from), Math.min(to, text.length()));
    }

    private WordPlaces places() {
        return analysis().places();
    }

    private Analysis analysis() {
        Analysis known = analysis;
        if (known == null) {
            known = new Analysis(
                    new WordPlaces(reader.get(), text.length()), Brackets.QUOTES.in(text), PARENTHESES.in(text));
            analysis = known;
        }
        return known;
    }

    /** The words of a sentence in their order, and which of them begins or ends at a position. */
    private static final class WordPlaces {

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
}
