package jp.tsunagari.portal.ingest.outcome;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.InflectionAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/** Takes a sentence apart into words. One tokenizer, because it is costly to build; one sentence at a time. */
final class WordReader {

    private final JapaneseTokenizer tokenizer = new JapaneseTokenizer(null, false, JapaneseTokenizer.Mode.NORMAL);
    private final CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
    private final PartOfSpeechAttribute partOfSpeech = tokenizer.getAttribute(PartOfSpeechAttribute.class);
    private final InflectionAttribute inflection = tokenizer.getAttribute(InflectionAttribute.class);

    synchronized List<Word> words(String sentence) {
        List<Word> words = new ArrayList<>();
        tokenizer.setReader(new StringReader(sentence));
        try (tokenizer) {
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                add(words);
            }
            tokenizer.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
        return words;
    }

    /** The dictionary takes a run of marks for one noun; here every mark is a word of its own. */
    private void add(List<Word> words) {
        String surface = term.toString();
        int start = offset.startOffset();
        if (isMarks(surface)) {
            for (int i = 0; i < surface.length(); i++) {
                if (!Character.isWhitespace(surface.charAt(i))) {
                    words.add(new Word(surface.substring(i, i + 1), "記号", "", start + i, start + i + 1));
                }
            }
            return;
        }
        words.add(new Word(
                surface,
                orEmpty(partOfSpeech.getPartOfSpeech()),
                orEmpty(inflection.getInflectionForm()),
                start,
                offset.endOffset()));
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
