package jp.tsunagari.portal.ingest.casestudy;

import java.util.List;

/** Reports characters that stand for others which were lost on the way. */
final class GarbledText {

    private GarbledText() {}

    static void report(List<TextLine> lines, Warnings warnings) {
        for (TextLine line : lines) {
            if (isGarbled(line.text())) {
                warnings.add(
                        WarningCode.GARBLED_CHARACTERS, line.number(), "文字化けとみられる文字があります。書かれたまま取り込みました。原文を確かめてください。");
            }
        }
    }

    private static boolean isGarbled(String text) {
        for (int i = 0; i < text.length(); i++) {
            // Nothing below the surrogates is garbled, which is nearly all of a document.
            if (text.charAt(i) >= Character.MIN_SURROGATE && isGarbled(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGarbled(int c) {
        return c == 0xFFFD || Character.getType(c) == Character.PRIVATE_USE;
    }
}
