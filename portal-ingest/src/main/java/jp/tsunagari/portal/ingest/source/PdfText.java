package jp.tsunagari.portal.ingest.source;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The text layer of a PDF in the order in which a reader reads it: column by column, without what every page repeats. */
final class PdfText {

    private static final String ENCODING = "PDF";
    private static final String PROTECTED = "source.pdf.protected";

    private PdfText() {}

    static DecodedText read(String name, byte[] bytes) {
        // Inflated streams go to a temporary file: a small PDF may hold very large ones.
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(bytes), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            // Who may open it may read it, unless its author forbids to take text out of it.
            if (!document.getCurrentAccessPermission().canExtractContent()) {
                throw new UnreadableDocumentException(PROTECTED, name);
            }
            PdfFurniture pages = new PdfFurniture(pages(document));
            String text = text(pages.body());
            if (text.isBlank()) {
                throw new UnreadableDocumentException("source.pdf.without-text", name);
            }
            return new DecodedText(text, ENCODING, pages.leftOut());
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocumentException(e, PROTECTED, name);
        } catch (UnreadableDocumentException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableDocumentException(e, "source.pdf.damaged", name);
        }
    }

    private static List<PdfPage> pages(PDDocument document) throws IOException {
        Glyphs glyphs = new Glyphs();
        glyphs.writeText(document, Writer.nullWriter());
        return glyphs.pages;
    }

    private static String text(List<PdfPage> pages) {
        StringBuilder text = new StringBuilder();
        for (PdfPage page : pages) {
            page.appendTo(text);
            text.append('\f');
        }
        return text.toString();
    }

    /** Collects the characters of each page with their places. */
    private static final class Glyphs extends PDFTextStripper {

        private final List<PdfPage> pages = new ArrayList<>();
        private List<PdfPage.Glyph> page = new ArrayList<>();
        private int count;
        private int upright;

        @Override
        protected void processTextPosition(TextPosition position) {
            String text = position.getUnicode();
            if (text == null || text.isEmpty()) {
                return;
            }
            count += text.length();
            if (count > SourceTextReader.MAX_BYTES) {
                throw new IllegalStateException("more text than a document may have");
            }
            double size = Math.max(1, position.getYScale());
            boolean vertical = position.getFont().isVertical();
            upright += vertical ? 1 : -1;
            page.add(
                    vertical
                            ? new PdfPage.Glyph(text, position.getYDirAdj(), size, -position.getXDirAdj(), size)
                            : new PdfPage.Glyph(
                                    text,
                                    position.getXDirAdj(),
                                    position.getWidthDirAdj(),
                                    position.getYDirAdj(),
                                    size));
        }

        @Override
        protected void writePage() {
            pages.add(PdfPage.of(page, upright > 0));
            page = new ArrayList<>();
            upright = 0;
        }
    }
}
