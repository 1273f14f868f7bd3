package jp.tsunagari.portal.browser;

import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.browser.FormSender.Answer;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * A form of a page, and what is sent by it with one field changed into what it cannot take.
 *
 * @param target where it is sent, without the marks of a fragment
 * @param drafts whether what is refused waits there as the draft of its sender
 */
record RefusedForm(String target, boolean drafts, List<Sent> changes) {

    /** Whether each field is sent all that it cannot take, and not one of it. */
    static final boolean EVERYTHING = Boolean.getBoolean("forms.all");

    /** More than any field takes, and less than a form may have. */
    private static final int FAR_TOO_LONG = 45_000;

    private static final int LONGEST_MESSAGE = 500;
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    private static final String TYPED =
            "input:not([type=hidden]):not([type=submit]):not([type=button])[name]," + " textarea[name], select[name]";

    /** The form of a page that is sent to an address and has these fields; null if there is none. */
    static @Nullable RefusedForm on(Element page, String action, Set<String> names) {
        return page.select("form[method=post]").stream()
                .filter(form -> form.attr("action").equals(action))
                .filter(form -> new TreeSet<>(form.select("[name]").eachAttr("name")).equals(names))
                .findFirst()
                .map(form -> of(
                        form,
                        page.attr("lang").equals("en")
                                || page.select("html").attr("lang").equals("en")))
                .orElse(null);
    }

    private static RefusedForm of(Element form, boolean english) {
        boolean multipart = form.attr("enctype").startsWith("multipart");
        List<Field> fields = fields(form);
        List<Sent> changes = new ArrayList<>();
        Set<String> done = new TreeSet<>();
        for (Field field : fields) {
            // One row of a kind says what all of them would.
            if (field.name().equals("_csrf") || !done.add(field.name().replaceAll("[0-9]+", "0"))) {
                continue;
            }
            List<Wrong> wrongs = field.wrongs(english);
            // Unless all is sent, one of them a field, and another the next time.
            int only = done.size() % wrongs.size();
            for (Wrong wrong : EVERYTHING ? wrongs : wrongs.subList(only, only + 1)) {
                changes.add(new Sent(multipart, with(fields, field, wrong.value()), field, wrong));
            }
        }
        return new RefusedForm(form.attr("action"), form.hasAttr("data-card-form"), changes);
    }

    /** What a browser sends when the first button is pressed; of a form that can be kept as it is, the one that looks at it. */
    private static List<Field> fields(Element form) {
        List<Field> fields = new ArrayList<>();
        for (Element element : form.select("input[name], textarea[name], select[name]")) {
            if (element.hasAttr("disabled")) {
                continue;
            }
            String type = element.normalName().equals("input") ? element.attr("type") : element.normalName();
            boolean box = type.equals("checkbox") || type.equals("radio");
            String value = switch (type) {
                case "textarea" -> element.wholeText();
                case "select" -> {
                    Element chosen = element.selectFirst("option[selected]");
                    Element first = chosen == null ? element.selectFirst("option") : chosen;
                    yield first == null ? "" : first.hasAttr("value") ? first.attr("value") : first.text();
                }
                default -> element.attr("value");
            };
            fields.add(new Field(element.attr("name"), type, value, !box || element.hasAttr("checked"), element));
        }
        Element looks = form.selectFirst("button[name=button][value=preview]");
        Element button = looks == null ? form.selectFirst("button[name]:not([type=button])") : looks;
        Element plain = form.selectFirst("button:not([type=button]):not([name])");
        if (plain == null && button != null) {
            fields.add(new Field(button.attr("name"), "hidden", button.attr("value"), true, button));
        }
        return fields;
    }

    private static List<Field> with(List<Field> fields, Field changed, String value) {
        List<Field> all = new ArrayList<>();
        boolean done = false;
        for (Field field : fields) {
            if (!field.name().equals(changed.name())) {
                all.add(field);
            } else if (!done) {
                all.add(new Field(field.name(), field.type(), value, true, field.element()));
                done = true;
            }
        }
        return all;
    }

    /** @param on whether it is sent at all */
    record Field(String name, String type, String value, boolean on, Element element) {

        boolean hidden() {
            return type.equals("hidden") || element.closest("[aria-hidden=true], [hidden]") != null;
        }

        /** Whether nobody can type it. */
        boolean chosen() {
            return hidden() || Set.of("checkbox", "radio", "select").contains(type);
        }

        boolean written() {
            return !hidden()
                    && !Set.of("checkbox", "radio", "select", "file", "password")
                            .contains(type);
        }

        List<Wrong> wrongs(boolean english) {
            if (chosen()) {
                return List.of(new Wrong("unknown", "99999999"));
            }
            if (type.equals("file")) {
                return List.of(new Wrong("empty", ""), new Wrong("odd", "\u0001no document"));
            }
            return List.of(
                    new Wrong("empty", ""),
                    new Wrong("too long", (english ? "a" : "あ").repeat(FAR_TOO_LONG)),
                    new Wrong("odd", english ? "<b>neither:// @ 12x" : "<b>何でもない:// @ 12x"));
        }
    }

    record Wrong(String kind, String value) {}

    /** What is sent. */
    record Sent(boolean multipart, List<Field> fields, Field changed, Wrong wrong) {

        String urlEncoded() {
            return fields.stream()
                    .filter(Field::on)
                    .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                    .collect(joining("&"));
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text.replaceAll("\r?\n", "\r\n"), StandardCharsets.UTF_8);
        }

        String parts(String boundary) {
            StringBuilder parts = new StringBuilder();
            for (Field field : fields) {
                if (field.on()) {
                    parts.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"");
                    parts.append(field.name()).append('"');
                    if (field.type().equals("file")) {
                        parts.append("; filename=\"").append(field.value().isEmpty() ? "" : "odd.pdf");
                        parts.append("\"\r\nContent-Type: application/octet-stream");
                    }
                    parts.append("\r\n\r\n").append(field.value()).append("\r\n");
                }
            }
            return parts + "--" + boundary + "--\r\n";
        }

        /** What is wrong with the answer. */
        List<String> faults(Answer answer, String language) {
            boolean japanese = language.isEmpty();
            Element html = answer.html();
            Element page = html.selectFirst("main.error-page");
            // Files and papers are made one at a time; the page that says so is a good answer.
            if (answer.status() >= 500 && (answer.status() != 503 || page == null)) {
                return List.of("status " + answer.status());
            }
            if (!html.select("html").attr("lang").equals(japanese ? "ja" : "en")) {
                return List.of("no page in its language, status " + answer.status());
            }
            List<String> faults = new ArrayList<>();
            Element summary = html.selectFirst(".error-summary");
            if (page != null) {
                onItsOwn(answer.status(), page, japanese, faults);
            } else if (summary != null) {
                said(html, summary, japanese, faults);
                kept(html, faults);
            } else if (html.selectFirst(".field__error:not([hidden])") != null) {
                faults.add("no summary");
            } else if (wrong.kind().equals("too long") && !changed.hidden()) {
                faults.add("taken: " + html.select("main .notice").text());
            }
            return faults;
        }

        /** Only what nobody can type may be answered by another page; it has what was typed. */
        private void onItsOwn(int status, Element page, boolean japanese, List<String> faults) {
            if (!changed.chosen() && status != 503) {
                faults.add("page of error " + status);
            }
            String advice = page.select("ul li").text();
            if (advice.isBlank() || JAPANESE.matcher(advice).find() != japanese) {
                faults.add("no advice: " + status);
            }
            // What is not there, or is not the reader's, needs no words to be brought back.
            if (changed.chosen() && !changed.hidden() && status == 400) {
                String kept = squeezed(page.select("textarea").text());
                fields.stream()
                        .filter(Field::written)
                        .map(field -> squeezed(field.value()))
                        .filter(value -> !kept.contains(value))
                        .forEach(value -> faults.add("lost on the page of the error: " + value));
            }
        }

        private void said(Element html, Element summary, boolean japanese, List<String> faults) {
            if (!summary.hasAttr("autofocus") || !summary.attr("tabindex").equals("-1")) {
                faults.add("the focus does not begin there: " + shown(summary.text()));
            }
            String title = html.select("title").text();
            if (!title.startsWith(japanese ? "エラー" : "Error")) {
                faults.add("not in the title: " + title);
            }
            Elements items = summary.select("li");
            for (Element said : summary.select("p, li")) {
                String words = said.text();
                String own = fields.stream()
                        .map(Field::value)
                        .filter(value -> value.length() > 1)
                        .reduce(words, (text, value) -> text.replace(value, ""));
                if (own.isBlank() || (JAPANESE.matcher(own).find() != japanese)) {
                    faults.add("not in its language: " + shown(words));
                }
                // The polite form of what people are asked to do; English is compared with it by people.
                if (japanese && (said.is("li") || items.isEmpty()) && !words.contains("ください")) {
                    faults.add("not what to do: " + shown(words));
                }
                if (words.length() > LONGEST_MESSAGE) {
                    faults.add("repeats all that was typed: " + shown(words));
                }
            }
            if (form(html) != null) {
                leads(html, summary, faults);
            }
        }

        private @Nullable Element form(Element html) {
            return html.select("form[method=post]").stream()
                    .filter(form -> !form.getElementsByAttributeValue("name", changed.name())
                            .isEmpty())
                    .findFirst()
                    .orElse(null);
        }

        private void leads(Element html, Element summary, List<String> faults) {
            if (!changed.hidden() && summary.select("a[href^=#]").isEmpty()) {
                faults.add("no link to the field: " + shown(summary.text()));
            }
            for (Element link : summary.select("a[href^=#]")) {
                Element field = html.getElementById(link.attr("href").substring(1));
                if (field == null) {
                    faults.add("leads nowhere: " + link.attr("href") + " " + shown(link.text()));
                } else if (field.is("input, select, textarea")) {
                    boolean beside = Stream.of(field.attr("aria-describedby").split(" "))
                            .filter(id -> !id.isEmpty())
                            .map(html::getElementById)
                            .anyMatch(words -> words != null
                                    && summary.select("a[href=#" + field.id() + "]").eachText().stream()
                                            .anyMatch(words.text()::contains));
                    if (!beside || !field.attr("aria-invalid").equals("true")) {
                        faults.add("not said of the field: " + link.attr("href") + " " + shown(link.text()));
                    }
                } else if (!field.hasAttr("tabindex") && !field.is("fieldset, a, details")) {
                    faults.add("cannot have the focus: " + link.attr("href"));
                }
            }
        }

        private void kept(Element html, List<String> faults) {
            if (form(html) == null) {
                return;
            }
            for (Field field : fields) {
                if (!field.written()) {
                    continue;
                }
                String sent = squeezed(field.value());
                boolean there = html.getElementsByAttributeValue("name", field.name()).stream()
                        .filter(element -> element.is(TYPED))
                        .map(element ->
                                element.normalName().equals("textarea") ? element.wholeText() : element.attr("value"))
                        .anyMatch(value -> squeezed(value).equals(sent));
                if (!there) {
                    faults.add("lost " + field.name());
                }
            }
        }

        private static String squeezed(String text) {
            return text.replaceAll("\\s+", " ").strip();
        }

        private static String shown(String text) {
            return text.replaceAll("(.{1,3}?)\\1{9,}", "$1…");
        }

        @Override
        public String toString() {
            return changed.name() + " " + wrong.kind();
        }
    }
}
