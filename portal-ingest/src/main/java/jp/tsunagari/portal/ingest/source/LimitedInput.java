package jp.tsunagari.portal.ingest.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with a failure where a zip entry turns out far larger than any real document: a zip bomb. */
final class LimitedInput extends FilterInputStream {

    /** XML is several times as long as its text. */
    static final long MAX_INFLATED = 8L * SourceTextReader.MAX_BYTES;

    private long count;

    LimitedInput(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            count(1);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int more) throws IOException {
        count += more;
        if (count > MAX_INFLATED) {
            throw new IOException("a part of more than " + MAX_INFLATED + " bytes");
        }
    }
}
