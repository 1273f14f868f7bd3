package jp.tsunagari.portal.card.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.testing.Html;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A form as a browser without script fills and sends it: with every field that the page has, and no other. */
final class TypedForm {

    private final MockMvcTester mvc;
    private final SignedIn person;
    private final String path;
    private final MultiValueMap<String, String> fields;

    private TypedForm(MockMvcTester mvc, SignedIn person, String path, MultiValueMap<String, String> fields) {
        this.mvc = mvc;
        this.person = person;
        this.path = path;
        this.fields = fields;
    }

    static TypedForm open(MockMvcTester mvc, SignedIn person, String path) {
        MvcTestResult page = mvc.get().uri(path).with(user(person)).exchange();
        assertThat(page).as(path).hasStatus(HttpStatus.OK);
        return of(mvc, person, Html.parse(page), "form[data-card-form]");
    }

    static TypedForm of(MockMvcTester mvc, SignedIn person, Document page, String selector) {
        FormElement form = (FormElement) page.selectFirst(selector);
        assertThat(form).as(selector + " in " + page.title()).isNotNull();
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        for (KeyVal field : form.formData()) {
            if (!field.key().equals("_csrf")) {
                fields.add(field.key(), field.value());
            }
        }
        return new TypedForm(mvc, person, form.attr("action"), fields);
    }

    String get(String name) {
        return String.valueOf(fields.getFirst(name));
    }

    MultiValueMap<String, String> fields() {
        return fields;
    }

    TypedForm type(String name, String... values) {
        fields.put(name, new ArrayList<>(List.of(values)));
        return this;
    }

    /** Presses a button and, as a browser does, goes where the answer leads, unless that is another kind of page. */
    MvcTestResult press(String button) {
        return followed(pressed(button));
    }

    /** Presses a button, and goes nowhere. */
    MvcTestResult pressed(String button) {
        return mvc.post()
                .uri(path)
                .params(fields)
                .param("button", button)
                .with(user(person))
                .with(csrf())
                .exchange();
    }

    MvcTestResult send() {
        return followed(mvc.post()
                .uri(path)
                .params(fields)
                .with(user(person))
                .with(csrf())
                .exchange());
    }

    /** A form that was sent leads to a page of its own, so that going back never sends it again. */
    private MvcTestResult followed(MvcTestResult sent) {
        assertThat(sent).hasStatus(HttpStatus.FOUND);
        String next = String.valueOf(sent.getResponse().getRedirectedUrl());
        return next.matches(".*([?&]draft=.*|/merge(\\?.*)?|/sides)")
                ? mvc.get().uri(URI.create(next)).with(user(person)).exchange()
                : sent;
    }
}
