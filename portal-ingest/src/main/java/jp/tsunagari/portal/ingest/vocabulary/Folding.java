package jp.tsunagari.portal.ingest.vocabulary;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.tsunagari.portal.shared.ClasspathCsv;

/** Brings variant spellings to one: NFKC, upper case, no white space, no quotation marks, the table of spellings. */
final class Folding {

    static final ClasspathCsv TABLE = new ClasspathCsv(Folding.class, "spellings.csv");

    private static final String QUOTATION_MARKS = "「」『』“”\"〈〉《》【】";
    private static final String VOICING_MARKS = "ﾞﾟ\u3099\u309A";

    private final Lexicon<String> spellings = new Lexicon<>(TABLE.rows().stream()
            .collect(Collectors.toMap(row -> normal(row.get("variant")), row -> normal(row.get("standard")))));

    FoldedText fold(String original) {
        return respelled(original, normalised(original));
    }

    private static FoldedText normalised(String original) {
        FoldedText folded = new FoldedText(original);
        int start = 0;
        while (start < original.length()) {
            int end = endOfCharacter(original, start);
            if (end == start + 1 && isNormal(original.charAt(start))) {
                folded.append(original.charAt(start), start, end);
                start = end;
                continue;
            }
            String normal = normal(original.substring(start, end));
            for (int i = 0; i < normal.length(); i++) {
                folded.append(normal.charAt(i), start, end);
            }
            start = end;
        }
        return folded;
    }

    private static int endOfCharacter(String text, int start) {
        int end = text.offsetByCodePoints(start, 1);
        while (end < text.length() && VOICING_MARKS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /** Kana and the common kanji, which are nearly all of a document, stay as they are. */
    private static boolean isNormal(char c) {
        return (c >= 'ぁ' && c <= 'ゖ') || (c >= 'ァ' && c <= 'ー') || (c >= '\u4E00' && c <= '\u9FFF');
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && QUOTATION_MARKS.indexOf(c) < 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private FoldedText respelled(String original, FoldedText text) {
        FoldedText folded = new FoldedText(original);
        int position = 0;
        while (position < text.length()) {
            Optional<Entry<String, String>> variant = spellings.longestAt(text, position);
            if (variant.isEmpty()) {
                folded.append(text.charAt(position), text.originalStart(position), text.originalEnd(position));
                position++;
                continue;
            }
            int end = position + variant.get().getKey().length();
            String spelling = variant.get().getValue();
            for (int i = 0; i < spelling.length(); i++) {
                folded.append(spelling.charAt(i), text.originalStart(position), text.originalEnd(end - 1));
            }
            position = end;
        }
        return folded;
    }

    /** A text in one spelling that still knows where in the original each character comes from. */
    static final class FoldedText implements CharSequence {

        private final String original;
        private char[] text;
        private int[] starts;
        private int[] ends;
        private int length;

        /** Empty; to be filled by {@link #append}. */
        FoldedText(String original) {
            this.original = original;
            // Enough for nearly every text: few characters are folded into several.
            int expected = original.length() + 8;
            this.text = new char[expected];
            this.starts = new int[expected];
            this.ends = new int[expected];
        }

        /** Adds a character made from the originals from {@code start} to {@code end}. */
        void append(char c, int start, int end) {
            if (length == text.length) {
                text = Arrays.copyOf(text, length * 2);
                starts = Arrays.copyOf(starts, length * 2);
                ends = Arrays.copyOf(ends, length * 2);
            }
            text[length] = c;
            starts[length] = start;
            ends[length] = end;
            length++;
        }

        /** The original of a part that is not empty. */
        String original(int start, int end) {
            return original.substring(starts[start], ends[end - 1]);
        }

        int originalStart(int position) {
            return starts[position];
        }

        int originalEnd(int position) {
            return ends[position];
        }

        @Override
        public int length() {
            return length;
        }

        @Override
        public char charAt(int index) {
            return text[Objects.checkIndex(index, length)];
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new String(text, start, end - start);
        }

        @Override
        public String toString() {
            return new String(text, 0, length);
        }
    }
}
