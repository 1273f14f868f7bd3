package jp.tsunagari.portal.web;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;

/** What has to be escaped in HTML and SVG that no template writes. */
public final class Markup {

    private Markup() {}

    /** Adds an attribute with any value. */
    public static void attribute(StringBuilder markup, String name, String value) {
        markup.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    /** Any text as it has to stand between tags or in quotation marks. */
    public static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
