package jp.tsunagari.portal.ingest.source;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

/** Collects the text of a document, but not more than the largest plain text may have. */
final class LimitedText extends Writer {

    private final StringWriter text = new StringWriter();

    @Override
    public void write(char[] characters, int from, int count) throws IOException {
        if (text.getBuffer().length() + count > SourceTextReader.MAX_BYTES) {
            throw new IOException("more text than a document may have");
        }
        text.write(characters, from, count);
    }

    @Override
    public void flush() {
        // Everything is in memory already.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
