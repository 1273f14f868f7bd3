package jp.tsunagari.portal.ingest.casestudy;

import java.util.List;

/** Reports characters that stand for others which were lost on the way. */
final class GarbledText {

    private GarbledText() {}

    static void report(List<TextLine> lines, Warnings warnings) {
        for (TextLine line : lines) {
            if (line.text().codePoints().anyMatch(GarbledText::isGarbled)) {
                warnings.add(
                        WarningCode.GARBLED_CHARACTERS, line.number(), "文字化けとみられる文字があります。書かれたまま取り込みました。原文を確かめてください。");
            }
        }
    }

    private static boolean isGarbled(int c) {
        return c == 0xFFFD || Character.getType(c) == Character.PRIVATE_USE;
    }
}
