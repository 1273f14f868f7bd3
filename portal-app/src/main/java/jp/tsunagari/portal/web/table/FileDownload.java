package jp.tsunagari.portal.web.table;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** An answer that a browser saves as a file. */
public final class FileDownload {

    /** Media type of CSV files. */
    public static final String CSV = "text/csv";

    /** Media type of workbooks. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String CSV_IN_UTF_8 = CSV + ";charset=UTF-8";

    private FileDownload() {}

    /** Says what the file is and how it is called, in plain letters. */
    public static void describe(HttpServletResponse response, String name, String mediaType) {
        describe(response, name, name, mediaType);
    }

    /**
     * Says what the file is and how it is called.
     *
     * @param plain its name for programs that take no other letters
     */
    public static void describe(HttpServletResponse response, String name, String plain, String mediaType) {
        response.setContentType(mediaType.equals(CSV) ? CSV_IN_UTF_8 : mediaType);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(name, plain));
    }

    /** Answers with a small table. */
    public static void csv(
            HttpServletResponse response, String name, List<? extends List<? extends @Nullable Object>> rows)
            throws IOException {
        beginCsv(response, name).rows(rows);
    }

    /** Begins an answer with a long table, whose rows are sent one by one. */
    public static CsvWriter beginCsv(HttpServletResponse response, String name) throws IOException {
        return beginCsv(response, name, name);
    }

    /** @param plain its name for programs that take no other letters */
    public static CsvWriter beginCsv(HttpServletResponse response, String name, String plain) throws IOException {
        describe(response, name, plain, CSV);
        return CsvWriter.to(response.getWriter());
    }

    /** Whether the content is asked for; a HEAD is answered without making a file that no one reads. */
    public static boolean wantsBody(HttpServletRequest request) {
        return !HttpMethod.HEAD.matches(request.getMethod());
    }

    /** With a plain name beside a Japanese one, for programs that read the older form alone (RFC 6266, appendix D). */
    private static String disposition(String name, String plain) {
        if (!isPlain(plain)) {
            throw new IllegalArgumentException("not in plain letters: " + plain);
        }
        if (isPlain(name)) {
            return ContentDisposition.attachment().filename(name).build().toString();
        }
        String encoded = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
        return "attachment; filename=\"" + plain + "\"" + encoded.substring(encoded.indexOf("; filename*="));
    }

    private static boolean isPlain(String name) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(name);
    }
}
