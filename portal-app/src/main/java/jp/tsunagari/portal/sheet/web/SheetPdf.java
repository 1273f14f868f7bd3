package jp.tsunagari.portal.sheet.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.web.paper.PaperPdf;
import org.springframework.stereotype.Component;

/** A sheet as PDF, with the style that it also has on the portal's page. */
@Component
class SheetPdf {

    private final PaperPdf paper;
    private final SheetStyle style;

    SheetPdf(PaperPdf paper, SheetStyle style) {
        this.paper = paper;
        this.style = style;
    }

    void write(CaseSheet sheet, OutputStream out) throws IOException {
        paper.write(
                "sheet/paper",
                Map.of("sheets", List.of(sheet), "title", sheet.head().title(), "style", style.css()),
                out);
    }
}
