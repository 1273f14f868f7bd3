package jp.tsunagari.portal.picture.web;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** Draws a picture of the size that networks ask for. One at a time: it takes a processor for a tenth of a second. */
@Component
class PicturePainter {

    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final int MARGIN = 72;
    private static final int ROOM = WIDTH - 2 * MARGIN;
    private static final int TITLE_HEIGHT = 280;
    private static final int SMALL = 34;
    private static final double SMALL_LINE = SMALL * 1.5;

    /** Of the lines below the title. */
    private static final int MAX_LINES = 3;

    private static final int RULE_GAP = 36;
    private static final int RULE_HEIGHT = 8;
    private static final int RULE_WIDTH = 96;

    /** At the foot, with the name of the portal. */
    private static final int BAND = 112;

    /** Letters of what the portal is, beside its name. */
    private static final int LINE = 28;

    private static final int MARK = 56;
    private static final Color BLUE = new Color(0x0017C1);
    private static final Color PALE = new Color(0xE8F1FE);
    private static final Color INK = new Color(0x1A1A1C);
    private static final Color GREY = new Color(0x4D4D4D);

    private final PictureFont font = new PictureFont();

    /** A PNG file. */
    synchronized byte[] paint(PictureWords words) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(PALE);
        mark(graphics, WIDTH - 560, HEIGHT - BAND - 430, 640);
        middle(graphics, words);
        foot(graphics, words);
        graphics.dispose();
        return png(image);
    }

    /** Title and lines as one block, with as much room above it as below. */
    private void middle(Graphics2D graphics, PictureWords words) {
        PictureLayout title = PictureLayout.of(words.title(), ROOM, TITLE_HEIGHT, font::width);
        List<String> lines = small(words.lines());
        double titleHeight = title.lines().size() * title.lineHeight();
        double below = lines.isEmpty() ? 0 : 2 * RULE_GAP + RULE_HEIGHT + lines.size() * SMALL_LINE - SMALL / 2.0;
        double top = (HEIGHT - BAND - titleHeight - below) / 2;
        title(graphics, title, top);
        if (lines.isEmpty()) {
            return;
        }
        double rule = top + titleHeight + RULE_GAP / 2.0;
        graphics.setColor(BLUE);
        graphics.fill(new Rectangle2D.Double(MARGIN, rule, RULE_WIDTH, RULE_HEIGHT));
        graphics.setColor(GREY);
        double y = rule + RULE_HEIGHT + RULE_GAP + SMALL;
        for (String line : lines) {
            graphics.fill(font.outline(line, SMALL, MARGIN, y));
            y += SMALL_LINE;
        }
    }

    private void title(Graphics2D graphics, PictureLayout title, double top) {
        graphics.setColor(INK);
        // The typeface has one weight; an outline makes a title of it.
        graphics.setStroke(new BasicStroke(title.size() / 40f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        double y = top + title.size();
        for (String line : title.lines()) {
            var shape = font.outline(line, title.size(), MARGIN, y);
            graphics.fill(shape);
            graphics.draw(shape);
            y += title.lineHeight();
        }
    }

    /** One line is given up rather than the beginning of another. */
    private List<String> small(List<String> lines) {
        int each = Math.max(1, MAX_LINES / Math.max(1, lines.size()));
        return lines.stream()
                .limit(MAX_LINES)
                .flatMap(line -> PictureLayout.wrapped(line, ROOM, each, text -> font.width(text, SMALL)).stream())
                .toList();
    }

    private void foot(Graphics2D graphics, PictureWords words) {
        int top = HEIGHT - BAND;
        graphics.setColor(BLUE);
        graphics.fillRect(0, top, WIDTH, BAND);
        graphics.setColor(Color.WHITE);
        mark(graphics, MARGIN - 4, top + (BAND - MARK) / 2.0, MARK);
        double base = top + BAND / 2.0 + SMALL * 0.36;
        double left = MARGIN + MARK + 16;
        graphics.fill(font.outline(words.portal(), SMALL, left, base));
        double next = left + font.width(words.portal(), SMALL) + SMALL;
        graphics.fill(font.outline(fitted(words.line(), LINE, WIDTH - MARGIN - next), LINE, next, base));
    }

    /** The sign of the portal as {@code mark.svg} has it: a ring, and another that is open where the two meet. */
    private static void mark(Graphics2D graphics, double x, double y, double size) {
        double unit = size / 36;
        graphics.setStroke(new BasicStroke((float) (4 * unit), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        graphics.draw(new Ellipse2D.Double(x + 4 * unit, y + 9 * unit, 18 * unit, 18 * unit));
        // From (18.5, 10.9) to (18.5, 25.1) about (24, 18): 128 degrees to either side.
        graphics.draw(new Arc2D.Double(x + 15 * unit, y + 9 * unit, 18 * unit, 18 * unit, -128, 256, Arc2D.OPEN));
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
