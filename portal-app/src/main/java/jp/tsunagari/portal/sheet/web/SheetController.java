package jp.tsunagari.portal.sheet.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.web.ShownInitiatives;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.table.FileDownload;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** An initiative on one A4 page: as a page, and as a file. */
@Page
class SheetController {

    private final ShownInitiatives initiatives;
    private final CaseSheets sheets;
    private final SheetPdf pdf;
    private final Messages messages;

    SheetController(ShownInitiatives initiatives, CaseSheets sheets, SheetPdf pdf, Messages messages) {
        this.initiatives = initiatives;
        this.sheets = sheets;
        this.pdf = pdf;
        this.messages = messages;
    }

    @GetMapping("/initiatives/{slug}/sheet")
    String show(@PathVariable String slug, Model model) {
        model.addAttribute("sheet", sheet(slug));
        return "sheet/show";
    }

    @GetMapping("/initiatives/{slug}/sheet.pdf")
    void pdf(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) throws IOException {
        CaseSheet sheet = sheet(slug);
        FileDownload.describe(
                response,
                messages.get("sheet.file", sheet.slug(), "pdf"),
                "one-page_" + sheet.id() + ".pdf",
                "application/pdf");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        if (FileDownload.wantsBody(request)) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            pdf.write(sheet, file);
            response.setContentLength(file.size());
            file.writeTo(response.getOutputStream());
        }
    }

    /** The address on paper: short enough to be typed, and the same when the card's own address changes. */
    @GetMapping("/i/{id:[0-9]{1,18}}")
    View shortAddress(@PathVariable long id) {
        InitiativeSummary initiative = initiatives.get(id);
        String address = UriComponentsBuilder.fromPath("/initiatives/{slug}")
                .encode()
                .buildAndExpand(initiative.slug())
                .toUriString();
        RedirectView card = new RedirectView(address, true);
        card.setExposeModelAttributes(false);
        card.setExpandUriTemplateVariables(false);
        return card;
    }

    private CaseSheet sheet(String slug) {
        InitiativeView initiative = initiatives.get(slug);
        return sheets.of(
                        List.of(initiative),
                        ServletUriComponentsBuilder.fromCurrentContextPath().toUriString())
                .get(0);
    }
}
