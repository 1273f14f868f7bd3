package jp.tsunagari.portal.ingest.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import jp.tsunagari.portal.ingest.photo.PhotoReader.ReadPhoto;
import jp.tsunagari.portal.ingest.photo.UnreadablePhotoException.Reason;
import jp.tsunagari.portal.photo.PhotoSize;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos are made of real files; what else is in them is gone, and what could harm is refused before it is decoded. */
class PhotoReaderTest {

    private static final String SECRET = "35.6812N";

    private final PhotoReader reader = new PhotoReader();

    @Test
    void aPhotoHasThreeSizesThatFitTheirSquares() throws Exception {
        ReadPhoto photo = reader.read(encoded("jpg", picture(3000, 1500)));
        assertThat(photo.width()).isEqualTo(2000);
        assertThat(photo.height()).isEqualTo(1000);
        for (PhotoSize size : PhotoSize.values()) {
            BufferedImage made = image(photo, size);
            assertThat(made.getWidth()).as(size.name()).isEqualTo(size.side());
            assertThat(made.getHeight()).as(size.name()).isEqualTo(size.side() / 2);
        }
    }

    @Test
    void whatIsSmallerStaysAsItIs() throws Exception {
        ReadPhoto photo = reader.read(encoded("png", picture(300, 240)));
        assertThat(image(photo, PhotoSize.PRINT).getWidth()).isEqualTo(300);
        assertThat(image(photo, PhotoSize.LIST).getWidth()).isEqualTo(300);
    }

    @Test
    void aWebPictureIsRead() throws Exception {
        byte[] webp;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("quarter.webp"))) {
            webp = in.readAllBytes();
        }
        BufferedImage made = image(reader.read(webp), PhotoSize.PRINT);
        assertThat(made.getWidth()).isEqualTo(640);
        assertThat(isYellow(made, 600, 20)).isTrue();
        assertThat(isYellow(made, 20, 20)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void itIsPutUprightAndItsNotesAreGone(int orientation) throws Exception {
        byte[] sent = withExif(encoded("jpg", picture(400, 240)), orientation);
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("Exif", SECRET);
        ReadPhoto photo = reader.read(sent);
        BufferedImage made = image(photo, PhotoSize.PRINT);
        assertThat(made.getWidth()).isEqualTo(orientation > 4 ? 240 : 400);
        // The mark in the first row and column of the file is, by Exif's table, at these sides.
        boolean right = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
        boolean below = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
        assertThat(isYellow(made, right ? made.getWidth() - 20 : 20, below ? made.getHeight() - 20 : 20))
                .isTrue();
        for (PhotoSize size : PhotoSize.values()) {
            byte[] jpeg = Objects.requireNonNull(photo.sizes().get(size));
            assertThat(new String(jpeg, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", SECRET, "Canon");
            assertThat(segments(jpeg)).as("only JFIF").doesNotContain(0xe1, 0xe2, 0xed, 0xfe);
        }
    }

    @Test
    void theFirstPageOfAFlyerBecomesAPicture() throws Exception {
        ReadPhoto photo = reader.read(flyer(false));
        assertThat(photo.height()).isEqualTo(2000);
        assertThat(photo.width()).isBetween(1410, 1418);
        BufferedImage made = image(photo, PhotoSize.CARD);
        assertThat(isYellow(made, 20, 20)).isTrue();
        assertThat(new Color(made.getRGB(made.getWidth() - 5, made.getHeight() - 5)))
                .isEqualTo(Color.WHITE);
    }

    @Test
    void aFlyerWithAPasswordIsRefused() {
        assertThat(reason(flyer(true))).isEqualTo(Reason.PROTECTED);
    }

    @Test
    void aHugePictureInAFlyerIsNotDecoded() throws IOException {
        assertThat(reason(flyerWithBomb())).isEqualTo(Reason.PIXELS);
    }

    @Test
    void aBombIsRefusedBeforeItIsDecoded() {
        assertThat(reason(png(60_000, 60_000))).isEqualTo(Reason.PIXELS);
        assertThat(reason(png(6_000, 5_000))).isEqualTo(Reason.PIXELS);
    }

    @Test
    void manyScansAreRefused() throws IOException {
        ByteArrayOutputStream scans = new ByteArrayOutputStream();
        byte[] jpeg = encoded("jpg", picture(300, 300));
        scans.write(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < 70; i++) {
            scans.write(0xff);
            scans.write(0xda);
        }
        assertThat(reason(scans.toByteArray())).isEqualTo(Reason.SLOW);
    }

    @Test
    void whatIsNoPictureIsRefusedWhateverItsName() throws IOException {
        assertThat(reason("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.KIND);
        assertThat(reason(encoded("gif", picture(300, 300)))).isEqualTo(Reason.KIND);
        assertThat(reason(new byte[0])).isEqualTo(Reason.KIND);
        assertThat(reason("MZ program".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.KIND);
    }

    @Test
    void whatIsCutOffOrTooSmallIsRefused() throws IOException {
        byte[] png = encoded("png", picture(300, 300));
        assertThat(reason(Arrays.copyOf(png, 40))).isEqualTo(Reason.DAMAGED);
        assertThat(reason(encoded("png", picture(10, 10)))).isEqualTo(Reason.SMALL);
        assertThat(reason(encoded("png", picture(4000, 210)))).isEqualTo(Reason.SMALL);
        assertThat(reason("%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.DAMAGED);
    }

    private Reason reason(byte[] bytes) {
        return catchThrowableOfType(UnreadablePhotoException.class, () -> reader.read(bytes))
                .reason();
    }

    private static BufferedImage image(ReadPhoto photo, PhotoSize size) throws IOException {
        return ImageIO.read(
                new ByteArrayInputStream(Objects.requireNonNull(photo.sizes().get(size))));
    }

    private static boolean isYellow(BufferedImage image, int x, int y) {
        Color colour = new Color(image.getRGB(x, y));
        return colour.getRed() > 200 && colour.getGreen() > 150 && colour.getBlue() < 100;
    }

    /** Blue, with a yellow mark where rows and columns begin. */
    private static BufferedImage picture(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(new Color(0xf0c020));
        graphics.fillRect(0, 0, width / 4, height / 4);
        graphics.dispose();
        return image;
    }

    private static byte[] encoded(String format, BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    /** With notes of a camera: which way up, its maker, and where it was (as text, to be found again). */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] maker = ("Canon " + SECRET + "\0\0").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 24 + 4 + maker.length);
        tiff.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 271).putShort((short) 2).putInt(maker.length).putInt(38);
        tiff.putShort((short) 274)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put(maker);
        byte[] name = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer all = ByteBuffer.allocate(jpeg.length + 4 + name.length + tiff.capacity());
        all.put(jpeg, 0, 2).put((byte) 0xff).put((byte) 0xe1);
        all.putShort((short) (2 + name.length + tiff.capacity())).put(name).put(tiff.array());
        all.put(jpeg, 2, jpeg.length - 2);
        return all.array();
    }

    /** The kinds of parts before the pixels. */
    private static List<Integer> segments(byte[] jpeg) {
        List<Integer> kinds = new ArrayList<>();
        int at = 2;
        while ((jpeg[at + 1] & 0xff) != 0xda) {
            kinds.add(jpeg[at + 1] & 0xff);
            at += 2 + (((jpeg[at + 2] & 0xff) << 8) | (jpeg[at + 3] & 0xff));
        }
        return kinds;
    }

    private static byte[] flyer(boolean protectedByPassword) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setNonStrokingColor(new Color(0xf0c020));
                content.addRect(0, PDRectangle.A4.getHeight() - 200, 200, 200);
                content.fill();
            }
            if (protectedByPassword) {
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page with a picture that says it has 3.6 thousand million pixels. */
    private static byte[] flyerWithBomb() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDImageXObject image = new PDImageXObject(
                    document,
                    new ByteArrayInputStream(new byte[16]),
                    COSName.FLATE_DECODE,
                    60_000,
                    60_000,
                    8,
                    PDDeviceRGB.INSTANCE);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(image, 0, 0, 100, 100);
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    /** A PNG of a few bytes that says it has so many pixels. */
    private static byte[] png(int width, int height) {
        ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height);
        head.put((byte) 8).put((byte) 2);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a});
        chunk(out, "IHDR", head.array());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(new byte[100_000]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        chunk(out, "IDAT", packed.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
        byte[] named = ByteBuffer.allocate(4 + data.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        CRC32 checksum = new CRC32();
        checksum.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
    }
}
