package jp.tsunagari.portal.ingest.outcome;

import java.util.ArrayList;
import java.util.List;

/** Takes a passage apart into sentences. A full stop inside a quotation ends none. */
final class SentenceReader {

    private final WordReader words;

    SentenceReader(WordReader words) {
        this.words = words;
    }

    List<Sentence> read(Passage passage) {
        String text = passage.text();
        Brackets quotes = Brackets.quotes(text);
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean stop = "。！？!?".indexOf(text.charAt(i)) >= 0 && quotes.depth(i) == 0;
            if (isEndOfNote(text, start, i)) {
                add(text.substring(start, i + 1), start, sentences);
                start = i + 1;
            } else if (stop || text.charAt(i) == '\n') {
                add(text.substring(start, i), start, sentences);
                start = i + 1;
            }
        }
        add(text.substring(start), start, sentences);
        return sentences;
    }

    /** A sentence that begins with a bracket ends with it: (参加者:延べ20名). */
    private static boolean isEndOfNote(String text, int start, int position) {
        return text.charAt(position) == ')' && text.charAt(start) == '(';
    }

    private void add(String sentence, int start, List<Sentence> sentences) {
        if (!sentence.isBlank()) {
            sentences.add(new Sentence(sentence, start, () -> words.words(sentence)));
        }
    }
}
