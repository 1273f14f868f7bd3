package jp.tsunagari.portal.web.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.view.ThymeleafView;

/** A page on which Japanese is marked where the page itself speaks another language. */
class MarkedView extends ThymeleafView {

    @Override
    protected void renderFragment(
            @Nullable Set<String> selectors,
            Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws Exception {
        if (SiteLanguage.of(request) == SiteLanguage.JAPANESE) {
            super.renderFragment(selectors, model, request, response);
            return;
        }
        WrittenPage page = new WrittenPage(response);
        super.renderFragment(selectors, model, request, page);
        response.getWriter().write(JapaneseMarks.in(page.html()));
    }

    /** A page before it is sent. */
    private static final class WrittenPage extends HttpServletResponseWrapper {

        private final StringWriter written = new StringWriter();
        private final PrintWriter writer = new PrintWriter(written);

        WrittenPage(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() {
            return writer;
        }

        String html() {
            writer.flush();
            return written.toString();
        }
    }
}
