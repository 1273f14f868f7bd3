package jp.tsunagari.portal.search.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            if (isAt(at, probe)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text has any of several: in one pass over the text, however many they are. */
    public boolean hasAny(Probes probes) {
        for (Probe probe : probes.single) {
            if (has(probe)) {
                return true;
            }
        }
        if (probes.byStart.isEmpty()) {
            return false;
        }
        char first = letters.isEmpty() ? SpelledText.SEPARATOR : letters.charAt(0);
        for (int at = 1; at < letters.length(); at++) {
            char second = letters.charAt(at);
            if (probes.mayStart(first, second) && isAnyAt(at - 1, probes.starting(first, second))) {
                return true;
            }
            first = second;
        }
        return false;
    }

    private boolean isAnyAt(int at, List<Probe> probes) {
        for (Probe probe : probes) {
            if (letters.startsWith(probe.letters(), at) && isAt(at, probe)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(int at, Probe probe) {
        return (!probe.atStart() || starts.get(at))
                && (!probe.atEnd() || ends.get(at + probe.letters().length()));
    }

    /** Several of which any will do, made ready to be looked for together. */
    public static final class Probes {

        private static final int BITS = 1 << 14;

        private final List<Probe> single = new ArrayList<>();
        /** By their first two letters. */
        private final Map<Integer, List<Probe>> byStart = new HashMap<>();
        /** Says of most pairs of letters that nothing begins with them. */
        private final long[] starts = new long[BITS / Long.SIZE];

        /** @param probes none of which is empty */
        public Probes(Collection<Probe> probes) {
            for (Probe probe : probes) {
                if (probe.letters().length() < 2) {
                    single.add(probe);
                } else {
                    char first = probe.letters().charAt(0);
                    char second = probe.letters().charAt(1);
                    byStart.computeIfAbsent(pair(first, second), start -> new ArrayList<>())
                            .add(probe);
                    int bit = bit(first, second);
                    starts[bit / Long.SIZE] |= 1L << bit;
                }
            }
        }

        private boolean mayStart(char first, char second) {
            int bit = bit(first, second);
            return (starts[bit / Long.SIZE] & 1L << bit) != 0;
        }

        private List<Probe> starting(char first, char second) {
            return byStart.getOrDefault(pair(first, second), List.of());
        }

        private static int pair(char first, char second) {
            return first << Character.SIZE | second;
        }

        private static int bit(char first, char second) {
            return (first * 127 ^ second) & (BITS - 1);
        }
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
