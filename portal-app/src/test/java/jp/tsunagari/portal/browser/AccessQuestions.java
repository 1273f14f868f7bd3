package jp.tsunagari.portal.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What an open page is asked for those who see, read and move about in other ways than most: everything at once, because
 * to load a page costs as much as to ask it. The window is made narrower step by step. Afterwards the page is as wide as
 * before, in its own letters and colours.
 */
record AccessQuestions(Visit visit) {

    static final int DESKTOP = 1280;

    private static final int PHONE = 390;

    /** Where columns stand side by side and are narrowest. */
    private static final int TABLET = 1000;

    private static final int HEIGHT = 900;

    /** WCAG 1.4.10: what 1280 pixels are at 400 %. */
    private static final int ENLARGED = 320;

    /** WCAG 1.4.12. */
    private static final String SPACED = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
            + " word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";

    /** WCAG 1.4.4. */
    private static final String TWICE = "html { font-size: 200% !important }";

    private static final int MOST_STOPS = 800;
    private static final int STOPS_AT_ONCE = 25;

    /** What is wrong, in every regard; nothing if all is well. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        add(faults, "axe", visit.axe());
        add(faults, "something moves", ask("moving"));
        add(faults, "words of another language", ask("language"));
        add(faults, "tab key on a desktop", tabKey());
        sizes(faults, DESKTOP);
        enlarged(faults);
        page().setViewportSize(TABLET, HEIGHT);
        sizes(faults, TABLET);
        page().setViewportSize(PHONE, HEIGHT);
        sizes(faults, PHONE);
        add(faults, "broken words on a phone", ask("broken"));
        add(faults, "tab key on a phone", tabKey());
        page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        add(faults, "axe on a phone, dark", visit.axe());
        page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page().setViewportSize(ENLARGED, HEIGHT);
        sizes(faults, ENLARGED);
        add(faults, "frames that scroll", ask("frames"));
        spaced(faults);
        page().setViewportSize(DESKTOP, HEIGHT);
        add(faults, "console", visit.complaints());
        return faults;
    }

    private void sizes(List<String> faults, int width) {
        add(faults, "letters below 14 px at " + width, ask("small"));
        add(faults, "wider than its window of " + width, ask("wide"));
        add(faults, "no other language at " + width, ask("languages"));
    }

    private void enlarged(List<String> faults) {
        style(TWICE);
        add(faults, "wider than its window, at 200 %", ask("wide"));
        add(faults, "cut off, at 200 %", ask("clipped"));
        style("");
    }

    private void spaced(List<String> faults) {
        style(SPACED);
        add(faults, "wider than its window, spaced", ask("wide"));
        add(faults, "cut off, spaced", ask("clipped"));
        style("");
    }

    /** WCAG 2.1.1, 2.1.2, 2.4.3, 2.4.7 and 2.4.11: the tab key leads to everything, and on again. */
    private List<String> tabKey() {
        page().evaluate("checks.start()");
        for (int stops = 0; stops < MOST_STOPS; stops += STOPS_AT_ONCE) {
            visit.pressTab(STOPS_AT_ONCE);
            if (Boolean.TRUE.equals(page().evaluate("checks.walked()"))) {
                break;
            }
        }
        return ask("stops");
    }

    /** What leads about on the page, in its order. */
    List<String> ways() {
        return ask("ways");
    }

    /** What the ways to other pages are called. */
    List<String> names() {
        return ask("names");
    }

    private void style(String text) {
        page().evaluate("text => checks.style(text)", text);
    }

    private List<String> ask(String question) {
        return ((Collection<?>) page().evaluate("checks." + question + "()"))
                .stream().map(Object::toString).toList();
    }

    private static void add(List<String> faults, String question, List<String> found) {
        found.forEach(one -> faults.add(question + ": " + one));
    }

    private Page page() {
        return visit.page();
    }
}
