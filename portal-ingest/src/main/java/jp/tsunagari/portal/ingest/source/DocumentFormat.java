package jp.tsunagari.portal.ingest.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** What kind of file some bytes are, told by what they begin with and never by the file's name. */
enum DocumentFormat {
    /** Anything that no other format claims. */
    TEXT,
    /** PDF; its mark may be a little below the beginning. */
    PDF,
    /** A zip archive, which a Word document (.docx) is. */
    ZIP,
    /** A zip archive with a workbook of Excel. */
    XLSX,
    /** A zip archive with an OpenDocument spreadsheet. */
    ODS,
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

    /**
     * What an archive is: a kind of spreadsheet, or just an archive. All of it is inflated once and thrown away, so that an
     * archive that is far larger inside than any real one is refused before anything of it is kept.
     *
     * @throws UnreadableDocumentException if it is a spreadsheet that is damaged or too large inside
     */
    static DocumentFormat ofArchive(String name, byte[] bytes) {
        DocumentFormat found = ZIP;
        // The one of the JDK refuses sizes of 64 bits, which workbooks that are written row by row have.
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(bytes))) {
            DocxText.LimitedInput all = new DocxText.LimitedInput(zip);
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("xl/workbook")) {
                    found = XLSX;
                } else if (entry.getName().equals("mimetype")) {
                    byte[] type = all.readNBytes(OdsSheets.MIME_TYPE.length());
                    found = new String(type, StandardCharsets.US_ASCII).equals(OdsSheets.MIME_TYPE) ? ODS : found;
                }
                all.passOver();
            }
        } catch (IOException | IllegalArgumentException e) {
            // The second: a name in the archive that is not in the letters it says it is in.
            if (found == ZIP) {
                // The reader of Word documents says what is wrong with it.
                return ZIP;
            }
            throw new UnreadableDocumentException(e, "source.sheet.damaged", name);
        }
        return found;
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
