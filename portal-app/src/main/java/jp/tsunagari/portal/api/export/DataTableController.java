package jp.tsunagari.portal.api.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import jp.tsunagari.portal.api.ParameterSet;
import jp.tsunagari.portal.api.ParameterSet.Accepts;
import jp.tsunagari.portal.api.QueryReader;
import jp.tsunagari.portal.api.export.DataTable.Subject;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.names.OrganisationSearch;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.table.CsvWriter;
import jp.tsunagari.portal.web.table.FileDownload;
import jp.tsunagari.portal.web.table.PlainName;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tables of the data set, one a file. */
@RestController
class DataTableController {

    private final DataTables tables;
    private final ExportSelection selection;
    private final QueryReader queries;
    private final OrganisationSearch organisations;
    private final ColumnChoice choice;
    private final Messages messages;

    DataTableController(
            DataTables tables,
            ExportSelection selection,
            QueryReader queries,
            OrganisationSearch organisations,
            ColumnChoice choice,
            Messages messages) {
        this.tables = tables;
        this.selection = selection;
        this.queries = queries;
        this.organisations = organisations;
        this.choice = choice;
        this.messages = messages;
    }

    @GetMapping("/data/{table:initiatives|outcomes|sections|initiative-[a-z]+}.csv")
    @Accepts(ParameterSet.EXPORT)
    void ofInitiatives(
            @PathVariable("table") String name,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        DataTable<?> table = choice.of(table(name, Subject.INITIATIVES), parameters);
        write(table, selection.of(parameters).ids(), parameters, request, response);
    }

    @GetMapping("/data/{table:organisations|organisation-[a-z]+}.csv")
    @Accepts(ParameterSet.ORGANISATION_EXPORT)
    void ofOrganisations(
            @PathVariable("table") String name,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        DataTable<?> table = choice.of(table(name, Subject.ORGANISATIONS), parameters);
        List<Long> ids =
                organisations.find(queries.organisations(parameters).criteria()).ids();
        write(table, ids, parameters, request, response);
    }

    @GetMapping("/data/{table:regions|terms|legal-forms|kinds|files|dictionary|gif|changes}.csv")
    @Accepts(ParameterSet.NONE)
    void whole(@PathVariable("table") String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(table(name, Subject.NONE), List.of(), new LinkedMultiValueMap<>(), request, response);
    }

    private DataTable<?> table(String name, Subject subject) {
        return tables.find(name)
                .filter(table -> table.subject() == subject)
                .orElseThrow(() -> new NotFoundException("no table " + name));
    }

    private void write(
            DataTable<?> table,
            List<Long> ids,
            MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        CsvWriter csv = FileDownload.beginCsv(response, PlainName.of(table.name(), parameters, ".csv"));
        if (FileDownload.wantsBody(request)) {
            table.write(csv, ids, messages);
        }
    }
}
