package jp.tsunagari.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A long table as a file to save, sent line by line: RFC 4180, in UTF-8 with the mark by which spreadsheets know it. */
public final class CsvDownload {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter printer;

    private CsvDownload(CSVPrinter printer) {
        this.printer = printer;
    }

    /**
     * Begins an answer that a browser saves under this name.
     *
     * @throws IOException if nobody is listening any more
     */
    public static CsvDownload begin(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        response.getWriter().append(BYTE_ORDER_MARK);
        return new CsvDownload(new CSVPrinter(response.getWriter(), CSVFormat.RFC4180));
    }

    /**
     * Sends one line.
     *
     * @param cells of names and numbers; whoever puts in what people have typed keeps it from looking like a formula
     * @throws UncheckedIOException if nobody is listening any more
     */
    public void line(List<Object> cells) {
        try {
            printer.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
