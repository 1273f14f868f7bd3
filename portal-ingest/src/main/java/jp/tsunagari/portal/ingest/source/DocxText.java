package jp.tsunagari.portal.ingest.source;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.tsunagari.portal.ingest.source.SourceText.LeftOut;
import org.jspecify.annotations.Nullable;

/**
 * The text of a Word document as a reader of the printed page sees it: a paragraph is a line, and so is a row of a table,
 * its cells separated by tabs. Hidden, deleted and moved text is not there; notes are told apart.
 */
final class DocxText {

    private static final String ENCODING = "DOCX";
    /** Tables within tables within text boxes come to some dozens; every open element costs memory. */
    private static final int MAX_DEPTH = 500;

    private static final Pattern MAIN_PART = Pattern.compile("word/document\\d*\\.xml");
    private static final Pattern STYLES = Pattern.compile("word/styles\\d*\\.xml");
    private static final Pattern NOTES = Pattern.compile("word/(foot|end)notes\\d*\\.xml");

    private DocxText() {}

    static DecodedText read(String name, byte[] bytes) {
        try {
            String text = null;
            Map<String, DocxLines.Style> styles = new HashMap<>();
            forParts(bytes, STYLES, part -> read(part, new StyleReader(styles)));
            DocxLines lines = new DocxLines(styles);
            if (forParts(bytes, MAIN_PART, part -> read(part, lines))) {
                text = lines.text();
            }
            if (text != null) {
                DocxLines notes = new DocxLines(styles);
                forParts(bytes, NOTES, part -> read(part, notes));
                return new DecodedText(text, ENCODING, leftOut(notes.text()));
            }
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw new UnreadableDocumentException(e, "source.docx.damaged", name);
        }
        throw new UnreadableDocumentException("source.docx.other-archive", name);
    }

    private static List<LeftOut> leftOut(String notes) {
        return notes.lines()
                .map(String::strip)
                .filter(note -> !note.isEmpty())
                .map(note -> new LeftOut(LeftOut.Kind.NOTE, note, 1))
                .toList();
    }

    /** What follows the elements of a part. */
    interface Elements {

        /** Whether the element and all inside it are to be passed over. */
        boolean start(String element, Function<String, @Nullable String> attributes);

        void end(String element);

        void characters(String text);
    }

    private interface PartReader {

        void read(LimitedInput part) throws XMLStreamException;
    }

    /** Whether there is such a part at all. */
    private static boolean forParts(byte[] bytes, Pattern names, PartReader reader)
            throws IOException, XMLStreamException {
        boolean found = false;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (names.matcher(entry.getName()).matches()) {
                    reader.read(new LimitedInput(zip));
                    found = true;
                    if (names == MAIN_PART) {
                        return true;
                    }
                } else {
                    new LimitedInput(zip).passOver();
                }
            }
        }
        return found;
    }

    /** A part of an archive. A document has no document type; one that has is an attack by entities. */
    static XMLStreamReader xml(LimitedInput part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(part);
    }

    private static void read(LimitedInput part, Elements elements) throws XMLStreamException {
        XMLStreamReader xml = xml(part);
        int skipped = 0;
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                if (++depth > MAX_DEPTH) {
                    throw new XMLStreamException("elements nested more than " + MAX_DEPTH + " deep");
                }
                if (skipped > 0 || elements.start(xml.getLocalName(), name -> attribute(xml, name))) {
                    skipped++;
                }
            } else if (event == XMLStreamReader.END_ELEMENT) {
                depth--;
                if (skipped > 0) {
                    skipped--;
                } else {
                    elements.end(xml.getLocalName());
                }
            } else if (event == XMLStreamReader.CHARACTERS && skipped == 0) {
                elements.characters(xml.getText());
            }
        }
    }

    private static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Reads which styles hide their text and which make it an item of a list. */
    private static final class StyleReader implements Elements {

        private final Map<String, DocxLines.Style> styles;
        private String current = "";

        StyleReader(Map<String, DocxLines.Style> styles) {
            this.styles = styles;
        }

        @Override
        public boolean start(String element, Function<String, @Nullable String> attributes) {
            switch (element) {
                case "style" -> {
                    String id = attributes.apply("styleId");
                    current = id == null ? "" : id;
                }
                case "vanish" -> merge(new DocxLines.Style(DocxLines.isOn(attributes), false, false));
                case "numPr" -> merge(new DocxLines.Style(false, true, false));
                case "outlineLvl" -> merge(new DocxLines.Style(false, false, true));
                default -> {
                    // Everything else is how the text looks.
                }
            }
            return false;
        }

        private void merge(DocxLines.Style more) {
            styles.merge(current, more, DocxLines.Style::and);
        }

        @Override
        public void end(String element) {
            // A style ends where the next one begins.
        }

        @Override
        public void characters(String text) {
            // Styles have no text.
        }
    }

    /** Ends with a failure where a zip entry turns out far larger than any real document: a zip bomb. */
    static final class LimitedInput extends FilterInputStream {

        /** XML is several times as long as its text. */
        static final long MAX_INFLATED = 8L * SourceTextReader.MAX_BYTES;

        private static final int BUFFER = 1 << 16;

        private long count;

        LimitedInput(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value >= 0) {
                count(1);
            }
            return value;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            count(Math.max(0, read));
            return read;
        }

        /** The reader of XML closes what it has read to its end; the archive has more parts. */
        @Override
        public void close() {
            // The archive is closed by whoever opened it.
        }

        void passOver() throws IOException {
            byte[] buffer = new byte[BUFFER];
            while (read(buffer, 0, buffer.length) >= 0) {
                // What is not read still has to be inflated.
            }
        }

        private void count(int more) throws IOException {
            count += more;
            if (count > MAX_INFLATED) {
                throw new IOException("a part of more than " + MAX_INFLATED + " bytes");
            }
        }
    }
}
