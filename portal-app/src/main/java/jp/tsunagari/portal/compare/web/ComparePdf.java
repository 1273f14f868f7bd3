package jp.tsunagari.portal.compare.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The table on paper: a tagged PDF on A4 landscape, with its fonts inside. */
@Component
class ComparePdf {

    private static final String FAMILY = "BIZ UDPGothic";
    private static final int NORMAL = 400;

    /** What XML cannot have; texts from before forms left it out may. */
    private static final Pattern NO_CHARACTERS = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n\\r\\t]]");

    private final ITemplateEngine templates;

    ComparePdf(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** @param made day on which it is made, in words */
    void write(ComparisonSheet sheet, String title, String made, OutputStream out) throws IOException {
        String html = templates.process(
                "compare/paper",
                new Context(
                        LocaleContextHolder.getLocale(),
                        Map.of("sheet", sheet, "table", sheet.table(), "title", title, "made", made)));
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(ComparePdf::font, FAMILY, NORMAL, FontStyle.NORMAL, true);
        builder.usePdfUaAccessibility(true);
        // Nothing is fetched: what a text names as an address stays a text.
        builder.useUriResolver((base, address) -> null);
        builder.withProducer("Tsunagari");
        builder.withHtmlContent(NO_CHARACTERS.matcher(html).replaceAll(""), null);
        builder.toStream(out);
        builder.run();
    }

    private static InputStream font() {
        try {
            return Objects.requireNonNull(
                            ComparePdf.class.getResource("BIZUDPGothic-Regular.ttf"), "the font is not in the jar")
                    .openStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
