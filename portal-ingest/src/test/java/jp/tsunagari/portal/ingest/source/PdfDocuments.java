package jp.tsunagari.portal.ingest.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** PDFs with Japanese text in a font that every reader knows by name, so that none has to be embedded. */
public final class PdfDocuments {

    static final int LINES_PER_PAGE = 40;
    private static final int PAGE_HEIGHT = 792;

    static final AccessPermission NO_EXTRACTION = withoutExtraction();

    private PdfDocuments() {}

    private static AccessPermission withoutExtraction() {
        AccessPermission permission = new AccessPermission();
        permission.setCanExtractContent(false);
        return permission;
    }

    public static byte[] of(List<String> lines) throws IOException {
        try (PDDocument document = written(lines)) {
            return saved(document);
        }
    }

    public static byte[] encrypted(List<String> lines, String userPassword) throws IOException {
        return encrypted(lines, userPassword, new AccessPermission());
    }

    public static byte[] encrypted(List<String> lines, String userPassword, AccessPermission permission)
            throws IOException {
        try (PDDocument document = written(lines)) {
            document.protect(new StandardProtectionPolicy("owner", userPassword, permission));
            return saved(document);
        }
    }

    public static byte[] withoutText() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            return saved(document);
        }
    }

    /** A text at a place of a page, in points from its upper left corner. */
    record Placed(double x, double y, double size, String text) {}

    /** Pages on which every text is where it is said to be. */
    @SafeVarargs
    static byte[] placed(List<Placed>... pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (List<Placed> page : pages) {
                document.addPage(page(document, page));
            }
            return saved(document);
        }
    }

    private static PDDocument written(List<String> lines) throws IOException {
        PDDocument document = new PDDocument();
        for (int from = 0; from < lines.size(); from += LINES_PER_PAGE) {
            List<Placed> placed = new ArrayList<>();
            for (int i = from; i < Math.min(lines.size(), from + LINES_PER_PAGE); i++) {
                placed.add(new Placed(30, 32 + 18 * (i - from), 9, lines.get(i).replace('\t', '　')));
            }
            document.addPage(page(document, placed));
        }
        return document;
    }

    private static PDPage page(PDDocument document, List<Placed> texts) throws IOException {
        PDPage page = new PDPage();
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("F1"), font());
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts);
        page.setResources(new PDResources(resources));
        PDStream content = new PDStream(document);
        try (OutputStream out = content.createOutputStream()) {
            for (Placed text : texts) {
                String hex = HexFormat.of().formatHex(text.text().getBytes(StandardCharsets.UTF_16BE));
                out.write("BT /F1 %.2f Tf %.2f %.2f Td <%s> Tj ET%n"
                        .formatted(text.size(), text.x(), PAGE_HEIGHT - text.y(), hex)
                        .getBytes(StandardCharsets.US_ASCII));
            }
        }
        page.setContents(content);
        return page;
    }

    private static COSDictionary font() {
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Japan1"));
        system.setItem(COSName.SUPPLEMENT, COSInteger.get(6));
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.getPDFName("CIDFontType0"));
        descendant.setName(COSName.BASE_FONT, "HeiseiMin-W3");
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "HeiseiMin-W3");
        font.setName(COSName.ENCODING, "UniJIS-UTF16-H");
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
