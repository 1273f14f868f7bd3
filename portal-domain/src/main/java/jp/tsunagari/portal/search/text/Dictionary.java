package jp.tsunagari.portal.search.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Words by Kuromoji's dictionary. Long compounds come both whole and in their parts. Tokenizers are costly to build and
 * serve one thread at a time, so those not in use are kept.
 */
final class Dictionary {

    private final Queue<Tokenizer> idle = new ConcurrentLinkedQueue<>();

    /** The words of a text, spaces and punctuation left out. */
    List<DictionaryWord> words(String text) {
        Tokenizer waiting = idle.poll();
        Tokenizer tokenizer = waiting == null ? new Tokenizer() : waiting;
        List<DictionaryWord> words = tokenizer.words(text);
        idle.add(tokenizer);
        return words;
    }

    /** The same words, for whoever wants to know no more than where they are. */
    void eachWord(String text, WordVisitor visitor) {
        Tokenizer waiting = idle.poll();
        Tokenizer tokenizer = waiting == null ? new Tokenizer() : waiting;
        tokenizer.eachWord(text, visitor);
        idle.add(tokenizer);
    }

    /** Told of each word in turn. */
    @FunctionalInterface
    interface WordVisitor {
        /** @param known says whether the dictionary has the word; to be asked at once or not at all */
        void word(int start, int end, BooleanSupplier known);
    }

    private static final class Tokenizer {

        private final JapaneseTokenizer tokenizer =
                new JapaneseTokenizer(null, true, false, JapaneseTokenizer.Mode.SEARCH);
        private final CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
        private final PartOfSpeechAttribute partOfSpeech = tokenizer.getAttribute(PartOfSpeechAttribute.class);
        private final ReadingAttribute reading = tokenizer.getAttribute(ReadingAttribute.class);

        List<DictionaryWord> words(String text) {
            List<DictionaryWord> words = new ArrayList<>();
            eachWord(
                    text,
                    (start, end, known) -> words.add(new DictionaryWord(
                            term.toString(),
                            start,
                            end,
                            orEmpty(partOfSpeech.getPartOfSpeech()),
                            reading.getReading())));
            return words;
        }

        void eachWord(String text, WordVisitor visitor) {
            tokenizer.setReader(new StringReader(text));
            try (tokenizer) {
                tokenizer.reset();
                while (tokenizer.incrementToken()) {
                    visitor.word(offset.startOffset(), offset.endOffset(), () -> reading.getReading() != null);
                }
                tokenizer.end();
            } catch (IOException e) {
                throw new UncheckedIOException("a string cannot fail to be read", e);
            }
        }

        private static String orEmpty(@Nullable String value) {
            return value == null ? "" : value;
        }
    }
}
