package jp.tsunagari.portal.ingest.photo;

import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the camera was held, which it only notes (Exif), and which would be lost with the note. */
final class Orientation {

    private static final int UPRIGHT = 1;
    private static final int LAST = 8;
    private static final int CHUNK_HEAD = 8;

    private Orientation() {}

    /** From 1, upright, to 8, as Exif has it; what cannot be read is upright. */
    static int of(ImageKind kind, byte[] bytes) {
        try {
            byte[] exif = switch (kind) {
                case JPEG -> ofJpeg(bytes);
                case PNG -> chunk(bytes, 8, "eXIf", ByteOrder.BIG_ENDIAN);
                case WEBP -> chunk(bytes, 12, "EXIF", ByteOrder.LITTLE_ENDIAN);
            };
            return exif == null ? UPRIGHT : read(exif);
        } catch (IOException | RuntimeException e) {
            // Whatever is wrong with the note, the picture is judged by itself.
            return UPRIGHT;
        }
    }

    private static byte @Nullable [] ofJpeg(byte[] bytes) throws IOException {
        List<JPEGSegment> segments =
                JPEGSegmentUtil.readSegments(new ByteArrayImageInputStream(bytes), JPEG.APP1, "Exif");
        if (!segments.isEmpty()) {
            // After the name comes a byte to fill up.
            byte[] data = segments.get(0).data().readAllBytes();
            return data.length == 0 ? null : Arrays.copyOfRange(data, 1, data.length);
        }
        return null;
    }

    /** The contents of the first chunk of this name: PNG has the length before the name, WebP after it. */
    private static byte @Nullable [] chunk(byte[] bytes, int from, String wanted, ByteOrder order) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
        boolean nameFirst = order == ByteOrder.LITTLE_ENDIAN;
        int at = from;
        while (at >= 0 && at + CHUNK_HEAD <= bytes.length) {
            String name = new String(bytes, nameFirst ? at : at + 4, 4, StandardCharsets.ISO_8859_1);
            int length = buffer.getInt(nameFirst ? at + 4 : at);
            if (length < 0 || length > bytes.length - at - CHUNK_HEAD) {
                return null;
            }
            if (name.equals(wanted)) {
                return Arrays.copyOfRange(bytes, at + CHUNK_HEAD, at + CHUNK_HEAD + length);
            }
            // Behind it PNG has a checksum, and WebP a byte where the length is odd.
            at += CHUNK_HEAD + length + (nameFirst ? length % 2 : 4);
        }
        return null;
    }

    private static int read(byte[] exif) throws IOException {
        boolean named = new String(exif, 0, Math.min(4, exif.length), StandardCharsets.ISO_8859_1).equals("Exif");
        byte[] tiff = named ? Arrays.copyOfRange(exif, 6, exif.length) : exif;
        Entry entry = new TIFFReader().read(new ByteArrayImageInputStream(tiff)).getEntryById(TIFF.TAG_ORIENTATION);
        int value = entry != null && entry.getValue() instanceof Number number ? number.intValue() : UPRIGHT;
        return value < UPRIGHT || value > LAST ? UPRIGHT : value;
    }

    /** Whether width and height change places. */
    static boolean isTurned(int orientation) {
        return orientation > 4;
    }

    /** Puts a picture of this size upright, with its corner where it was. */
    static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
