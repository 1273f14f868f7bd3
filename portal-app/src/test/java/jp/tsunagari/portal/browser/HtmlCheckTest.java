package jp.tsunagari.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Every page in every language before the checker of the W3C (Nu HTML checker). */
@ReadingTest
class HtmlCheckTest {

    private static final String HTML = "http://s.validator.nu/html5-rdfalite.rnc";

    /** The checker reads its schemas by recursion, deeper than the stack of a usual thread. */
    private static final long STACK = 64L << 20;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void thereIsNoError(String language) {
        List<Source> sources = new ArrayList<>();
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            visit.signInAsAdmin();
            SitePage.all().forEach(page -> sources.add(source(visit, language, page)));
        }
        assertThat(check(sources)).isEmpty();
    }

    /** As the portal sends it, not as scripts have made it. */
    private Source source(Visit visit, String language, SitePage page) {
        APIResponse answer = visit.page().request().get("http://localhost:" + port + language + page.path());
        assertThat(answer.status()).as(page.path()).isEqualTo(page.status());
        return new Source(language + page.path(), answer.text());
    }

    private static List<String> check(List<Source> sources) {
        var faults = new CompletableFuture<List<String>>();
        new Thread(
                        null,
                        () -> {
                            try {
                                faults.complete(faults(sources));
                            } catch (Exception e) {
                                faults.completeExceptionally(e);
                            }
                        },
                        "checker",
                        STACK)
                .start();
        return faults.join();
    }

    private static List<String> faults(List<Source> sources) throws Exception {
        Faults faults = new Faults();
        SimpleDocumentValidator checker = new SimpleDocumentValidator(false, false, false);
        checker.setUpMainSchema(HTML, faults);
        for (Source source : sources) {
            faults.of = source.address();
            checker.setUpValidatorAndParsers(faults, true, false);
            checker.checkHtmlInputSource(new InputSource(new StringReader(source.html())));
        }
        return faults.all;
    }

    private record Source(String address, String html) {}

    /** Warnings are advice. */
    private static final class Faults implements ErrorHandler {

        private final List<String> all = new ArrayList<>();
        private String of = "";

        @Override
        public void warning(SAXParseException advice) {}

        @Override
        public void error(SAXParseException fault) {
            all.add(of + ", line " + fault.getLineNumber() + ": " + fault.getMessage());
        }

        @Override
        public void fatalError(SAXParseException fault) {
            error(fault);
        }
    }
}
