package jp.tsunagari.portal.compare.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import jp.tsunagari.portal.compare.web.CompareAddress.Reading;
import jp.tsunagari.portal.web.Dates;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A comparison to take away. An address with nothing to compare leads to the page, which explains what is missing.
 */
@Controller
class CompareFileController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ComparePages pages;
    private final ComparePdf pdf;
    private final Dates dates;
    private final Clock clock;

    CompareFileController(ComparePages pages, ComparePdf pdf, Dates dates, Clock clock) {
        this.pages = pages;
        this.pdf = pdf;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping("/compare.pdf")
    void pdf(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String made = dates.date(clock.instant());
        answer(parameters, request, response, "pdf", "application/pdf", (sheet, out) -> pdf.write(sheet, made, out));
    }

    @GetMapping("/compare.csv")
    void csv(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(parameters, request, response, "csv", "text/csv;charset=UTF-8", CompareCsv::write);
    }

    @GetMapping("/compare.xlsx")
    void xlsx(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(parameters, request, response, "xlsx", XLSX, CompareWorkbook::write);
    }

    @GetMapping("/compare.md")
    void markdown(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(
                parameters,
                request,
                response,
                "md",
                "text/markdown;charset=UTF-8",
                (sheet, out) -> out.write(sheet.markdown().getBytes(StandardCharsets.UTF_8)));
    }

    private void answer(
            MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            String ending,
            String type,
            Writer writer)
            throws IOException {
        Reading read = Reading.of(parameters);
        String page = read.address().settled();
        ComparisonSheet sheet = pages.sheet(read, CompareController.absolute(page));
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        if (sheet == null) {
            response.sendRedirect(page);
            return;
        }
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("取組の比較." + ending, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            // Whole or not at all: a file that breaks off in the middle would look like a file.
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            writer.write(sheet, file);
            response.setContentLength(file.size());
            file.writeTo(response.getOutputStream());
        }
    }

    /** Writes one kind of file. */
    private interface Writer {
        void write(ComparisonSheet sheet, OutputStream out) throws IOException;
    }
}
