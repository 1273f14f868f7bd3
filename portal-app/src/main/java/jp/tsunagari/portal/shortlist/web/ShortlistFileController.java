package jp.tsunagari.portal.shortlist.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tsunagari.portal.initiative.web.InitiativeTile;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.shortlist.ChosenList;
import jp.tsunagari.portal.shortlist.MergedList;
import jp.tsunagari.portal.shortlist.web.ShortlistFile.Opened;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.table.FileDownload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Hands a shortlist over as a file, and opens one. */
@Page
class ShortlistFileController {

    private static final int MAX_BYTES = 256 * 1024;

    private final ShortlistPages pages;
    private final ShortlistFile files;
    private final Messages messages;

    ShortlistFileController(ShortlistPages pages, ShortlistFile files, Messages messages) {
        this.pages = pages;
        this.files = files;
        this.messages = messages;
    }

    @GetMapping("/shortlist.json")
    void json(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) throws IOException {
        ChosenList list = ShortlistAddress.read(parameters).list();
        FileDownload.describe(response, fileName(list, "json"), "shortlist.json", MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.getWriter().write(files.json(list, pages.tiles(list), root()));
    }

    @GetMapping("/shortlist.csv")
    void csv(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) throws IOException {
        ChosenList list = ShortlistAddress.read(parameters).list();
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        Map<Long, InitiativeTile> known = pages.tiles(list);
        files.csv(FileDownload.beginCsv(response, fileName(list, "csv"), "shortlist.csv"), list, known, root());
    }

    private String fileName(ChosenList list, String ending) {
        String name = list.name().replaceAll("[\\p{Cntrl}\\s\\\\/:*?\"<>|&=%#;]", "");
        return (name.isEmpty() ? messages.get("shortlist.file.name") : name) + "." + ending;
    }

    private static String root() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }

    @GetMapping("/shortlist/open")
    ModelAndView form(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        return form(ShortlistAddress.read(parameters).list(), FormErrors.NONE, model);
    }

    /** Leads to the list that was opened; asks first where something of it could be lost. */
    @PostMapping(path = "/shortlist/open", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView open(
            @Nullable @RequestParam(name = "file", required = false) MultipartFile file,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "") String how,
            Model model)
            throws IOException {
        ChosenList own = ShortlistAddress.read(parameters).list();
        if (file == null || file.isEmpty()) {
            return form(own, refused("shortlist.open.nothing"), model);
        }
        if (file.getSize() > MAX_BYTES) {
            return form(own, refused("shortlist.open.too-large"), model);
        }
        Optional<Opened> opened = files.read(file.getBytes());
        if (opened.isEmpty() || opened.get().list().cases().isEmpty()) {
            return form(own, refused("shortlist.open.unreadable"), model);
        }
        MergedList merged = MergedList.of(
                how.equals("replace") ? ChosenList.EMPTY : own, opened.get().list());
        int cases = merged.list().cases().size();
        if (cases > ChosenList.MAX_CASES) {
            return form(own, refused("shortlist.open.too-many", cases, ChosenList.MAX_CASES), model);
        }
        Map<Long, InitiativeTile> known = pages.tiles(merged.list());
        List<String> problems = new ArrayList<>(opened.get().problems());
        problems.addAll(differences(merged, known));
        ShortlistForm form = ShortlistForm.of(merged.list());
        FormErrors errors = form.errors(messages);
        return problems.isEmpty() && errors.isEmpty()
                ? new ModelAndView("redirect:" + ShortlistAddress.of(merged.list()))
                : new ShortlistFormPage(form, ShortlistAddress.of(own), problems).show(known, errors, model);
    }

    private List<String> differences(MergedList merged, Map<Long, InitiativeTile> known) {
        List<String> differences = new ArrayList<>();
        if (merged.otherName() != null) {
            differences.add(messages.get("shortlist.open.names", merged.list().name(), merged.otherName()));
        }
        for (MergedList.Differing one : merged.differing()) {
            InitiativeTile tile = known.get(one.id());
            String title =
                    tile == null ? String.valueOf(one.id()) : tile.title().text();
            if (one.memos()) {
                differences.add(messages.get("shortlist.open.memos", title));
            }
            if (one.mark() != null && one.otherMark() != null) {
                differences.add(messages.get(
                        "shortlist.open.marks",
                        title,
                        messages.get(one.mark().messageKey()),
                        messages.get(one.otherMark().messageKey())));
            }
        }
        return differences;
    }

    private FormErrors refused(String key, Object... arguments) {
        return new FormErrors(List.of(new FormErrors.Item("file", messages.get(key, arguments))));
    }

    private static ModelAndView form(ChosenList own, FormErrors errors, Model model) {
        model.addAttribute("own", own);
        model.addAttribute("parameters", ShortlistAddress.parameters(own));
        model.addAttribute("back", ShortlistAddress.of(own));
        model.addAttribute("errors", errors);
        model.addAttribute("robots", "noindex");
        return new ModelAndView(
                "shortlist/open", model.asMap(), errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
