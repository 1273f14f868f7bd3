package jp.tsunagari.portal.ingest.source;

import java.util.List;
import jp.tsunagari.portal.ingest.source.SourceText.LeftOut;
import org.jspecify.annotations.Nullable;

/**
 * Characters and the name of the character set that they came from.
 *
 * @param leftOut what the file shows and is no part of its running text
 * @param cells where its lines are from; null if it is no spreadsheet
 */
record DecodedText(
        String text,
        String encoding,
        List<LeftOut> leftOut,
        @Nullable SheetCells cells) {

    DecodedText(String text, String encoding, List<LeftOut> leftOut) {
        this(text, encoding, leftOut, null);
    }

    DecodedText(String text, String encoding) {
        this(text, encoding, List.of());
    }
}
