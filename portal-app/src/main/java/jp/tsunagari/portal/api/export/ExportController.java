package jp.tsunagari.portal.api.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import jp.tsunagari.portal.api.ApiLinks;
import jp.tsunagari.portal.api.ParameterSet;
import jp.tsunagari.portal.api.ParameterSet.Accepts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A list of initiatives to take away, whole. */
@RestController
@Tag(name = "書き出し", description = "条件に合うすべての取組を1つのファイルで")
class ExportController {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ExportSelection selection;
    private final ExportRows rows;
    private final Clock clock;

    ExportController(ExportSelection selection, ExportRows rows, Clock clock) {
        this.selection = selection;
        this.rows = rows;
        this.clock = clock;
    }

    @GetMapping({"/initiatives.csv", "/api/v1/initiatives.csv"})
    @Accepts(ParameterSet.EXPORT)
    @Operation(
            operationId = "exportInitiativesCsv",
            summary = "取組をCSVで書き出す",
            description = "一覧と同じ条件の、すべてのページの取組。UTF-8（BOM付き）。数式として動きうる文字列は先頭に ' を付けています。")
    @ApiResponse(
            responseCode = "200",
            description = "CSV",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    void csv(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ExportSelection.Selected selected = selection.of(parameters);
        describe(response, CSV + ";charset=UTF-8", "csv");
        if (wantsBody(request)) {
            CsvTable.write(response.getOutputStream(), rows, selected.ids());
        }
    }

    @GetMapping({"/initiatives.xlsx", "/api/v1/initiatives.xlsx"})
    @Accepts(ParameterSet.EXPORT)
    @Operation(
            operationId = "exportInitiativesXlsx",
            summary = "取組をXLSX（Excel）で書き出す",
            description = "一覧と同じ条件の、すべてのページの取組。シートは「取組」「成果指標」（1行に1つの指標）「出典と利用条件」。")
    @ApiResponse(
            responseCode = "200",
            description = "XLSX",
            content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
    void xlsx(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ExportSelection.Selected selected = selection.of(parameters);
        describe(response, XLSX, "xlsx");
        if (wantsBody(request)) {
            Workbook.write(response.getOutputStream(), rows, selected.ids(), origin(selected));
        }
    }

    private ExportOrigin origin(ExportSelection.Selected selected) {
        List<Long> ids = selected.ids();
        return new ExportOrigin(today(), selected.words(), ApiLinks.absolute(selected.address()), ids.size());
    }

    private void describe(HttpServletResponse response, String type, String ending) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("つながり取組一覧_" + today() + "." + ending, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    private String today() {
        return Days.of(clock.instant());
    }

    /** A HEAD is answered without making a file that nobody reads. */
    private static boolean wantsBody(HttpServletRequest request) {
        return !HttpMethod.HEAD.matches(request.getMethod());
    }
}
