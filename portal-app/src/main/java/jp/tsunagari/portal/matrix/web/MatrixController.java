package jp.tsunagari.portal.matrix.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.tsunagari.portal.matrix.web.MatrixQueryReader.Reading;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.table.FileDownload;
import jp.tsunagari.portal.web.table.PlainName;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Counts of initiatives by two facets, as a page and as a file. */
@Page
class MatrixController {

    private final MatrixQueryReader reader;
    private final MatrixPages pages;
    private final MatrixFile file;

    MatrixController(MatrixQueryReader reader, MatrixPages pages, MatrixFile file) {
        this.reader = reader;
        this.pages = pages;
        this.file = file;
    }

    @GetMapping(MatrixQuery.PATH)
    String show(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request, Model model) {
        Reading read = reader.read(parameters);
        model.addAttribute("matrix", pages.page(read.query(), read.problems()));
        model.addAttribute(
                "canonicalUrl",
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                        + read.query().address());
        return "matrix/show";
    }

    @GetMapping(MatrixQuery.CSV_PATH)
    void csv(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) throws IOException {
        MatrixQuery query = reader.read(parameters).query();
        file.write(
                FileDownload.beginCsv(response, PlainName.of("matrix", parameters, ".csv")), query, pages.table(query));
    }
}
