package jp.tsunagari.portal.picture.web;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * The typeface of the portal's papers as shapes. Java's own way to draw text asks the machine for its typefaces, and fails on
 * a server that has none. Not for several threads at once.
 */
final class PictureFont {

    /** Where the papers have it. */
    private static final String FILE = "jp/tsunagari/portal/web/paper/BIZUDPGothic-Regular.ttf";

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final int unitsPerEm;

    PictureFont() {
        try (InputStream in = new ClassPathResource(FILE).getInputStream()) {
            this.font = new TTFParser().parseEmbedded(in);
            this.glyphs = font.getUnicodeCmapLookup();
            this.unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    /** @param size of an em, as the width that comes back */
    double width(String text, double size) {
        return text.codePoints().mapToDouble(this::advance).sum() * size / unitsPerEm;
    }

    /** The text as a shape on a line that begins at this point. */
    Path2D outline(String text, double size, double x, double y) {
        Path2D.Double whole = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double scale = size / unitsPerEm;
        double at = x;
        for (int character : text.codePoints().toArray()) {
            GlyphData glyph = glyph(character);
            if (glyph != null) {
                AffineTransform place = AffineTransform.getTranslateInstance(at, y);
                place.scale(scale, -scale);
                whole.append(glyph.getPath().getPathIterator(place), false);
            }
            at += advance(character) * scale;
        }
        return whole;
    }

    private int advance(int character) {
        try {
            return font.getAdvanceWidth(glyphs.getGlyphId(character));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable GlyphData glyph(int character) {
        try {
            return font.getGlyph().getGlyph(glyphs.getGlyphId(character));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
