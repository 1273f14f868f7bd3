package jp.tsunagari.portal.web.paper;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import jp.tsunagari.portal.message.Messages;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A template as a tagged PDF with its typefaces inside. The template is well-formed XML and brings its own style. */
@Component
public class PaperPdf {

    /** Where a template says that characters could not be set: at the first such place, for all of the paper. */
    private static final String PLACE_OF_NOTE = "<span id=\"not-set\"></span>";

    private final ITemplateEngine templates;
    private final Messages messages;
    private final PaperFonts fonts = new PaperFonts();

    PaperPdf(ITemplateEngine templates, Messages messages) {
        this.templates = templates;
        this.messages = messages;
    }

    /** In the language of the thread. */
    public void write(String template, Map<String, Object> model, OutputStream out) throws IOException {
        String html = templates.process(template, new Context(messages.language(), model));
        PaperText text = PaperText.of(html, fonts::has);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        fonts.addTo(builder);
        builder.usePdfUaAccessibility(true);
        // Nothing is fetched: what a text names as an address stays a text. Pictures are part of the template.
        builder.useUriResolver((base, address) -> address.startsWith("data:image/png;base64,") ? address : null);
        builder.withProducer("Tsunagari");
        builder.withHtmlContent(noted(text), null);
        builder.toStream(out);
        builder.run();
    }

    private String noted(PaperText text) {
        return text.missing() == 0
                ? text.text()
                : text.text().replaceFirst(PLACE_OF_NOTE, messages.get("paper.not-set", text.missing()));
    }
}
