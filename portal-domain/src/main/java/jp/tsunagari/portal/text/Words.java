package jp.tsunagari.portal.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.InflectionAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Takes texts apart into words, by Kuromoji's dictionary. For any number of threads: a tokenizer is costly to build and
 * serves one thread at a time, so those not in use are kept.
 */
public final class Words {

    private final Mode mode;
    private final Queue<Tokenizer> idle = new ConcurrentLinkedQueue<>();

    public Words(Mode mode) {
        this.mode = mode;
    }

    /** Which words are wanted. Spaces are none in any mode. */
    public enum Mode {
        /** For search: long compounds both whole and in their parts; no marks. */
        COMPOUNDS_AND_PARTS,
        /** For reading: every character belongs to one word; a run of marks is one word, as the dictionary has it. */
        WORDS_AND_MARKS,
        /** As {@link #WORDS_AND_MARKS}, but every mark is a word of its own, whose part of speech is 記号. */
        WORDS_AND_SINGLE_MARKS
    }

    /** The words of a text in their order; a compound comes before its parts. */
    public List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Tokenizer tokenizer = take();
        tokenizer.words(text, words);
        idle.add(tokenizer);
        return words;
    }

    /** Tells of the same words, for those who want to know no more than where they are; marks are not set apart. */
    public void each(String text, Visitor visitor) {
        Tokenizer tokenizer = take();
        tokenizer.each(text, visitor);
        idle.add(tokenizer);
    }

    private Tokenizer take() {
        Tokenizer waiting = idle.poll();
        return waiting == null ? new Tokenizer(mode) : waiting;
    }

    /** Told of each word in turn. */
    @FunctionalInterface
    public interface Visitor {
        /** @param isKnown says whether the dictionary has the word; to be asked at once or not at all */
        void word(int start, int end, BooleanSupplier isKnown);
    }

    private static final class Tokenizer {

        private final Mode mode;
        private final JapaneseTokenizer tokenizer;
        private final CharTermAttribute term;
        private final OffsetAttribute offset;
        private final PartOfSpeechAttribute partOfSpeech;
        private final InflectionAttribute inflection;
        private final BaseFormAttribute baseForm;
        private final ReadingAttribute reading;

        Tokenizer(Mode mode) {
            this.mode = mode;
            this.tokenizer = mode == Mode.COMPOUNDS_AND_PARTS
                    ? new JapaneseTokenizer(null, true, false, JapaneseTokenizer.Mode.SEARCH)
                    : new JapaneseTokenizer(null, false, JapaneseTokenizer.Mode.NORMAL);
            this.term = tokenizer.getAttribute(CharTermAttribute.class);
            this.offset = tokenizer.getAttribute(OffsetAttribute.class);
            this.partOfSpeech = tokenizer.getAttribute(PartOfSpeechAttribute.class);
            this.inflection = tokenizer.getAttribute(InflectionAttribute.class);
            this.baseForm = tokenizer.getAttribute(BaseFormAttribute.class);
            this.reading = tokenizer.getAttribute(ReadingAttribute.class);
        }

        void each(String text, Visitor visitor) {
            BooleanSupplier isKnown = () -> reading.getReading() != null;
            run(text, () -> visitor.word(offset.startOffset(), offset.endOffset(), isKnown));
        }

        void words(String text, List<Word> words) {
            run(text, () -> {
                String surface = term.toString();
                if (mode == Mode.WORDS_AND_SINGLE_MARKS && isMarks(surface)) {
                    addMarks(surface, offset.startOffset(), words);
                } else if (!surface.isBlank()) {
                    words.add(word(surface));
                }
            });
        }

        private void run(String text, Runnable word) {
            tokenizer.setReader(new StringReader(text));
            try (tokenizer) {
                tokenizer.reset();
                while (tokenizer.incrementToken()) {
                    word.run();
                }
                tokenizer.end();
            } catch (IOException e) {
                throw new UncheckedIOException("a string cannot fail to be read", e);
            }
        }

        private Word word(String surface) {
            String base = baseForm.getBaseForm();
            return new Word(
                    surface,
                    offset.startOffset(),
                    offset.endOffset(),
                    orEmpty(partOfSpeech.getPartOfSpeech()),
                    orEmpty(inflection.getInflectionForm()),
                    base == null ? surface : base,
                    reading.getReading());
        }

        /** The dictionary takes a run of marks for one noun. */
        private static void addMarks(String surface, int start, List<Word> words) {
            for (int i = 0; i < surface.length(); i++) {
                if (!Character.isWhitespace(surface.charAt(i))) {
                    String mark = surface.substring(i, i + 1);
                    words.add(new Word(mark, start + i, start + i + 1, "記号", "", mark, null));
                }
            }
        }

        private static boolean isMarks(String surface) {
            for (int i = 0; i < surface.length(); i++) {
                if (Character.isLetterOrDigit(surface.charAt(i))) {
                    return false;
                }
            }
            return true;
        }

        private static String orEmpty(@Nullable String value) {
            return value == null ? "" : value;
        }
    }
}
