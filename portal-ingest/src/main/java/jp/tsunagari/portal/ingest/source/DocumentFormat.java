package jp.tsunagari.portal.ingest.source;

import java.nio.charset.StandardCharsets;

/** What kind of file some bytes are, told by what they begin with and never by the file's name. */
enum DocumentFormat {
    /** Anything that no other format claims. */
    TEXT,
    /** PDF; its mark may be a little below the beginning. */
    PDF,
    /** A zip archive, which a Word document (.docx) is. */
    ZIP,
    /** The container of the old Office formats, and of new ones with a password. */
    OLE;

    private static final int MAX_PDF_MARK_OFFSET = 1024;

    static DocumentFormat of(byte[] bytes) {
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            return ZIP;
        }
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OLE;
        }
        String beginning =
                new String(bytes, 0, Math.min(MAX_PDF_MARK_OFFSET, bytes.length), StandardCharsets.ISO_8859_1);
        return beginning.matches("(?s)[^\\p{L}]{0,16}%PDF-\\d.*") ? PDF : TEXT;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
