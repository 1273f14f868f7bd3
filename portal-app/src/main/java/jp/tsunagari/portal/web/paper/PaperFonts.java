package jp.tsunagari.portal.web.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.springframework.core.io.ClassPathResource;

/**
 * The typefaces of papers: BIZ UDPGothic, and for what it lacks the rest of Noto Sans JP (rare kanji, Vietnamese) and of Noto
 * Emoji. Read once, because parsing them anew took most of the time of a small paper.
 */
final class PaperFonts {

    static final String FAMILY = "BIZ UDPGothic";

    private static final int NORMAL = 400;
    private static final int BOLD = 700;
    private static final Set<FSFontUseCase> LAST_RESORT = EnumSet.of(FSFontUseCase.FALLBACK_FINAL);

    private final byte[] regular = read("BIZUDPGothic-Regular.ttf");
    private final byte[] bold = read("BIZUDPGothic-Bold.ttf");
    private final byte[] further = read("NotoSansJP-Further.ttf");
    private final byte[] emoji = read("NotoEmoji-Further.ttf");
    private final BitSet characters = new BitSet();

    PaperFonts() {
        List.of(regular, further, emoji).forEach(this::addCharacters);
    }

    void addTo(PdfRendererBuilder builder) {
        builder.useFont(() -> new ByteArrayInputStream(regular), FAMILY, NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(bold), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.useFont(
                () -> new ByteArrayInputStream(further), "Noto Sans JP", NORMAL, FontStyle.NORMAL, true, LAST_RESORT);
        builder.useFont(
                () -> new ByteArrayInputStream(emoji), "Noto Emoji", NORMAL, FontStyle.NORMAL, true, LAST_RESORT);
    }

    /** Whether any of them can show the character. */
    boolean has(int character) {
        return characters.get(character);
    }

    private void addCharacters(byte[] file) {
        try (TrueTypeFont font = new TTFParser().parseEmbedded(new ByteArrayInputStream(file))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
                if (glyphs.getGlyphId(character) > 0) {
                    characters.set(character);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String file) {
        try (InputStream in = new ClassPathResource(file, PaperFonts.class).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the typeface " + file, e);
        }
    }
}
