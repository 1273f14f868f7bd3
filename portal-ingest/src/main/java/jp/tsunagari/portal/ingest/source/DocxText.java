package jp.tsunagari.portal.ingest.source;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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
            throw new UnreadableDocumentException(e, "source.docx.damaged", name);
        }
        throw new UnreadableDocumentException("source.docx.other-archive", name);
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
                // The fallback repeats in old terms what is beside it.
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

    /** Builds lines while a Word document is read from front to back. Elements go by their names in WordprocessingML. */
    private static final class DocxLines {

        /** A paragraph, a row or a cell takes memory like so many characters, however short it is. */
        private static final int LINE_COST = 20;

        /** Where finished lines go: the document, or the cells of the tables that are open, the innermost first. */
        private final Deque<List<String>> targets = new ArrayDeque<>();

        private final Deque<List<String>> rows = new ArrayDeque<>();

        /** The paragraphs that are open: a text box is inside one and has its own. */
        private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();

        private final List<String> lines = new ArrayList<>();
        private boolean inText;
        private long size;

        DocxLines() {
            targets.push(lines);
        }

        void start(String element) {
            switch (element) {
                case "p" -> {
                    count(LINE_COST);
                    paragraphs.push(new StringBuilder());
                }
                case "t" -> inText = true;
                case "tab" -> append("\t");
                case "br", "cr" -> append("\n");
                case "noBreakHyphen" -> append("-");
                case "tr" -> {
                    count(LINE_COST);
                    rows.push(new ArrayList<>());
                }
                case "tc" -> {
                    count(LINE_COST);
                    targets.push(new ArrayList<>());
                }
                default -> {
                    // Everything else is layout.
                }
            }
        }

        void end(String element) {
            switch (element) {
                case "p" -> addTo(targets, paragraphs.pop().toString());
                case "t" -> inText = false;
                case "tc" -> addTo(rows, String.join("\n", targets.pop()));
                case "tr" -> addTo(targets, row(rows.pop()));
                default -> {
                    // Everything else is layout.
                }
            }
        }

        void characters(String text) {
            if (inText) {
                append(text);
            }
        }

        String text() {
            return String.join("\n", lines);
        }

        private void append(String text) {
            count(text.length());
            StringBuilder paragraph = paragraphs.peek();
            if (paragraph != null) {
                paragraph.append(text);
            }
        }

        private void count(int more) {
            size += more;
            if (size > SourceTextReader.MAX_BYTES) {
                throw new IllegalStateException("more text than a document may have");
            }
        }

        private static void addTo(Deque<List<String>> open, String text) {
            List<String> innermost = open.peek();
            if (innermost != null) {
                innermost.add(text);
            }
        }

        /** Only the last cell may have several lines; they are below each other like wrapped text. */
        private static String row(List<String> cells) {
            List<String> flat = new ArrayList<>(cells);
            for (int i = 0; i + 1 < flat.size(); i++) {
                flat.set(i, flat.get(i).replace('\n', ' ').strip());
            }
            return String.join("\t", flat);
        }
    }

    /** Ends with a failure where a zip entry turns out far larger than any real document: a zip bomb. */
    static final class LimitedInput extends FilterInputStream {

        /** XML is several times as long as its text. */
        static final long MAX_INFLATED = 8L * SourceTextReader.MAX_BYTES;

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

        private void count(int more) throws IOException {
            count += more;
            if (count > MAX_INFLATED) {
                throw new IOException("a part of more than " + MAX_INFLATED + " bytes");
            }
        }
    }
}
