package jp.tsunagari.portal.picture.web;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Draws a picture of the size that networks ask for. One at a time: it takes a processor for a tenth of a second. */
@Component
class PicturePainter {

    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final int MARGIN = 72;
    private static final int ROOM = WIDTH - 2 * MARGIN;
    private static final int TITLE_TOP = 180;
    private static final int TITLE_HEIGHT = 280;
    private static final int SMALL = 34;
    private static final int BAND = 16;

    private static final Color BLUE = new Color(0x0017C1);
    private static final Color INK = new Color(0x1A1A1C);
    private static final Color GREY = new Color(0x4D4D4D);

    private final PictureFont font = new PictureFont();
    private final BufferedImage mark;

    PicturePainter() throws IOException {
        this.mark = ImageIO.read(new ClassPathResource("static/images/icon-512.png").getURL());
    }

    /** A PNG file. */
    synchronized byte[] paint(PictureWords words) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(BLUE);
        graphics.fillRect(0, HEIGHT - BAND, WIDTH, BAND);
        graphics.drawImage(mark, MARGIN - 20, 40, 110, 110, null);
        graphics.setColor(GREY);
        graphics.fill(font.outline(fitted(words.portal(), SMALL, ROOM - 110), SMALL, MARGIN + 100, 107));
        title(graphics, words.title());
        lines(graphics, words.lines());
        graphics.dispose();
        return png(image);
    }

    private void title(Graphics2D graphics, String title) {
        PictureLayout layout = PictureLayout.of(title, ROOM, TITLE_HEIGHT, font::width);
        graphics.setColor(INK);
        // The typeface has one weight; an outline makes a title of it.
        graphics.setStroke(new BasicStroke(layout.size() / 40f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        double y = TITLE_TOP + layout.size();
        for (String line : layout.lines()) {
            var shape = font.outline(line, layout.size(), MARGIN, y);
            graphics.fill(shape);
            graphics.draw(shape);
            y += layout.lineHeight();
        }
    }

    private void lines(Graphics2D graphics, List<String> lines) {
        graphics.setColor(GREY);
        double y = HEIGHT - BAND - 44 - (lines.size() - 1) * SMALL * 1.5;
        for (String line : lines) {
            graphics.fill(font.outline(fitted(line, SMALL, ROOM), SMALL, MARGIN, y));
            y += SMALL * 1.5;
        }
    }

    private String fitted(String text, int size, double width) {
        return PictureLayout.cut(text, width, shown -> font.width(shown, size));
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
