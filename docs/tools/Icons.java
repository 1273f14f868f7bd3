import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Draws the icons for browsers and phones from the portal's mark: {@code java docs/tools/Icons.java} in the root of the
 * project. Knows what the mark is made of and no more of SVG: circles, and arcs of circles.
 */
final class Icons {

    private static final Path STATIC = Path.of("portal-app/src/main/resources/static");
    private static final Pattern ARC = Pattern.compile(
            "M([\\d.]+) ([\\d.]+)A([\\d.]+) [\\d.]+ [\\d.]+ ([01]) ([01]) ([\\d.]+) ([\\d.]+)");

    public static void main(String[] arguments) throws Exception {
        Element mark = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(STATIC.resolve("images/mark.svg").toFile())
                .getDocumentElement();
        write(image(mark, 32, 0, false), "images/icon-32.png");
        write(image(mark, 180, 0.1, true), "images/icon-180.png");
        // Launchers may cut off all that is outside the middle 80 %.
        write(image(mark, 192, 0.15, true), "images/icon-192.png");
        write(image(mark, 512, 0.15, true), "images/icon-512.png");
        Files.write(STATIC.resolve("favicon.ico"), ico(List.of(image(mark, 16, 0, false), image(mark, 32, 0, false))));
    }

    private static void write(BufferedImage image, String name) throws IOException {
        ImageIO.write(image, "png", STATIC.resolve(name).toFile());
    }

    /** @param margin on each side, as a share of the size */
    private static BufferedImage image(Element mark, int size, double margin, boolean opaque) {
        BufferedImage image = new BufferedImage(
                size, size, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        if (opaque) {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, size, size);
        }
        double side = Double.parseDouble(mark.getAttribute("width"));
        graphics.translate(size * margin, size * margin);
        graphics.scale(size * (1 - 2 * margin) / side, size * (1 - 2 * margin) / side);
        graphics.setColor(Color.decode(mark.getAttribute("stroke")));
        graphics.setStroke(new BasicStroke(Float.parseFloat(mark.getAttribute("stroke-width"))));
        shapes(mark).forEach(graphics::draw);
        graphics.dispose();
        return image;
    }

    private static List<Shape> shapes(Element mark) {
        List<Shape> shapes = new ArrayList<>();
        NodeList parts = mark.getElementsByTagName("*");
        for (int i = 0; i < parts.getLength(); i++) {
            Element part = (Element) parts.item(i);
            shapes.add(part.getTagName().equals("circle") ? circle(part) : arc(part.getAttribute("d")));
        }
        return shapes;
    }

    private static Shape circle(Element circle) {
        double r = Double.parseDouble(circle.getAttribute("r"));
        double x = Double.parseDouble(circle.getAttribute("cx"));
        double y = Double.parseDouble(circle.getAttribute("cy"));
        return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    }

    /** From two points on a circle and its radius to its centre and angles. */
    private static Shape arc(String path) {
        Matcher arc = ARC.matcher(path);
        if (!arc.matches()) {
            throw new IllegalArgumentException("not one arc of a circle: " + path);
        }
        double x1 = number(arc, 1);
        double y1 = number(arc, 2);
        double r = number(arc, 3);
        boolean large = arc.group(4).equals("1");
        boolean clockwise = arc.group(5).equals("1");
        double x2 = number(arc, 6);
        double y2 = number(arc, 7);
        double half = Math.hypot(x2 - x1, y2 - y1) / 2;
        double away = Math.sqrt(Math.max(0, r * r - half * half)) * (large == clockwise ? -1 : 1);
        double x = (x1 + x2) / 2 - away * (y2 - y1) / (2 * half);
        double y = (y1 + y2) / 2 + away * (x2 - x1) / (2 * half);
        double from = Math.toDegrees(Math.atan2(y - y1, x1 - x));
        double to = Math.toDegrees(Math.atan2(y - y2, x2 - x));
        double extent = clockwise ? -(((from - to) % 360 + 360) % 360) : ((to - from) % 360 + 360) % 360;
        return new Arc2D.Double(x - r, y - r, 2 * r, 2 * r, from, extent, Arc2D.OPEN);
    }

    private static double number(Matcher matcher, int group) {
        return Double.parseDouble(matcher.group(group));
    }

    /** Pictures inside are PNG, which every browser in use reads. */
    private static byte[] ico(List<BufferedImage> images) throws IOException {
        List<byte[]> pngs = new ArrayList<>();
        int length = 6 + 16 * images.size();
        for (BufferedImage image : images) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            pngs.add(out.toByteArray());
            length += out.size();
        }
        ByteBuffer ico = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        ico.putShort((short) 0).putShort((short) 1).putShort((short) images.size());
        int at = 6 + 16 * images.size();
        for (int i = 0; i < images.size(); i++) {
            byte size = (byte) images.get(i).getWidth();
            ico.put(size).put(size).putShort((short) 0).putShort((short) 1).putShort((short) 32);
            ico.putInt(pngs.get(i).length).putInt(at);
            at += pngs.get(i).length;
        }
        pngs.forEach(ico::put);
        return ico.array();
    }

    private Icons() {}
}
