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
import jp.tsunagari.portal.api.ParameterSet;
import jp.tsunagari.portal.api.ParameterSet.Accepts;
import jp.tsunagari.portal.api.QueryReader;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.names.OrganisationSearch;
import jp.tsunagari.portal.web.Dates;
import jp.tsunagari.portal.web.table.CsvWriter;
import jp.tsunagari.portal.web.table.FileDownload;
import jp.tsunagari.portal.web.table.PlainName;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A list of organisations to take away, whole. */
@RestController
@Tag(name = "api.tag.export", description = "api.tag.export.what")
class OrganisationExportController {

    private final QueryReader queries;
    private final OrganisationSearch search;
    private final OrganisationTables tables;
    private final Messages messages;
    private final Dates dates;
    private final Clock clock;

    OrganisationExportController(
            QueryReader queries,
            OrganisationSearch search,
            OrganisationTables tables,
            Messages messages,
            Dates dates,
            Clock clock) {
        this.queries = queries;
        this.search = search;
        this.tables = tables;
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping({"/organisations.csv", "/api/v1/organisations.csv"})
    @Accepts(ParameterSet.ORGANISATION_EXPORT)
    @Operation(
            operationId = "exportOrganisationsCsv",
            summary = "api.operation.export-organisations-csv",
            description = "api.operation.export-organisations-csv.what")
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
        DataTable<?> table = tables.choice().of(tables.wide(), parameters);
        List<Long> ids =
                search.find(queries.organisations(parameters).criteria()).ids();
        String day = dates.iso(clock.instant());
        int room = PlainName.MAX_LENGTH
                - messages.get("export.organisations.file", day, "csv", "").length();
        String asked = PlainName.asked(parameters, parameters.keySet(), room);
        CsvWriter csv = FileDownload.beginCsv(
                response,
                messages.get("export.organisations.file", day, "csv", asked),
                PlainName.of("organisations", parameters, "_" + day + ".csv"));
        if (!FileDownload.wantsBody(request)) {
            return;
        }
        table.write(csv, ids, messages);
    }
}
