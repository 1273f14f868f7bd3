package jp.tsunagari.portal.web.paper;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A text as a picture for cameras. */
public final class QrPicture {

    /** The quiet zone that readers need around the code. */
    private static final int BORDER = 4;

    /** Points of a PNG for a module: no program that makes it larger shall blur it. */
    private static final int SCALE = 8;

    private QrPicture() {}

    /** SVG without styles, so that the strict policy allows it. */
    public static String svg(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder dark = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    dark.append("M%d,%dh1v1h-1z".formatted(x + BORDER, y + BORDER));
                }
            }
        }
        int size = code.size + 2 * BORDER;
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\" shape-rendering=\"crispEdges\">"
                        + "<rect width=\"%1$d\" height=\"%1$d\" fill=\"#ffffff\"/><path d=\"%2$s\" fill=\"#000000\"/></svg>")
                .formatted(size, dark);
    }

    /** A PNG file, in black and white. */
    public static byte[] png(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int size = code.size + 2 * BORDER;
        BufferedImage picture = new BufferedImage(size * SCALE, size * SCALE, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                boolean dark = code.getModule(x / SCALE - BORDER, y / SCALE - BORDER);
                picture.setRGB(x, y, dark ? 0x000000 : 0xFFFFFF);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
