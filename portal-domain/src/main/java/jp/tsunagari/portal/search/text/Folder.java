package jp.tsunagari.portal.search.text;

/** Takes the differences of spelling out of a text; see {@link FoldedText}. */
final class Folder {

    private static final int KATAKANA_TO_HIRAGANA = 'ァ' - 'ぁ';
    private static final int SHORTEST_WITH_LOOSE_END = 3;

    private final Variants variants;
    private final BoundaryFinder boundaryFinder;

    Folder(Variants variants, BoundaryFinder boundaryFinder) {
        this.variants = variants;
        this.boundaryFinder = boundaryFinder;
    }

    FoldedText fold(String source) {
        PlainText plain = PlainText.of(source);
        WordBoundaries boundaries = boundaryFinder.find(plain.text());
        FoldedText folded = new FoldedText(source);
        boolean startPending = true;
        int wordLength = 0;
        for (int at = 0;
                at < plain.text().length();
                at += Character.charCount(plain.text().codePointAt(at))) {
            int character = plain.text().codePointAt(at);
            int behind = at + Character.charCount(character);
            Script script = Script.of(character);
            boolean starts = boundaries.starts().get(at);
            wordLength = starts ? 1 : wordLength + 1;
            boolean ends = boundaries.ends().get(behind);
            if (isBlank(character) || isDotInsideName(plain.text(), at)) {
                folded.endWord();
                startPending = true;
            } else if (script == Script.SEPARATOR) {
                if (!folded.endsWithSeparator()) {
                    folded.append(character(plain, at, behind, FoldedText.SEPARATOR, script), false);
                }
                startPending = true;
            } else if (character == 'ー' && ends && wordLength >= SHORTEST_WITH_LOOSE_END) {
                // サーバー and サーバ: the word ends with the character before.
                folded.endWord();
            } else {
                folded.append(character(plain, at, behind, value(character), script), starts || startPending);
                startPending = false;
                if (ends) {
                    folded.endWord();
                }
            }
        }
        return folded;
    }

    /** The folded letters alone, without a look into the dictionary: for a cheap "cannot be in here". */
    String letters(String source) {
        String plain = PlainText.of(source).text();
        StringBuilder letters = new StringBuilder(plain.length());
        int at = 0;
        while (at < plain.length()) {
            int character = plain.codePointAt(at);
            if (Script.of(character) != Script.SEPARATOR) {
                letters.appendCodePoint(value(character));
            }
            at += Character.charCount(character);
        }
        return letters.toString();
    }

    private static FoldedCharacter character(PlainText plain, int at, int behind, int value, Script script) {
        return new FoldedCharacter(value, script, plain.sourceStart(at), plain.sourceEnd(behind - 1));
    }

    private int value(int character) {
        int lower = Character.toLowerCase(character);
        boolean katakana = lower >= 'ァ' && lower <= 'ヶ';
        return variants.fold(katakana ? lower - KATAKANA_TO_HIRAGANA : lower);
    }

    /** A space may stand inside a name; a line's end is the end of a paragraph. */
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
