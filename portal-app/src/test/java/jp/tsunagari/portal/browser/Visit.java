package jp.tsunagari.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import jp.tsunagari.portal.testing.Patience;
import jp.tsunagari.portal.testing.PortalTest;
import org.jspecify.annotations.Nullable;

/** One person's visit, in a window of a given width. Keeps what the console says, and a picture of pages. */
final class Visit implements AutoCloseable {

    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String AXE = AxeBuilder.getAxeScript();

    /** How many rules found nothing, then what others found. Of what passes, one place a rule is enough. */
    private static final String ASK_AXE = """
            async (tags) => {
              const found = await axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
              return [`${found.passes.length}`].concat(
                found.violations.map((rule) => `${rule.id}: ${rule.help} ${rule.nodes.map((node) => node.html).join(", ")}`));
            }""";

    private static final int HEIGHT = 900;

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final int width;
    private final boolean scripts;
    private final List<String> complaints = new ArrayList<>();
    private @Nullable CDPSession session;

    Visit(Browser browser, int port, int width, boolean scripts) {
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setLocale("ja-JP")
                .setJavaScriptEnabled(scripts)
                .setTimezoneId("Asia/Tokyo"));
        context.setDefaultTimeout((double) Patience.BY_THE_CLOCK.toMillis());
        this.page = context.newPage();
        this.base = "http://localhost:" + port;
        this.width = width;
        this.scripts = scripts;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    /** Goes to a page, which must answer with this status. */
    Visit open(String path, int status) {
        Response response = page.navigate(base + path);
        assertThat(response.status()).as(path).isEqualTo(status);
        return this;
    }

    /**
     * That the page is accessible as far as a machine can tell, fits its window, and broke no rule of its policy. The
     * first is told by a script, so not where none run.
     */
    void expectWellMade() {
        expectNoComplaints();
        if (scripts) {
            expectAccessible();
        }
        assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as("overflow of %s at %d px", page.url(), width)
                .isEqualTo(0);
    }

    private void expectNoComplaints() {
        assertThat(complaints()).as("console of %s", page.url()).isEmpty();
    }

    /** What the console has said since it was asked last. */
    List<String> complaints() {
        List<String> said =
                complaints.stream().filter(text -> !isExpected(text)).toList();
        complaints.clear();
        return said;
    }

    /**
     * The browser reports a failing status of the page itself, which is what the test has asked for; htmx reports a
     * request that a newer one has overtaken. Its requests that fail are reported under other names as well.
     */
    private static boolean isExpected(String complaint) {
        return complaint.startsWith("Failed to load resource: the server responded with a status of")
                || complaint.startsWith("htmx:sendAbort")
                || complaint.startsWith("htmx:afterRequest");
    }

    void signInAsAdmin() {
        open("/login", 200);
        page.getByLabel("ログイン名").fill("admin");
        page.getByLabel("パスワード").fill(PortalTest.ADMIN_PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("/login"));
    }

    void expectAccessible() {
        assertThat(axe()).as("axe on %s at %d px", page.url(), width).isEmpty();
    }

    /**
     * What a machine finds inaccessible on the page. The script stays on the page for the next time, and only faults come
     * back: to send it and to read all answers takes as long as to ask.
     */
    List<String> axe() {
        if (Boolean.TRUE.equals(page.evaluate("window.axe === undefined"))) {
            page.evaluate(AXE);
        }
        List<String> rules = strings(page.evaluate(ASK_AXE, WCAG_2_2_AA));
        assertThat(rules.get(0))
                .as("rules that found nothing on %s", page.url())
                .isNotEqualTo("0");
        return rules.subList(1, rules.size());
    }

    private static List<String> strings(Object found) {
        return ((Collection<?>) found).stream().map(Object::toString).toList();
    }

    /** So many times. Straight to the browser, which takes half as long as by the page's keyboard. */
    void pressTab(int times) {
        JsonObject key = new JsonObject();
        key.addProperty("type", "rawKeyDown");
        key.addProperty("key", "Tab");
        key.addProperty("code", "Tab");
        key.addProperty("windowsVirtualKeyCode", 9);
        for (int i = 0; i < times; i++) {
            session().send("Input.dispatchKeyEvent", key);
        }
    }

    private CDPSession session() {
        if (session == null) {
            session = context.newCDPSession(page);
        }
        return session;
    }

    /**
     * Below target/screenshots, for people to look at, if they want any: {@code -Dscreenshots=true}. Hiding the caret would
     * leave styles that no policy allows.
     */
    void screenshot(String name) {
        if (!Boolean.getBoolean("screenshots")) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setCaret(ScreenshotCaret.INITIAL)
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + "-" + width + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }
}
