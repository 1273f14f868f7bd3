package jp.tsunagari.portal.group.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.tsunagari.portal.group.web.GroupQueryReader.Reading;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.table.FileDownload;
import jp.tsunagari.portal.web.table.PlainName;
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
    private final GroupFile file;

    GroupController(GroupQueryReader reader, GroupPages pages, GroupFile file) {
        this.reader = reader;
        this.pages = pages;
        this.file = file;
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
    void csv(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) throws IOException {
        file.write(
                FileDownload.beginCsv(response, PlainName.of("groups", parameters, ".csv")),
                pages.shares(reader.read(parameters).query()));
    }
}
