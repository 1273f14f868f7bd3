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

    /**
     * A word of a sentence.
     *
     * @param partOfSpeech in the terms of IPADIC; {@code 記号} for every mark
     * @param start position of its first character in the sentence
     * @param end position after its last character
     */
    record Word(String surface, String partOfSpeech, String inflection, int start, int end) {

        boolean is(String prefix) {
            return partOfSpeech.startsWith(prefix);
        }

        boolean isNumber() {
            return is("名詞-数") || Character.isDigit(surface.charAt(0));
        }

        /** A verb or auxiliary before the noun that it describes: 感じられた9名. */
        boolean isAttributive() {
            return (is("動詞") || is("助動詞") || is("形容詞"))
                    && (inflection.startsWith("基本形") || inflection.startsWith("体言"));
        }

        boolean isPredicate() {
            return is("動詞") || is("助動詞") || is("形容詞");
        }
    }
}
