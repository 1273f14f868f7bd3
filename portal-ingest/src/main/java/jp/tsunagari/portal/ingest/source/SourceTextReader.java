package jp.tsunagari.portal.ingest.source;

import java.util.List;
import jp.tsunagari.portal.shared.Sha256;
import org.springframework.stereotype.Component;

/** Reads the bytes of a document: a plain text, a PDF with a text layer, a Word document, or a table. */
@Component
public class SourceTextReader {

    /** The largest document that is read. */
    public static final int MAX_BYTES = 50 * 1024 * 1024;

    /** Three times as many as 10,000 cases have. A line costs memory even when nothing is on it. */
    static final int MAX_LINES = 2_000_000;

    private final TextDecoder decoder = new TextDecoder();

    /**
     * The text of a file. What kind of file it is, and in which character set, is told by its bytes.
     *
     * @param name the file's name, kept as it is
     * @throws UnreadableDocumentException when the file is empty, too large, damaged, protected or without text
     */
    public SourceText read(String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw new UnreadableDocumentException("source.empty", name);
        }
        if (bytes.length > MAX_BYTES) {
            throw tooLarge(name);
        }
        DecodedText decoded = decode(name, bytes);
        if (decoded.text().isBlank()) {
            throw new UnreadableDocumentException("source.without-text", name);
        }
        if (decoded.text().lines().skip(MAX_LINES).findAny().isPresent()) {
            throw new UnreadableDocumentException("source.too-many-lines", name, String.valueOf(MAX_LINES / 10_000));
        }
        return new SourceText(
                name,
                Sha256.of(bytes),
                decoded.encoding(),
                LineSplitter.split(decoded.text()),
                decoded.leftOut(),
                decoded.cells() == null ? LineSplitter.pageStarts(decoded.text()) : List.of(),
                decoded.cells());
    }

    private DecodedText decode(String name, byte[] bytes) {
        return switch (DocumentFormat.of(bytes)) {
            case TEXT -> text(name, decoder.decode(name, bytes));
            case PDF -> PdfText.read(name, bytes);
            case ZIP, XLSX, ODS -> archive(name, bytes);
            case OLE -> throw new UnreadableDocumentException("source.office.old-or-protected", name);
        };
    }

    private static DecodedText text(String name, DecodedText text) {
        return HtmlTables.read(name, text).or(() -> CsvTable.read(name, text)).orElse(text);
    }

    private static DecodedText archive(String name, byte[] bytes) {
        return switch (DocumentFormat.ofArchive(name, bytes)) {
            case XLSX -> XlsxSheets.read(name, bytes);
            case ODS -> OdsSheets.read(name, bytes);
            default -> DocxText.read(name, bytes);
        };
    }

    /** What is said of a document that is larger than {@link #MAX_BYTES}. */
    public static UnreadableDocumentException tooLarge(String name) {
        return new UnreadableDocumentException("source.too-large", name, String.valueOf(MAX_BYTES / (1024 * 1024)));
    }
}
