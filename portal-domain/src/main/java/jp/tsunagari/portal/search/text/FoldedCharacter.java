package jp.tsunagari.portal.search.text;

/**
 * A character of a folded text.
 *
 * @param value the code point after folding
 * @param script what the source wrote it in
 * @param start offset in the source
 * @param end offset behind it in the source
 */
record FoldedCharacter(int value, Script script, int start, int end) {

    boolean isSeparator() {
        return script == Script.SEPARATOR;
    }
}
