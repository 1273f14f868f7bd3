package jp.tsunagari.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What a person does: with the mouse, or with nothing but keys, going from one thing to the next. */
record Hands(Visit visit, boolean mouse) {

    private static final int MOST_STEPS = 400;

    Page page() {
        return visit.page();
    }

    void type(String field, String text) {
        if (mouse) {
            page().locator(field).fill(text);
        } else {
            reach(page().locator(field));
            page().keyboard().press("Control+A");
            page().keyboard().insertText(text);
        }
    }

    void press(String button) {
        activate(page().locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .last());
    }

    void activate(Locator thing) {
        if (mouse) {
            thing.click();
        } else {
            reach(thing);
            page().keyboard().press("Enter");
        }
    }

    void tick(String name, String value) {
        Locator radio = page().locator("input[name='" + name + "'][value='" + value + "']");
        if (mouse) {
            radio.check();
        } else {
            // The arrow keys move inside a group of radio buttons; the group itself is one stop of the tab key.
            reach(page().locator("input[name='" + name + "']"));
            for (int i = 0; i < 4 && !radio.isChecked(); i++) {
                page().keyboard().press("ArrowDown");
            }
        }
        assertThat(radio).isChecked();
    }

    void check(Locator box) {
        if (mouse) {
            box.check();
        } else {
            reach(box);
            page().keyboard().press("Space");
        }
        assertThat(box).isChecked();
    }

    /** Goes on with the tab key until one of these has the focus. */
    private void reach(Locator things) {
        for (int i = 0; i < MOST_STEPS; i++) {
            if (Boolean.TRUE.equals(things.evaluateAll("all => all.includes(document.activeElement)"))) {
                return;
            }
            page().keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not reach " + things + " on " + page().url());
    }
}
