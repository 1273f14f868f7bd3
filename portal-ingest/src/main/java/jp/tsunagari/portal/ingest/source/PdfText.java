package jp.tsunagari.portal.ingest.source;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text layer of a PDF, line by line from the top of each page. */
final class PdfText {

    private static final String ENCODING = "PDF";
    private static final String PROTECTED = "source.pdf.protected";

    private PdfText() {}

    static DecodedText read(String name, byte[] bytes) {
        // Inflated streams go to a temporary file: a small PDF may hold very large ones.
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(bytes), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted()) {
                throw new UnreadableDocumentException(PROTECTED, name);
            }
            String text = text(document);
            if (text.isBlank()) {
                throw new UnreadableDocumentException("source.pdf.without-text", name);
            }
            return new DecodedText(text, ENCODING);
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocumentException(e, PROTECTED, name);
        } catch (UnreadableDocumentException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableDocumentException(e, "source.pdf.damaged", name);
        }
    }

    private static String text(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setLineSeparator("\n");
        LimitedText text = new LimitedText();
        stripper.writeText(document, text);
        return text.toString();
    }

    /** Collects the text of a document, but not more than the largest plain text may have. */
    private static final class LimitedText extends Writer {

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
}
