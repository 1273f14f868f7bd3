package jp.tsunagari.portal.ingest.source;

import java.util.List;
import jp.tsunagari.portal.ingest.source.SourceText.LeftOut;

/**
 * Characters and the name of the character set that they came from.
 *
 * @param leftOut what the file shows and is no part of its running text
 */
record DecodedText(String text, String encoding, List<LeftOut> leftOut) {

    DecodedText(String text, String encoding) {
        this(text, encoding, List.of());
    }
}
