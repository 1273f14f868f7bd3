package jp.tsunagari.portal.browser;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tsunagari.portal.testing.Patience;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The browser of the tests: the machine's own Chromium or Chrome, else the one that Playwright brings. A machine with
 * neither skips the browser tests, unless {@code PORTAL_BROWSER_REQUIRED=true}, as in CI, makes that a failure. The tests
 * of a thread share one, as each visit has its own profile; Playwright wants to stay on one thread.
 */
final class Chromium implements BeforeAllCallback {

    /** First the one without windows, where it is: its visits cost less. */
    private static final List<String> WELL_KNOWN = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // Every visit opens a window, whose address bar prepares pages of its own that cost more than those of a
            // test.
            // The second list replaces the one of Playwright, so that one is repeated; what a browser does not know is
            // nothing to it.
            "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,PreloadTopChromeWebUI,"
                    + "SpareRendererForSitePerProcess,AvoidUnnecessaryBeforeUnloadCheckSync,"
                    + "BoundaryEventDispatchTracksNodeRemoval,DestroyProfileOnBrowserClose,DialMediaRouteProvider,"
                    + "GlobalMediaControls,HttpsUpgrades,LensOverlay,MediaRouter,PaintHolding,"
                    + "ThirdPartyStoragePartitioning,BlockOriginHeaderModificationOnRedirect,Translate,AutoDeElevate,"
                    + "OptimizationHints");

    private ExtensionContext.@Nullable Store running;

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot().getStore(ExtensionContext.Namespace.create(Chromium.class));
        try {
            browser();
        } catch (PlaywrightException e) {
            if (Boolean.parseBoolean(System.getenv("PORTAL_BROWSER_REQUIRED"))) {
                throw e;
            }
            abort("no browser on this machine: " + e.getMessage());
        }
    }

    private Browser browser() {
        return requireNonNull(running)
                .computeIfAbsent(Thread.currentThread(), thread -> start(), Running.class)
                .browser;
    }

    private static Running start() {
        Optional<Path> installed = installed();
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(QUIET);
        installed.ifPresent(options::setExecutablePath);
        PlaywrightAssertions.setDefaultAssertionTimeout((double) Patience.BY_THE_CLOCK.toMillis());
        return new Running(playwright, playwright.chromium().launch(options));
    }

    private static Optional<Path> installed() {
        return Stream.concat(Stream.ofNullable(System.getenv("PORTAL_CHROMIUM")), WELL_KNOWN.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A visit in a window of this width, in CSS pixels. */
    Visit visit(int port, int width) {
        return new Visit(browser(), port, width, true);
    }

    Visit visit(int port, int width, boolean scripts) {
        return new Visit(browser(), port, width, scripts);
    }

    /** As above, in a browser that runs no scripts. */
    Visit visitWithoutScript(int port, int width) {
        return new Visit(browser(), port, width, false);
    }

    /** Closed at the end of all tests. */
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
