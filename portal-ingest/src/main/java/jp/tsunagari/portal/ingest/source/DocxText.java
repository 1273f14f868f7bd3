package jp.tsunagari.portal.ingest.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of a Word document: a paragraph is a line, and so is a row of a table, its cells separated by tabs. */
final class DocxText {

    private static final String ENCODING = "DOCX";
    /** Tables within tables within text boxes come to some dozens; every open element costs memory. */
    private static final int MAX_DEPTH = 500;

    private static final Pattern MAIN_PART = Pattern.compile("word/document\\d*\\.xml");

    private DocxText() {}

    static DecodedText read(String name, byte[] bytes) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (MAIN_PART.matcher(entry.getName()).matches()) {
                    return new DecodedText(text(new LimitedInput(zip)), ENCODING);
                }
            }
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw new UnreadableDocumentException("「" + name + "」はWord文書（.docx）として読めません。壊れているか、大きすぎます。", e);
        }
        throw new UnreadableDocumentException("「" + name + "」は圧縮ファイルですが、Word文書（.docx）ではありません。");
    }

    private static String text(LimitedInput part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // A Word document has no document type; one that has is an attack by entities.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(part);
        DocxLines lines = new DocxLines();
        int skipped = 0;
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                if (++depth > MAX_DEPTH) {
                    throw new XMLStreamException("elements nested more than " + MAX_DEPTH + " deep");
                }
                // The fallback repeats in old terms what stands beside it.
                if (skipped > 0 || xml.getLocalName().equals("Fallback")) {
                    skipped++;
                } else {
                    lines.start(xml.getLocalName());
                }
            } else if (event == XMLStreamReader.END_ELEMENT) {
                depth--;
                if (skipped > 0) {
                    skipped--;
                } else {
                    lines.end(xml.getLocalName());
                }
            } else if (event == XMLStreamReader.CHARACTERS && skipped == 0) {
                lines.characters(xml.getText());
            }
        }
        return lines.text();
    }
}
