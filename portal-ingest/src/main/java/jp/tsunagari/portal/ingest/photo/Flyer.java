package jp.tsunagari.portal.ingest.photo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import jp.tsunagari.portal.ingest.photo.UnreadablePhotoException.Reason;
import jp.tsunagari.portal.photo.PhotoSize;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.jspecify.annotations.Nullable;

/** Draws the first page of a PDF. */
final class Flyer {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final float MAX_SCALE = 10;

    private Flyer() {}

    /** As large as the largest size of a photo. */
    static BufferedImage draw(byte[] bytes) throws UnreadablePhotoException {
        // Inflated streams go to a temporary file: a small PDF may hold very large ones.
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(bytes), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            PDRectangle page = document.getPage(0).getCropBox();
            float longer = Math.max(page.getWidth(), page.getHeight());
            if (!(longer >= 1) || Math.min(page.getWidth(), page.getHeight()) * MAX_SCALE < 1) {
                throw new UnreadablePhotoException(Reason.DAMAGED);
            }
            return new CarefulRenderer(document)
                    .renderImage(0, Math.min(MAX_SCALE, PhotoSize.PRINT.side() / longer), ImageType.RGB);
        } catch (InvalidPasswordException e) {
            throw new UnreadablePhotoException(Reason.PROTECTED, e);
        } catch (IOException | RuntimeException e) {
            throw new UnreadablePhotoException(
                    e.getCause() instanceof UnreadablePhotoException found
                            ? found.reason()
                            : e instanceof RefusedDrawing refused ? refused.reason : Reason.DAMAGED,
                    e);
        }
    }

    /** Ends where drawing would take too long, or a picture in it has more pixels than are decoded. */
    private static final class CarefulRenderer extends PDFRenderer {

        CarefulRenderer(PDDocument document) {
            super(document);
            setSubsamplingAllowed(true);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new CarefulDrawer(parameters);
        }
    }

    private static final class CarefulDrawer extends PageDrawer {

        private final long start = System.nanoTime();

        CarefulDrawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new RefusedDrawing(Reason.SLOW);
            }
            super.processOperator(operator, operands);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            refuseIfLarge(image);
            if (image instanceof PDImageXObject object) {
                refuseIfLarge(object.getSoftMask());
                refuseIfLarge(object.getMask());
            }
            super.drawImage(image);
        }

        private static void refuseIfLarge(@Nullable PDImage image) {
            if (image != null && (long) image.getWidth() * image.getHeight() > ImageKind.JPEG.maxPixels()) {
                throw new RefusedDrawing(Reason.PIXELS);
            }
        }
    }

    /** Goes through the library, which goes on after some of its own exceptions. */
    private static final class RefusedDrawing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Reason reason;

        RefusedDrawing(Reason reason) {
            super(reason.name());
            this.reason = reason;
        }
    }
}
