package jp.tsunagari.portal.compare.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import jp.tsunagari.portal.web.paper.PaperPdf;
import org.springframework.stereotype.Component;

/** The table on paper: A4 landscape. */
@Component
class ComparePdf {

    private final PaperPdf paper;

    ComparePdf(PaperPdf paper) {
        this.paper = paper;
    }

    /** @param made day on which it is made, in words */
    void write(ComparisonSheet sheet, String title, String made, OutputStream out) throws IOException {
        paper.write("compare/paper", Map.of("sheet", sheet, "table", sheet.table(), "title", title, "made", made), out);
    }
}
