package jp.tsunagari.portal.ingest.casestudy;

import java.util.List;
import java.util.regex.Pattern;

/** Reports characters that stand for others which were lost on the way. */
final class GarbledText {

    private static final Pattern GARBLED = Pattern.compile("[\uFFFD\\p{Co}]");

    private GarbledText() {}

    static void report(List<TextLine> lines, Warnings warnings) {
        for (TextLine line : lines) {
            if (GARBLED.matcher(line.text()).find()) {
                warnings.add(
                        WarningCode.GARBLED_CHARACTERS, line.number(), "文字化けとみられる文字があります。書かれたまま取り込みました。原文を確かめてください。");
            }
        }
    }
}
