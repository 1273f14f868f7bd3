package jp.tsunagari.portal.search.web;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;

/** What has to be escaped in HTML and SVG that no template writes. */
final class Markup {

    private Markup() {}

    /** Adds an attribute with any value. */
    static void attribute(StringBuilder markup, String name, String value) {
        markup.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
