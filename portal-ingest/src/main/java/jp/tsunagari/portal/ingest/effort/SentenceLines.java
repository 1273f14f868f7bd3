package jp.tsunagari.portal.ingest.effort;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.ingest.source.SourceText.SourceLine;

/** Finds the line on which a sentence of a section begins, however its lines are wrapped. */
final class SentenceLines {

    private static final int ENOUGH = 12;

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> numbers = new ArrayList<>();

    SentenceLines(List<SourceLine> lines) {
        for (SourceLine line : lines) {
            String squeezed = squeezed(line.text());
            text.append(squeezed);
            for (int i = 0; i < squeezed.length(); i++) {
                numbers.add(line.number());
            }
        }
    }

    /** @param otherwise where to send people if layout marks were taken out of the sentence */
    int lineOf(String sentence, int otherwise) {
        String wanted = squeezed(sentence);
        int found = text.indexOf(wanted);
        if (found < 0) {
            found = text.indexOf(wanted.substring(0, Math.min(ENOUGH, wanted.length())));
        }
        return found < 0 ? otherwise : numbers.get(found);
    }

    private static String squeezed(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        text.chars()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(c -> squeezed.append((char) c));
        return squeezed.toString();
    }
}
