package jp.tsunagari.portal.ingest.casestudy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.InflectionAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/** Takes a line apart into words. One tokenizer for all lines, because it is costly to build; one line at a time. */
final class Morphology {

    private static final int RECENT_LINES = 4;

    private final JapaneseTokenizer tokenizer = new JapaneseTokenizer(null, false, JapaneseTokenizer.Mode.NORMAL);
    private final CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
    private final PartOfSpeechAttribute partOfSpeech = tokenizer.getAttribute(PartOfSpeechAttribute.class);
    private final InflectionAttribute inflection = tokenizer.getAttribute(InflectionAttribute.class);

    /** Several questions in a row are asked about the same two lines. */
    private final Map<String, List<Token>> recent = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Token>> eldest) {
            return size() > RECENT_LINES;
        }
    };

    /** The words and punctuation marks of a line, full-width letters and digits made narrow. */
    synchronized List<Token> tokens(String line) {
        List<Token> known = recent.get(line);
        if (known == null) {
            known = takeApart(line);
            recent.put(line, known);
        }
        return known;
    }

    private List<Token> takeApart(String line) {
        List<Token> tokens = new ArrayList<>();
        tokenizer.setReader(new StringReader(Normal.nfkc(line)));
        try (tokenizer) {
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                tokens.add(new Token(
                        term.toString(),
                        orEmpty(partOfSpeech.getPartOfSpeech()),
                        orEmpty(inflection.getInflectionForm())));
            }
            tokenizer.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
        return tokens.stream().filter(token -> !token.surface().isBlank()).toList();
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
