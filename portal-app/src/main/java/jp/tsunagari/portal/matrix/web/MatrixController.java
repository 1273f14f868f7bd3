package jp.tsunagari.portal.matrix.web;

import jakarta.servlet.http.HttpServletRequest;
import jp.tsunagari.portal.matrix.web.MatrixQueryReader.Reading;
import jp.tsunagari.portal.web.CsvFile;
import jp.tsunagari.portal.web.Page;
import org.springframework.http.ResponseEntity;
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

    MatrixController(MatrixQueryReader reader, MatrixPages pages) {
        this.reader = reader;
        this.pages = pages;
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
    ResponseEntity<String> csv(@RequestParam MultiValueMap<String, String> parameters) {
        MatrixQuery query = reader.read(parameters).query();
        return CsvFile.named("matrix.csv", MatrixCsv.records(MatrixPages.title(query.crossing()), pages.table(query)));
    }
}
