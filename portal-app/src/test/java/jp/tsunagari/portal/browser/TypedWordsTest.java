package jp.tsunagari.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * One person with two browsers types at random into one card, presses buttons, closes windows, loses the session and the
 * network. In the end every word that was typed, and not overwritten where it was seen, is in the draft, waits beside it
 * for a decision, or is shown as a copy that the browser has kept. A seed that failed is run again by {@code
 * -Dtyped-words.first=SEED -Dtyped-words.seeds=1}.
 */
@PortalTest
@TestPropertySource(properties = "spring.application.name=cards")
@Tag("browser")
class TypedWordsTest {

    private static final int STEPS = Integer.getInteger("typed-words.steps", 14);
    private static final Pattern WORD = Pattern.compile("w\\d+x");
    private static final List<String> FIELDS = List.of("#title", "#targetPhrases", "#approachItems", "#reason");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private JdbcClient jdbc;

    private String path = "";

    static IntStream seeds() {
        int first = Integer.getInteger("typed-words.first", 1);
        return IntStream.range(first, first + Integer.getInteger("typed-words.seeds", 2));
    }

    @BeforeEach
    void noDraft() {
        jdbc.sql("delete from card_draft").update();
        jdbc.sql("delete from card_draft_revision").update();
        path = "/my/initiatives/"
                + initiatives.findBySlug("2025-watalis").orElseThrow().summary().id();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyWordIsInADraftOnThePageOrShownForADecision(int seed) {
        Random random = new Random(seed);
        List<String> said = new ArrayList<>();
        Set<String> typed = new LinkedHashSet<>();
        try (Visit one = CHROMIUM.visit(port, 1280);
                Visit other = CHROMIUM.visit(port, 390)) {
            List<Browser> browsers = List.of(new Browser(one, "one"), new Browser(other, "other"));
            browsers.forEach(Browser::open);
            for (int step = 0; step < STEPS; step++) {
                Browser browser = browsers.get(random.nextInt(2));
                said.add(browser.name + ": " + browser.act(random, typed, "w" + step + "x"));
            }
            Set<String> found = new LinkedHashSet<>();
            for (Browser browser : browsers) {
                browser.connect();
                browser.open();
                // Copies that the browser still has are offered at once, or when a closed window has let go of them.
                browser.page.waitForTimeout(500);
                words(browser.page.locator("main").textContent(), found);
                words(browser.values(), found);
                browser.page.waitForTimeout(3500);
                words(browser.page.locator("main").textContent(), found);
            }
            words(stored(), found);
            assertThat(found).as("seed %d: %s", seed, said).containsAll(typed);
        }
    }

    /** The draft, and what waits beside it. */
    private String stored() {
        return String.join(
                "\n",
                jdbc.sql("select content::text || reason from card_draft"
                                + " union all select content::text from card_draft_revision where base is not null")
                        .query(String.class)
                        .list());
    }

    private static void words(String text, Set<String> found) {
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
    }

    private final class Browser {

        private final BrowserContext context;
        private final String base = "http://localhost:" + port;
        private final String name;
        private Page page;

        Browser(Visit visit, String name) {
            this.page = visit.page();
            this.context = page.context();
            this.name = name;
        }

        private void connect() {
            context.setOffline(false);
        }

        /** The card's form with the draft, signed in; stays on the error page of the browser while there is no network. */
        private void open() {
            try {
                page.navigate(base + path + "?draft=");
            } catch (PlaywrightException offline) {
                return;
            }
            if (page.locator("#username").count() > 0) {
                page.locator("#username").fill("admin");
                page.locator("#password").fill(PortalTest.ADMIN_PASSWORD);
                page.locator("main button[type=submit]").click();
                page.waitForURL("**" + path + "*");
            }
        }

        private boolean hasForm() {
            return page.locator("form[data-card-form]").count() > 0;
        }

        private String values() {
            return hasForm()
                    ? String.valueOf(page.evaluate("[...document.querySelectorAll('form[data-card-form] input,"
                            + " form[data-card-form] textarea')].map(one => one.value).join()"))
                    : "";
        }

        private String act(Random random, Set<String> typed, String word) {
            int choice = random.nextInt(20);
            if (choice < 9) {
                if (!hasForm()) {
                    open();
                }
                return hasForm() ? type(FIELDS.get(random.nextInt(FIELDS.size())), typed, word) : "no form";
            }
            if (choice < 11) {
                page.waitForTimeout(random.nextInt(2500));
                return "wait";
            }
            if (choice < 14) {
                return press(List.of("draft", "add-metrics", "preview").get(choice - 11));
            }
            switch (choice) {
                case 14 -> open();
                case 15 -> context.clearCookies();
                case 16 -> context.setOffline(true);
                case 17 -> connect();
                case 18 -> {
                    page.close(new Page.CloseOptions().setRunBeforeUnload(false));
                    page = context.newPage();
                    open();
                }
                default -> leave();
            }
            return List.of("open", "expire", "offline", "online", "close", "leave")
                    .get(choice - 14);
        }

        /** What is overwritten has been seen, and is not missed. */
        private String type(String field, Set<String> typed, String word) {
            Locator box = page.locator(field);
            Set<String> overwritten = new LinkedHashSet<>();
            words(box.inputValue(), overwritten);
            typed.removeAll(overwritten);
            box.fill(word);
            typed.add(word);
            return "type " + word + " into " + field + " over " + overwritten;
        }

        private String press(String button) {
            if (hasForm()) {
                try {
                    page.locator("button[value=" + button + "]").first().click();
                    page.waitForLoadState();
                } catch (PlaywrightException offline) {
                    return "press " + button + " in vain";
                }
            }
            return "press " + button;
        }

        private void leave() {
            try {
                page.navigate(base + "/my");
            } catch (PlaywrightException offline) {
                // The browser shows its own page.
            }
        }
    }
}
