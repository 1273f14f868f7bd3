package jp.tsunagari.portal.ingest.source;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text layer of a PDF, line by line from the top of each page. */
final class PdfText {

    private static final String ENCODING = "PDF";

    private PdfText() {}

    static DecodedText read(String name, byte[] bytes) {
        // Inflated streams go to a temporary file: a small PDF may hold very large ones.
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(bytes), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted()) {
                throw new UnreadableDocumentException(encrypted(name));
            }
            String text = text(document);
            if (text.isBlank()) {
                throw new UnreadableDocumentException(
                        "「" + name + "」は文字の情報がないPDF（画像だけのPDF）です。文字を選択できるPDFか、テキストファイルを選んでください。");
            }
            return new DecodedText(text, ENCODING);
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocumentException(encrypted(name), e);
        } catch (UnreadableDocumentException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableDocumentException("「" + name + "」はPDFですが、壊れているため読めません。", e);
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

    private static String encrypted(String name) {
        return "「" + name + "」はパスワードか制限のかかったPDFです。保護を外したPDFを選んでください。";
    }
}
