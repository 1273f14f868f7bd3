package jp.tsunagari.portal.compare.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import jp.tsunagari.portal.compare.web.CompareAddress.Reading;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.Dates;
import jp.tsunagari.portal.web.table.CsvWriter;
import jp.tsunagari.portal.web.table.FileDownload;
import jp.tsunagari.portal.web.table.PlainName;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A comparison to take away. An address with nothing to compare leads to the page, which explains what is missing.
 */
@Controller
class CompareFileController {

    private final ComparePages pages;
    private final ComparePdf pdf;
    private final ComparedFile file;
    private final Dates dates;
    private final Messages messages;
    private final Clock clock;

    CompareFileController(
            ComparePages pages, ComparePdf pdf, ComparedFile file, Dates dates, Messages messages, Clock clock) {
        this.pages = pages;
        this.pdf = pdf;
        this.file = file;
        this.dates = dates;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/compare.pdf")
    void pdf(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String made = dates.date(clock.instant());
        FileKind kind =
                new FileKind("pdf", "application/pdf", (sheet, out) -> pdf.write(sheet, pages.title(sheet), made, out));
        answer(parameters, request, response, kind);
    }

    @GetMapping("/compare.csv")
    void csv(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(parameters, request, response, new FileKind("csv", FileDownload.CSV, this::writeCsv));
    }

    @GetMapping("/compare.xlsx")
    void xlsx(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        FileKind kind =
                new FileKind("xlsx", FileDownload.XLSX, (sheet, out) -> CompareWorkbook.write(sheet, messages, out));
        answer(parameters, request, response, kind);
    }

    @GetMapping("/compare.md")
    void markdown(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        FileKind kind = new FileKind(
                "md",
                "text/markdown;charset=UTF-8",
                (sheet, out) ->
                        out.write(new CompareMarkdown(messages).of(sheet).getBytes(StandardCharsets.UTF_8)));
        answer(parameters, request, response, kind);
    }

    private void writeCsv(ComparisonSheet sheet, OutputStream out) throws IOException {
        file.write(CsvWriter.to(new OutputStreamWriter(out, StandardCharsets.UTF_8)), sheet);
    }

    private void answer(
            MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            FileKind kind)
            throws IOException {
        Reading read = Reading.of(parameters);
        String page = read.address().settled();
        ComparisonSheet sheet = pages.sheet(read, CompareController.absolute(page));
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        if (sheet == null) {
            response.sendRedirect(request.getContextPath() + page);
            return;
        }
        FileDownload.describe(
                response,
                messages.get("compare.file.name", kind.ending()),
                PlainName.of("comparison", parameters, "." + kind.ending()),
                kind.mediaType());
        if (FileDownload.wantsBody(request)) {
            // Whole or not at all: a file that breaks off in the middle would look like a file.
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            kind.content().write(sheet, file);
            response.setContentLength(file.size());
            file.writeTo(response.getOutputStream());
        }
    }

    /** One kind of file. */
    private record FileKind(String ending, String mediaType, Content content) {}

    /** Writes the content of a file. */
    private interface Content {
        void write(ComparisonSheet sheet, OutputStream out) throws IOException;
    }
}
