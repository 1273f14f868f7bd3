package jp.tsunagari.portal.theme.web;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import jp.tsunagari.portal.theme.Theme;
import jp.tsunagari.portal.theme.Theme.Content;
import jp.tsunagari.portal.theme.Theme.Words;
import jp.tsunagari.portal.web.form.FormText;
import org.jspecify.annotations.Nullable;

/**
 * What an admin types about a theme, as it was typed.
 *
 * @param slug of its address; empty once the theme has one
 * @param version of the edition that the admin began from; 0 for a new theme
 * @param filter address of a list, or the query part of it
 * @param cases one initiative a line
 * @param from day, as browsers send days
 * @param until as above
 */
record ThemeForm(
        String slug,
        int version,
        String title,
        String body,
        String titleEnglish,
        String bodyEnglish,
        String filter,
        String cases,
        String from,
        String until,
        String place) {

    /** Room between the themes for others to come. */
    private static final int FIRST_PLACE = 10;

    ThemeForm {
        slug = FormText.line(slug);
        title = FormText.line(title);
        body = FormText.text(body);
        titleEnglish = FormText.line(titleEnglish);
        bodyEnglish = FormText.text(bodyEnglish);
        filter = FormText.line(filter);
        cases = FormText.text(cases);
        from = FormText.line(from);
        until = FormText.line(until);
        place = FormText.number(place);
    }

    /** For a theme of which nothing is known but what it is to have. */
    static ThemeForm empty(String filter, String cases) {
        return new ThemeForm("", 0, "", "", "", "", filter, cases, "", "", String.valueOf(FIRST_PLACE));
    }

    /**
     * An edition, to be changed.
     *
     * @param titles of the initiatives that it has one by one
     */
    static ThemeForm of(Theme theme, Map<Long, String> titles) {
        Content content = theme.content();
        Words english = Objects.requireNonNullElse(content.english(), new Words("", ""));
        return new ThemeForm(
                theme.slug(),
                theme.version(),
                content.japanese().title(),
                content.japanese().markdown(),
                english.title(),
                english.markdown(),
                content.cases().filter().isEmpty()
                        ? ""
                        : "/initiatives?" + content.cases().filter(),
                content.cases().initiatives().stream()
                        .map(id -> line(id, titles.get(id)))
                        .collect(joining("\n")),
                day(content.period().from()),
                day(content.period().until()),
                String.valueOf(content.place()));
    }

    /** A number, and for people what has it. */
    static String line(long id, @Nullable String title) {
        return title == null ? String.valueOf(id) : id + "\u3000" + title;
    }

    /** The same, begun from another edition. */
    ThemeForm from(int edition) {
        return new ThemeForm(slug, edition, title, body, titleEnglish, bodyEnglish, filter, cases, from, until, place);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
