package jp.tsunagari.portal.api.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.api.ApiLinks;
import jp.tsunagari.portal.api.ParameterSet;
import jp.tsunagari.portal.api.ParameterSet.Accepts;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.Dates;
import jp.tsunagari.portal.web.credit.Credits;
import jp.tsunagari.portal.web.table.FileDownload;
import jp.tsunagari.portal.web.table.FileWords;
import jp.tsunagari.portal.web.table.PlainName;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A list of initiatives to take away, whole. */
@RestController
@Tag(name = "api.tag.export", description = "api.tag.export.what")
class ExportController {

    private static final Set<String> CHOSEN_COLUMNS = Set.of(ParameterSet.COLUMNS, ParameterSet.PROFILE);

    /** Characters of the columns in a name, so that there is room for what was asked for. */
    private static final int MAX_COLUMNS = 30;

    private final ExportSelection selection;
    private final ExportFiles files;
    private final Messages messages;
    private final Dates dates;
    private final Clock clock;
    private final Credits credits;

    ExportController(
            ExportSelection selection,
            ExportFiles files,
            Messages messages,
            Dates dates,
            Clock clock,
            Credits credits) {
        this.selection = selection;
        this.files = files;
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
        this.credits = credits;
    }

    @GetMapping({"/initiatives.csv", "/api/v1/initiatives.csv"})
    @Accepts(ParameterSet.EXPORT)
    @Operation(
            operationId = "exportInitiativesCsv",
            summary = "api.operation.export-csv",
            description = "api.operation.export-csv.what")
    @ApiResponse(
            responseCode = "200",
            description = "CSV",
            // As a file: clients take a text without a format for a text in JSON.
            content = @Content(mediaType = FileDownload.CSV, schema = @Schema(type = "string", format = "binary")))
    void csv(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ExportSelection.Selected selected = selection.of(parameters);
        DataTable<ExportRow> table = files.table(parameters);
        describe(response, FileDownload.CSV, selected, "csv", parameters);
        if (FileDownload.wantsBody(request)) {
            files.writeCsv(response.getOutputStream(), table, selected.ids());
        }
    }

    @GetMapping({"/initiatives.xlsx", "/api/v1/initiatives.xlsx"})
    @Accepts(ParameterSet.EXPORT)
    @Operation(
            operationId = "exportInitiativesXlsx",
            summary = "api.operation.export-xlsx",
            description = "api.operation.export-xlsx.what")
    @ApiResponse(
            responseCode = "200",
            description = "XLSX",
            content = @Content(mediaType = FileDownload.XLSX, schema = @Schema(type = "string", format = "binary")))
    void xlsx(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ExportSelection.Selected selected = selection.of(parameters);
        DataTable<ExportRow> table = files.table(parameters);
        describe(response, FileDownload.XLSX, selected, "xlsx", parameters);
        if (FileDownload.wantsBody(request)) {
            files.writeWorkbook(response.getOutputStream(), table, selected.ids(), origin(selected));
        }
    }

    private ExportOrigin origin(ExportSelection.Selected selected) {
        List<Long> ids = selected.ids();
        return new ExportOrigin(
                credits.all(), today(), selected.words(), ApiLinks.absolute(selected.address()), ids.size());
    }

    private void describe(
            HttpServletResponse response,
            String type,
            ExportSelection.Selected selected,
            String ending,
            MultiValueMap<String, String> parameters) {
        String columns = PlainName.asked(parameters, CHOSEN_COLUMNS, MAX_COLUMNS);
        int room = PlainName.MAX_LENGTH
                - messages.get("export.file", today(), ending, columns).length();
        String asked = FileWords.of(selected.conditions(), room) + columns;
        FileDownload.describe(
                response,
                messages.get("export.file", today(), ending, asked),
                PlainName.of("initiatives", parameters, "_" + today() + "." + ending),
                type);
    }

    private String today() {
        return dates.iso(clock.instant());
    }
}
