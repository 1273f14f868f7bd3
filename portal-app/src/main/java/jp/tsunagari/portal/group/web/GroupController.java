package jp.tsunagari.portal.group.web;

import jakarta.servlet.http.HttpServletRequest;
import jp.tsunagari.portal.group.web.GroupQueryReader.Reading;
import jp.tsunagari.portal.web.CsvFile;
import jp.tsunagari.portal.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Two groups of initiatives side by side, as a page and as a file. */
@Page
class GroupController {

    private final GroupQueryReader reader;
    private final GroupPages pages;

    GroupController(GroupQueryReader reader, GroupPages pages) {
        this.reader = reader;
        this.pages = pages;
    }

    @GetMapping(GroupQuery.PATH)
    String show(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request, Model model) {
        Reading read = reader.read(parameters);
        model.addAttribute("groups", pages.page(read.query(), read.problems()));
        model.addAttribute(
                "canonicalUrl",
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                        + read.query().at(GroupQuery.PATH));
        return "group/show";
    }

    @GetMapping(GroupQuery.CSV_PATH)
    ResponseEntity<String> csv(@RequestParam MultiValueMap<String, String> parameters) {
        return CsvFile.named(
                "groups.csv",
                GroupCsv.records(pages.shares(reader.read(parameters).query())));
    }
}
