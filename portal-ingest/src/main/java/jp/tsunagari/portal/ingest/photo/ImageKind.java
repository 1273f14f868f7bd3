package jp.tsunagari.portal.ingest.photo;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The kinds of files that are taken, as their first bytes tell them. A name says nothing. */
enum ImageKind {
    JPEG(50_000_000) {
        @Override
        boolean begins(byte[] bytes) {
            return startsWith(bytes, 0, 0xff, 0xd8, 0xff);
        }

        @Override
        ImageReader reader() {
            return ImageIO.getImageReadersByFormatName("jpeg").next();
        }
    },
    /** Its readers need all of it at once, so that it may have fewer pixels. */
    PNG(25_000_000) {
        @Override
        boolean begins(byte[] bytes) {
            return startsWith(bytes, 0, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a);
        }

        @Override
        ImageReader reader() {
            return ImageIO.getImageReadersByFormatName("png").next();
        }
    },
    /** As above. */
    WEBP(25_000_000) {
        @Override
        boolean begins(byte[] bytes) {
            return startsWith(bytes, 0, 'R', 'I', 'F', 'F') && startsWith(bytes, 8, 'W', 'E', 'B', 'P');
        }

        @Override
        ImageReader reader() throws IOException {
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
    };

    private static final int PDF_HEAD = 1024;

    private final long maxPixels;

    ImageKind(long maxPixels) {
        this.maxPixels = maxPixels;
    }

    /** The most pixels that are decoded. */
    long maxPixels() {
        return maxPixels;
    }

    abstract boolean begins(byte[] bytes);

    abstract ImageReader reader() throws IOException;

    static Optional<ImageKind> of(byte[] bytes) {
        return Stream.of(values()).filter(kind -> kind.begins(bytes)).findFirst();
    }

    /** Whether it is a PDF; those may have something before their first line. */
    static boolean isPdf(byte[] bytes) {
        String head = new String(Arrays.copyOf(bytes, Math.min(bytes.length, PDF_HEAD)), StandardCharsets.ISO_8859_1);
        return head.contains("%PDF-");
    }

    private static boolean startsWith(byte[] bytes, int from, int... wanted) {
        if (bytes.length < from + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[from + i] & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
