package jp.tsunagari.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Looks at printed pages. */
public final class PdfPaper {

    /** What printers leave white, in points: about 4 mm. */
    private static final float UNPRINTABLE = 11;

    private PdfPaper() {}

    /** All text, without line breaks and spaces, which depend on where a line happens to end. */
    public static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("[\\r\\n]", "");
    }

    /** That every letter of every page lies within what a printer can print. */
    public static void expectNothingCut(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                PDRectangle paper = getCurrentPage().getMediaBox();
                for (TextPosition position : positions) {
                    assertThat(position.getXDirAdj())
                            .as("left end of %s on page %d", text, getCurrentPageNo())
                            .isGreaterThanOrEqualTo(UNPRINTABLE);
                    assertThat(position.getXDirAdj() + position.getWidthDirAdj())
                            .as("right end of %s on page %d", text, getCurrentPageNo())
                            .isLessThanOrEqualTo(paper.getWidth() - UNPRINTABLE);
                    assertThat(position.getYDirAdj())
                            .as("foot of %s on page %d", text, getCurrentPageNo())
                            .isBetween(UNPRINTABLE, paper.getHeight() - UNPRINTABLE);
                }
            }
        };
        assertThat(stripper.getText(document)).isNotNull();
    }

    /**
     * That no letter of what comes before the foot of a page stands in the foot or below it.
     *
     * @param foot the words that the foot begins with
     */
    public static void expectNothingOver(PDDocument document, String foot) throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        new PDFTextStripper() {
            @Override
            protected void writeString(String words, List<TextPosition> positions) {
                positions.forEach(position -> {
                    text.append(position.getUnicode());
                    // One for each char, of which some letters have several.
                    letters.addAll(Collections.nCopies(position.getUnicode().length(), position));
                });
            }
        }.getText(document);
        int start = text.indexOf(foot.replace(" ", "").substring(0, 8));
        assertThat(start).as("the foot %s in %s", foot, text).isPositive();
        float top = letters.get(start).getYDirAdj();
        for (int at = 0; at < letters.size(); at++) {
            TextPosition letter = letters.get(at);
            assertThat(at < start ? letter.getYDirAdj() + 9 : top)
                    .as("%s of %s before the foot", letter.getUnicode(), text.substring(Math.max(0, at - 20), at + 1))
                    .isLessThanOrEqualTo(top);
        }
    }

    /** The types of all elements of its structure. */
    public static Set<String> structure(PDDocument document) {
        Set<String> types = new HashSet<>();
        collect(document.getDocumentCatalog().getStructureTreeRoot(), types);
        return types;
    }

    private static void collect(PDStructureNode node, Set<String> types) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                types.add(element.getStructureType());
                collect(element, types);
            }
        }
    }
}
