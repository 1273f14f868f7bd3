package jp.tsunagari.portal.card.web;

import org.springframework.stereotype.Component;

/** Names a field's element on the page after the name under which it is sent. */
@Component("fieldIds")
class FieldIds {

    /** {@code metrics[2].value} is {@code metrics-2-value}. */
    static String of(String name) {
        return name.replaceAll("]?\\.|\\[", "-").replace("]", "");
    }

    /** For templates. */
    public String id(String name) {
        return of(name);
    }
}
