package jp.tsunagari.portal.ingest.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Word documents as another program writes them. */
public final class WordDocuments {

    private WordDocuments() {}

    /** One paragraph a line; a line with tabs becomes a row of a table when tables are wanted. */
    public static byte[] of(List<String> lines, boolean tables) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String line : lines) {
                if (tables && line.contains("\t")) {
                    row(document.createTable(1, 2), line.split("\t", 2));
                } else {
                    paragraph(document.createParagraph().createRun(), line);
                }
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void row(XWPFTable table, String... cells) {
        table.getRow(0).getCell(0).setText(cells[0]);
        table.getRow(0).getCell(1).setText(cells[1]);
    }

    private static void paragraph(XWPFRun run, String line) {
        String[] parts = line.split("\t", -1);
        run.setText(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            run.addTab();
            run.setText(parts[i]);
        }
    }

    /** An archive with one entry, which begins so and goes on with a long run of spaces. */
    public static byte[] zip(String entry, String beginning, long spaces) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(beginning.getBytes(StandardCharsets.UTF_8));
            byte[] block = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (long written = 0; written < spaces; written += block.length) {
                zip.write(block);
            }
        }
        return out.toByteArray();
    }
}
