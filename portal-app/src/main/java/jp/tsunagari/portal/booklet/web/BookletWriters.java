package jp.tsunagari.portal.booklet.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.sheet.web.SheetStyle;
import jp.tsunagari.portal.web.paper.PaperPdf;
import org.springframework.stereotype.Component;

/** Writes a booklet as the kind of file that was ordered. */
@Component
class BookletWriters {

    private final PaperPdf paper;
    private final SheetStyle style;
    private final Messages messages;

    BookletWriters(PaperPdf paper, SheetStyle style, Messages messages) {
        this.paper = paper;
        this.style = style;
        this.messages = messages;
    }

    void write(Booklet booklet, OutputStream out) throws IOException {
        switch (booklet.order().format()) {
            case PDF -> paper.write("booklet/paper", Map.of("booklet", booklet, "style", style.css()), out);
            case DOCX -> new BookletWord(booklet, messages).write(out);
            case MD -> out.write(new BookletMarkdown(booklet, messages).text().getBytes(StandardCharsets.UTF_8));
        }
    }
}
