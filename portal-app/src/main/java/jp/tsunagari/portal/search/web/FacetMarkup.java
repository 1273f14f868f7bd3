package jp.tsunagari.portal.search.web;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes the values of a facet as items of a list. A list has some two hundred of them, and a template engine takes longer
 * for their two thousand attributes than for all the rest of the page.
 */
final class FacetMarkup {

    private final StringBuilder html = new StringBuilder(32_768);
    private final String parameter;
    private final String formAction;

    private FacetMarkup(String parameter, String formAction) {
        this.parameter = escaped(parameter);
        this.formAction = escaped(formAction);
    }

    /** @param formAction where the buttons of the facet send the form */
    static String of(FacetPanel panel, String formAction) {
        FacetMarkup markup = new FacetMarkup(panel.parameter(), formAction);
        panel.nodes().forEach(markup::item);
        return markup.html.toString();
    }

    private void item(FacetNode node) {
        html.append("<li");
        if (node.pointless()) {
            html.append(" class=\"facet__none\"");
        }
        if (node.reading() != null) {
            attribute("data-reading", node.reading());
        }
        html.append('>');
        box(node);
        if (!node.inside().isEmpty()) {
            inside(node);
        }
        if (node.more()) {
            more(node);
        }
        html.append("</li>\n");
    }

    private void box(FacetNode node) {
        html.append("<label class=\"facet__value");
        if (node.value().count() == 0) {
            html.append(" facet__value--none");
        }
        html.append("\"><input class=\"facet__box\" type=\"checkbox\" name=\"")
                .append(parameter)
                .append('"');
        attribute("id", node.id());
        attribute("value", node.value().code());
        if (node.value().selected()) {
            html.append(" checked=\"checked\"");
        }
        if (node.pointless()) {
            html.append(" disabled=\"disabled\"");
        }
        html.append("><span class=\"facet__name\">")
                .append(escaped(node.value().name()))
                .append("</span><span class=\"facet__count\"><span>")
                .append(node.count())
                .append("</span><span class=\"visually-hidden\">件</span></span></label>");
    }

    private void inside(FacetNode node) {
        String code = node.value().code();
        html.append("<details class=\"facet__inside\" open=\"open\"");
        attribute("id", "inside-" + code);
        html.append("><summary");
        attribute("id", "places-" + code);
        html.append("><span class=\"visually-hidden\">")
                .append(escaped(node.value().name()))
                .append("</span>市区町村</summary><ul>");
        node.inside().forEach(this::item);
        html.append("</ul></details>");
    }

    /**
     * Takes along what has been ticked meanwhile. Where nothing shows yet its id is that of the summary which comes in its
     * place, so that the focus stays.
     */
    private void more(FacetNode node) {
        boolean some = !node.inside().isEmpty();
        html.append("<button class=\"facet__more\" type=\"submit\" name=\"open\" formaction=\"")
                .append(formAction)
                .append('"');
        attribute("value", node.value().code());
        attribute("id", (some ? "more-" : "places-") + node.value().code());
        html.append("><span class=\"visually-hidden\">")
                .append(escaped(node.value().name()))
                .append("の</span>")
                .append(some ? "すべての市区町村を選ぶ" : "市区町村を選ぶ")
                .append("</button>");
    }

    private void attribute(String name, String value) {
        html.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
