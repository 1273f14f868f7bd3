package jp.tsunagari.portal.search.text;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * A folded text that is searched without an index, by the same rules: its letters, and where its words begin and end.
 * Small enough to hold one for each of many thousand names.
 */
public final class CompactText {

    private final String letters;
    private final BitSet starts;
    private final BitSet ends;

    private CompactText(String letters, BitSet starts, BitSet ends) {
        this.letters = letters;
        this.starts = starts;
        this.ends = ends;
    }

    /** @param texts none of which a word is found across */
    static CompactText of(List<SpelledText> texts) {
        StringBuilder letters = new StringBuilder();
        BitSet starts = new BitSet();
        BitSet ends = new BitSet();
        for (SpelledText text : texts) {
            for (int at = 0; at < text.length(); at++) {
                if (text.startsWord(at)) {
                    starts.set(letters.length());
                }
                letters.appendCodePoint(text.at(at).value());
                if (text.endsWord(at) && text.at(at).script().keepsWordsWhole()) {
                    ends.set(letters.length());
                }
            }
            letters.appendCodePoint(SpelledText.SEPARATOR);
        }
        return new CompactText(letters.toString(), starts, ends);
    }

    /** Whether the text has what is looked for. */
    public boolean has(Probe probe) {
        String wanted = probe.letters();
        for (int at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
            if ((!probe.atStart() || starts.get(at)) && (!probe.atEnd() || ends.get(at + wanted.length()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * A {@link WordPattern}, made ready for this.
     *
     * @param letters folded, at least one
     * @param atStart whether a word of the text must begin with it
     * @param atEnd whether a word of the text must end with it
     */
    public record Probe(String letters, boolean atStart, boolean atEnd) {

        private static final char START = '^';
        private static final char END = '$';

        /** @param pattern of a word, and not of a reading; not empty */
        static Probe of(WordPattern pattern) {
            List<Set<String>> steps = pattern.steps();
            StringBuilder letters = new StringBuilder();
            for (Set<String> step : steps) {
                String pair = bare(step.iterator().next());
                letters.append(letters.isEmpty() ? pair : pair.substring(pair.offsetByCodePoints(0, 1)));
            }
            if (pattern.isSingle()) {
                boolean whole = Character.isDigit(letters.codePointAt(0))
                        || Character.UnicodeScript.of(letters.codePointAt(0)) == Character.UnicodeScript.LATIN;
                return new Probe(letters.toString(), whole, whole);
            }
            return new Probe(
                    letters.toString(),
                    steps.get(0).stream().allMatch(term -> term.charAt(0) == START),
                    steps.get(steps.size() - 1).stream().allMatch(term -> term.charAt(term.length() - 1) == END));
        }

        private static String bare(String term) {
            int from = term.charAt(0) == START ? 1 : 0;
            int to = term.charAt(term.length() - 1) == END ? term.length() - 1 : term.length();
            return term.substring(from, to);
        }
    }
}
