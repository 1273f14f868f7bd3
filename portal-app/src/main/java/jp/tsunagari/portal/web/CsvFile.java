package jp.tsunagari.portal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A small table as a file to save: RFC 4180, in UTF-8 with the mark by which spreadsheets know it. */
public final class CsvFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private CsvFile() {}

    /**
     * The answer that a browser saves under this name.
     *
     * @param records of names and numbers; whoever puts in what people have typed keeps it from looking like a formula
     */
    public static ResponseEntity<String> named(String name, List<List<Object>> records) {
        return ResponseEntity.ok()
                .contentType(TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text(records));
    }

    private static String text(List<List<Object>> records) {
        StringBuilder out = new StringBuilder().append(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecords(records);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return out.toString();
    }
}
