package jp.tsunagari.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
