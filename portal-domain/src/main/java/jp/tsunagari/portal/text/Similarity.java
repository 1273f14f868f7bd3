package jp.tsunagari.portal.text;

import java.util.Arrays;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;

/** How alike two texts are. Spelling counts: fold it first where it should not. */
public final class Similarity {

    private static final LuceneLevenshteinDistance SLIPS = new LuceneLevenshteinDistance();

    /** Characters of a run: as many as fit into a number. */
    private static final int RUN = 4;

    private Similarity() {}

    /** Of two words by whichever sees more: slips of single keys, or pairs of neighbours; 0 if one is empty. */
    public static double ofWords(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        int shorter = Math.min(one.length(), other.length());
        if (shorter == 0) {
            return 0;
        }
        // Words of very different length are never close: no need to look at each letter.
        double bySlips = shorter * 2 < longer ? 0 : 1 - (double) slips(one, other) / longer;
        return Math.max(bySlips, ofPairs(one, other));
    }

    /**
     * By the pairs of neighbouring characters that both have, each as often as both have it (Sørensen and Dice). Order
     * and white space do not count.
     *
     * @return 0 for nothing in common, 1 for the same pairs
     */
    public static double ofPairs(String one, String other) {
        int[] pairs = pairs(one);
        int[] others = pairs(other);
        if (pairs.length + others.length == 0) {
            return one.equals(other) ? 1 : 0;
        }
        return 2.0 * common(pairs, others) / (pairs.length + others.length);
    }

    /**
     * By the runs of four characters that both have, each as often as both have it (Sørensen and Dice): near 0 for two
     * texts of the same subject, which share many pairs. White space does not count.
     *
     * @return 0 for nothing in common, 1 for the same runs
     */
    public static double ofRuns(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        long[] runs = runs(one);
        long[] others = runs(other);
        return runs.length + others.length == 0 ? 0 : 2.0 * common(runs, others) / (runs.length + others.length);
    }

    /** Each run as one number, in ascending order; of a shorter text, none. */
    private static long[] runs(String text) {
        long[] runs = new long[text.length()];
        int read = 0;
        long run = 0;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (!Character.isWhitespace(next)) {
                run = run << 16 | next;
                runs[read++] = run;
            }
        }
        long[] whole = read < RUN ? new long[0] : Arrays.copyOfRange(runs, RUN - 1, read);
        Arrays.sort(whole);
        return whole;
    }

    private static int common(long[] runs, long[] others) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < runs.length && j < others.length) {
            int order = Long.compare(runs[i], others[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common;
    }

    /** The least number of characters put in, left out, exchanged or swapped with the next (optimal string alignment). */
    public static int slips(String one, String other) {
        int shorter = Math.min(one.codePointCount(0, one.length()), other.codePointCount(0, other.length()));
        if (shorter == 0) {
            return Math.max(one.length(), other.length());
        }
        // The library gives 1 - slips / shorter.
        return Math.round((1 - SLIPS.getDistance(one, other)) * shorter);
    }

    /** Each pair as one number, in ascending order. */
    private static int[] pairs(String text) {
        int[] pairs = new int[text.length()];
        int count = 0;
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (!Character.isWhitespace(next)) {
                if (before != 0) {
                    pairs[count++] = before << 16 | next;
                }
                before = next;
            }
        }
        int[] filled = Arrays.copyOf(pairs, count);
        Arrays.sort(filled);
        return filled;
    }

    private static int common(int[] pairs, int[] others) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < pairs.length && j < others.length) {
            int order = Integer.compare(pairs[i], others[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common;
    }
}
