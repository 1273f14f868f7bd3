package jp.tsunagari.portal.text;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes differences of spelling out of texts, so that they can be compared: which ones, its profile says, a set of
 * {@link Fold}s and of single characters with what they become.
 *
 * <p>A character with the marks that belong to it is folded as one, and every character of the outcome knows where it
 * comes from. Immutable; to be made once and kept, because it remembers what it has folded.
 */
public final class Folding {

    /** Compatibility forms alone, as NFKC: width, composed marks, enclosed numbers. */
    public static final Folding NFKC = of(Fold.COMPATIBILITY);

    /** As {@link #NFKC}, without case and what cannot be seen. */
    public static final Folding CASELESS = of(Fold.COMPATIBILITY, Fold.INVISIBLE, Fold.CASE);

    /** Two spellings of one name: as {@link #CASELESS}, without spaces. */
    public static final Folding NAMES = of(Fold.COMPATIBILITY, Fold.INVISIBLE, Fold.CASE, Fold.SPACES);

    private static final String LONG_VOWEL = "ー";
    /** Hyphens and dashes that are written for a long vowel between katakana. */
    private static final String DASHES = "‐‑‒–—―−─－";

    /** ヴァ is also written バ, ヴィ ビ, and so on. */
    private static final String SMALL_VOWELS = "ァィェォｧｨｪｫ";

    private static final String B_SOUNDS = "バビベボバビベボ";
    private static final String V_SOUND = "ヴ";
    /** What the two rules that look at neighbours may begin with, in all widths and vertical forms. */
    private static final String BEGIN_RULES = DASHES + "︱︲﹘" + "ヴウｳ";

    private static final int KATAKANA_TO_HIRAGANA = 'ァ' - 'ぁ';
    private static final int PAGE = 256;

    private final Set<Fold> folds;
    private final Map<Integer, String> replacements;
    private final boolean keepsLength;
    private final boolean hasRules;
    private final boolean joinsMarks;
    private final boolean joinsVoicing;
    /** ASCII, kana and common kanji that this profile leaves as they are: nearly all of a text. */
    private final BitSet staying = new BitSet(Character.MIN_SUPPLEMENTARY_CODE_POINT);
    /** What other characters below U+10000 have become, by pages; racing threads write the same. */
    private final @Nullable String[][] remembered = new String[PAGE][];

    private Folding(Set<Fold> folds, Map<Integer, String> replacements, boolean keepsLength) {
        this.folds = folds;
        this.replacements = replacements;
        this.keepsLength = keepsLength;
        this.hasRules = folds.contains(Fold.V_SOUNDS) || folds.contains(Fold.LONG_VOWELS);
        this.joinsMarks = !keepsLength && (folds.contains(Fold.COMPATIBILITY) || folds.contains(Fold.MARKS));
        this.joinsVoicing = !keepsLength && (folds.contains(Fold.COMPATIBILITY) || folds.contains(Fold.WIDTH));
        findStaying((char) 0, '\u007F');
        findStaying('ぁ', 'ゖ');
        findStaying('ァ', 'ー');
        findStaying('\u4E00', '\u9FFF');
    }

    /** A profile that takes out these differences. */
    public static Folding of(Fold first, Fold... others) {
        return new Folding(EnumSet.of(first, others), Map.of(), false);
    }

    /** This profile, which before all else makes one text of each of these characters, to which nothing more is done. */
    public Folding replacing(String characters, String replacement) {
        Map<Integer, String> more = new HashMap<>(replacements);
        characters.codePoints().forEach(character -> more.put(character, replacement));
        return new Folding(folds, more, keepsLength);
    }

    /** This profile, which leaves these characters out. */
    public Folding without(String characters) {
        return replacing(characters, "");
    }

    /** This profile, but a character that would become none or several stays: positions are those of the source. */
    public Folding keepingLength() {
        return new Folding(folds, replacements, true);
    }

    /** The folded text with the way back to the source. */
    public FoldedText fold(String source) {
        FoldedText.Builder folded = FoldedText.of(source);
        int start = 0;
        while (start < source.length()) {
            char character = source.charAt(start);
            if (staying.get(character)
                    && (start + 1 == source.length() || !UnicodeTables.mayContinue(source.charAt(start + 1)))) {
                folded.append(character, start, start + 1);
                start++;
            } else {
                start = foldCluster(source, start, folded);
            }
        }
        return folded.build();
    }

    /** The folded text alone. */
    public String apply(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!staying.get(text.charAt(at))) {
                return fold(text).toString();
            }
        }
        return text;
    }

    /** What a single character becomes; itself if that is none or several. */
    public int apply(int character) {
        if (character < Character.MIN_SUPPLEMENTARY_CODE_POINT && staying.get(character)) {
            return character;
        }
        String folded = character < Character.MIN_SUPPLEMENTARY_CODE_POINT
                ? remembered((char) character)
                : folded(Character.toString(character));
        boolean isOne = !folded.isEmpty() && Character.charCount(folded.codePointAt(0)) == folded.length();
        return isOne ? folded.codePointAt(0) : character;
    }

    /** @return where the next character begins */
    private int foldCluster(String source, int start, FoldedText.Builder folded) {
        int end = keepsLength ? start + 1 : clusterEnd(source, start);
        if (hasRules && BEGIN_RULES.indexOf(source.charAt(start)) >= 0) {
            String normal = normal(source.substring(start, end));
            if (folds.contains(Fold.V_SOUNDS) && normal.equals(V_SOUND)) {
                int small = end < source.length() ? SMALL_VOWELS.indexOf(source.charAt(end)) : -1;
                int next = small < 0 ? end : end + 1;
                folded.append(exchanged(small < 0 ? "ブ" : B_SOUNDS.substring(small, small + 1)), start, next);
                return next;
            }
            int before = folds.contains(Fold.KANA) && start > 0 ? source.codePointBefore(start) : folded.last();
            if (folds.contains(Fold.LONG_VOWELS)
                    && isDash(normal, source.charAt(start))
                    && inKatakana(before, source, end)) {
                folded.append(LONG_VOWEL, start, end);
                return end;
            }
        }
        String plain = end == start + 1 ? remembered(source.charAt(start)) : folded(source.substring(start, end));
        folded.append(keepsLength && plain.length() != 1 ? source.substring(start, end) : plain, start, end);
        return end;
    }

    /** After the marks that belong to a character. */
    private int clusterEnd(String source, int start) {
        int end = start + Character.charCount(source.codePointAt(start));
        while (end < source.length() && UnicodeTables.mayContinue(source.charAt(end))) {
            int next = source.codePointAt(end);
            boolean voicing = UnicodeTables.isHalfWidthVoicing(next) || UnicodeTables.isVoicing(next);
            if (!(joinsMarks && UnicodeTables.isMark(next)) && !(joinsVoicing && voicing)) {
                break;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    private static boolean isDash(String normal, char written) {
        return written == '－' || (normal.length() == 1 && DASHES.contains(normal));
    }

    /** Between katakana, or after it at a word's end. */
    private static boolean inKatakana(int before, String source, int next) {
        return before >= 0
                && Script.of(before) == Script.KATAKANA
                && (next >= source.length()
                        || Script.of(source.codePointAt(next)) == Script.KATAKANA
                        || Character.isWhitespace(source.charAt(next)));
    }

    private String remembered(char character) {
        @Nullable String[] page = remembered[character / PAGE];
        if (page == null) {
            page = new String[PAGE];
            remembered[character / PAGE] = page;
        }
        String folded = page[character % PAGE];
        if (folded == null) {
            folded = folded(String.valueOf(character));
            page[character % PAGE] = folded;
        }
        return folded;
    }

    private String folded(String cluster) {
        int first = cluster.codePointAt(0);
        String replacement = Character.charCount(first) == cluster.length() ? replacements.get(first) : null;
        return replacement != null ? replacement : exchanged(normal(cluster));
    }

    /** As Unicode's normal forms and this profile want it. */
    private String normal(String cluster) {
        String text = folds.contains(Fold.INVISIBLE) ? visible(cluster) : cluster;
        int first = text.isEmpty() ? 0 : text.codePointAt(0);
        if (folds.contains(Fold.COMPATIBILITY)
                || (folds.contains(Fold.WIDTH) && UnicodeTables.isOfOtherWidth(first))
                || (folds.contains(Fold.SQUARES) && UnicodeTables.isSquare(first))) {
            text = Normalizer.normalize(text, Normalizer.Form.NFKC);
        } else if (folds.contains(Fold.MARKS) && Character.charCount(first) < text.length()) {
            text = Normalizer.normalize(text, Normalizer.Form.NFC);
        }
        return folds.contains(Fold.ACCENTS) ? withoutAccents(text) : text;
    }

    private static String visible(String cluster) {
        return text(cluster.codePoints()
                .filter(character -> !UnicodeTables.isInvisible(character))
                .toArray());
    }

    private static String withoutAccents(String text) {
        int first = text.isEmpty() ? 0 : text.codePointAt(0);
        boolean isAscii = first < 0x80 && text.length() <= 1;
        if (isAscii || Character.UnicodeScript.of(first) != Character.UnicodeScript.LATIN) {
            return text;
        }
        return text(Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .filter(character -> !UnicodeTables.isMark(character))
                .toArray());
    }

    /** Character by character: replacements, variants, kana, case, spaces. */
    private String exchanged(String text) {
        StringBuilder exchanged = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            String replacement = replacements.get(character);
            if (replacement != null) {
                exchanged.append(replacement);
            } else if (!folds.contains(Fold.SPACES) || !UnicodeTables.isSpace(character)) {
                exchanged.appendCodePoint(exchanged(character));
            }
        });
        return exchanged.toString();
    }

    private int exchanged(int character) {
        int exchanged = folds.contains(Fold.VARIANTS) ? Variants.TABLE.usual(character) : character;
        if (folds.contains(Fold.CASE)) {
            exchanged = Character.toLowerCase(exchanged);
        }
        boolean katakana = exchanged >= 'ァ' && exchanged <= 'ヶ';
        return folds.contains(Fold.KANA) && katakana ? exchanged - KATAKANA_TO_HIRAGANA : exchanged;
    }

    private void findStaying(char first, char last) {
        for (char c = first; c <= last; c++) {
            boolean isRule = folds.contains(Fold.V_SOUNDS) && c == 'ヴ';
            // No normal form changes these; so there is no need to ask for each.
            boolean isNormal = !(folds.contains(Fold.INVISIBLE) && UnicodeTables.isInvisible(c));
            boolean isSpace = folds.contains(Fold.SPACES) && UnicodeTables.isSpace(c);
            staying.set(
                    c,
                    isNormal && !isRule && !isSpace && !replacements.containsKey((int) c) && exchanged((int) c) == c);
        }
    }

    private static String text(int[] characters) {
        return new String(characters, 0, characters.length);
    }

    @Override
    public String toString() {
        return "folding " + Collections.unmodifiableSet(folds);
    }
}
