package jp.tsunagari.portal.ingest.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import jp.tsunagari.portal.ingest.photo.UnreadablePhotoException.Reason;
import jp.tsunagari.portal.photo.PhotoSize;
import org.springframework.stereotype.Component;

/**
 * Makes the sizes of a photo out of a file that was sent: a JPEG, PNG or WebP picture, or the first page of a PDF. The pixels
 * are all that is taken over; whatever else was in the file, such as where it was taken, is not. One at a time: a picture takes
 * much memory.
 */
@Component
public class PhotoReader {

    private static final int MIN_SIDE = 200;

    /** Of the longer side to the shorter: what is narrower is not seen. */
    private static final int MAX_RATIO = 10;

    /** A picture that builds up in parts is decoded whole with each; a camera makes about ten. */
    private static final int MAX_SCANS = 64;

    private static final float QUALITY = 0.85f;

    /**
     * @param bytes of the file, whatever they are
     * @throws UnreadablePhotoException if no photo can be made of it
     */
    public synchronized ReadPhoto read(byte[] bytes) throws UnreadablePhotoException {
        BufferedImage image = ImageKind.isPdf(bytes) ? Flyer.draw(bytes) : picture(bytes);
        Map<PhotoSize, byte[]> sizes = new EnumMap<>(PhotoSize.class);
        BufferedImage smaller = image;
        for (PhotoSize size : List.of(PhotoSize.PRINT, PhotoSize.CARD, PhotoSize.LIST)) {
            smaller = fit(smaller, size.side());
            sizes.put(size, jpeg(smaller));
            if (size == PhotoSize.PRINT) {
                image = smaller;
            }
        }
        return new ReadPhoto(image.getWidth(), image.getHeight(), sizes);
    }

    private static BufferedImage picture(byte[] bytes) throws UnreadablePhotoException {
        ImageKind kind = ImageKind.of(bytes).orElseThrow(() -> new UnreadablePhotoException(Reason.KIND));
        if (kind == ImageKind.JPEG && scans(bytes) > MAX_SCANS) {
            throw new UnreadablePhotoException(Reason.SLOW);
        }
        BufferedImage decoded = decode(kind, bytes);
        return upright(fit(decoded, PhotoSize.PRINT.side()), Orientation.of(kind, bytes));
    }

    private static int scans(byte[] bytes) {
        int scans = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == (byte) 0xff && bytes[i + 1] == (byte) 0xda) {
                scans++;
            }
        }
        return scans;
    }

    private static BufferedImage decode(ImageKind kind, byte[] bytes) throws UnreadablePhotoException {
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = kind.reader();
            try {
                // Without its notes, which can be large.
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                refuseUnlessOfASize(kind, width, height);
                ImageReadParam param = reader.getDefaultReadParam();
                int step = Math.max(1, Math.max(width, height) / (2 * PhotoSize.PRINT.side()));
                param.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, param);
            } finally {
                reader.dispose();
            }
        } catch (IIOException e) {
            boolean colours = String.valueOf(e.getMessage()).contains("Unsupported Image Type");
            throw new UnreadablePhotoException(colours ? Reason.COLOURS : Reason.DAMAGED, e);
        } catch (IOException | RuntimeException e) {
            throw new UnreadablePhotoException(Reason.DAMAGED, e);
        }
    }

    private static void refuseUnlessOfASize(ImageKind kind, int width, int height) throws UnreadablePhotoException {
        if ((long) width * height > kind.maxPixels()) {
            throw new UnreadablePhotoException(Reason.PIXELS);
        }
        if (Math.min(width, height) < MIN_SIDE || Math.max(width, height) / Math.min(width, height) >= MAX_RATIO) {
            throw new UnreadablePhotoException(Reason.SMALL);
        }
    }

    /** On white, within a square of this side; what is smaller stays as it is. */
    private static BufferedImage fit(BufferedImage image, int side) {
        BufferedImage now = image;
        int width = image.getWidth();
        int height = image.getHeight();
        double scale = Math.min(1, (double) side / Math.max(width, height));
        int targetWidth = (int) Math.max(1, Math.round(width * scale));
        int targetHeight = (int) Math.max(1, Math.round(height * scale));
        // By halves, as a step takes in no more than its neighbours.
        while (width / 2 > targetWidth && height / 2 > targetHeight) {
            width /= 2;
            height /= 2;
            now = drawn(now, width, height);
        }
        return now.getWidth() == targetWidth && now.getType() == BufferedImage.TYPE_INT_RGB
                ? now
                : drawn(now, targetWidth, targetHeight);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return drawn;
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        int width = image.getWidth();
        int height = image.getHeight();
        boolean turned = Orientation.isTurned(orientation);
        BufferedImage upright =
                new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = upright.createGraphics();
        graphics.drawImage(image, Orientation.upright(orientation, width, height), null);
        graphics.dispose();
        return upright;
    }

    private static byte[] jpeg(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /**
     * A photo in all its sizes.
     *
     * @param width of the largest size, in pixels
     * @param height of the largest size, in pixels
     * @param sizes as JPEG without any metadata
     */
    public record ReadPhoto(int width, int height, Map<PhotoSize, byte[]> sizes) {

        public ReadPhoto {
            sizes = Map.copyOf(sizes);
        }
    }
}
