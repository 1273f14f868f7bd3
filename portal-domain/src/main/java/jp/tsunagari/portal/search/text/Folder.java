package jp.tsunagari.portal.search.text;

import jp.tsunagari.portal.text.Fold;
import jp.tsunagari.portal.text.FoldedText;
import jp.tsunagari.portal.text.Folding;
import jp.tsunagari.portal.text.Script;

/** Takes the differences of spelling out of a text; see {@link SpelledText}. */
final class Folder {

    /** What the dictionary can read: its words are in katakana and kanji, but not in signs that no one sees. */
    private static final Folding PLAIN =
            Folding.of(Fold.COMPATIBILITY, Fold.INVISIBLE, Fold.ACCENTS, Fold.V_SOUNDS, Fold.LONG_VOWELS);

    private static final Folding LETTERS = Folding.of(Fold.VARIANTS, Fold.CASE, Fold.KANA);
    private static final char LONG_VOWEL = 'ー';
    private static final int MIN_LENGTH_WITH_LOOSE_END = 3;

    private final BoundaryFinder boundaryFinder;

    Folder(BoundaryFinder boundaryFinder) {
        this.boundaryFinder = boundaryFinder;
    }

    SpelledText fold(String source) {
        FoldedText plain = PLAIN.fold(source);
        return fold(source, plain, boundaryFinder.find(plain.toString()));
    }

    /** The letters of {@link #fold}: without a long vowel that may be a word's end they do not depend on the dictionary. */
    String spelling(String source) {
        FoldedText plain = PLAIN.fold(source);
        String text = plain.toString();
        WordBoundaries boundaries = text.indexOf(LONG_VOWEL) < 0 ? new WordBoundaries() : boundaryFinder.find(text);
        return fold(source, plain, boundaries).toString();
    }

    private static SpelledText fold(String source, FoldedText plain, WordBoundaries boundaries) {
        String text = plain.toString();
        SpelledText folded = new SpelledText(source);
        boolean startPending = true;
        int wordLength = 0;
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            int next = at + Character.charCount(character);
            Script script = Script.of(character);
            boolean starts = boundaries.starts().get(at);
            wordLength = starts ? 1 : wordLength + 1;
            boolean ends = boundaries.ends().get(next);
            if (isBlank(character) || isDotInsideName(text, at)) {
                folded.endWord();
                startPending = true;
            } else if (script == Script.SEPARATOR) {
                if (!folded.endsWithSeparator()) {
                    folded.append(character(plain, at, next, SpelledText.SEPARATOR, script), false);
                }
                startPending = true;
            } else if (character == LONG_VOWEL && ends && wordLength >= MIN_LENGTH_WITH_LOOSE_END) {
                // サーバー and サーバ: the word ends with the character before.
                folded.endWord();
            } else {
                folded.append(character(plain, at, next, LETTERS.apply(character), script), starts || startPending);
                startPending = false;
                if (ends) {
                    folded.endWord();
                }
            }
            at = next;
        }
        return folded;
    }

    /** The folded letters alone, without a look into the dictionary: for a cheap "cannot be in here". */
    String letters(String source) {
        String plain = PLAIN.apply(source);
        StringBuilder letters = new StringBuilder(plain.length());
        int at = 0;
        while (at < plain.length()) {
            int character = plain.codePointAt(at);
            if (Script.of(character) != Script.SEPARATOR) {
                letters.appendCodePoint(LETTERS.apply(character));
            }
            at += Character.charCount(character);
        }
        return letters.toString();
    }

    private static SpelledText.Letter character(FoldedText plain, int at, int next, int value, Script script) {
        return new SpelledText.Letter(value, script, plain.sourceStart(at), plain.sourceEnd(next - 1));
    }

    /** A space may be inside a name; a line's end is the end of a paragraph. */
    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) && character != '\n';
    }

    /** メンズ・シェッド is one name; the dot between kanji or kana and kanji is a list. */
    private static boolean isDotInsideName(String text, int at) {
        return text.charAt(at) == '・'
                && at > 0
                && at + 1 < text.length()
                && Script.of(text.codePointBefore(at)) == Script.KATAKANA
                && Script.of(text.codePointAt(at + 1)) == Script.KATAKANA;
    }
}
