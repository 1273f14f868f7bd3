package jp.tsunagari.portal.search.web;

import jp.tsunagari.portal.search.web.FacetPanel.FacetNode;
import jp.tsunagari.portal.web.Markup;

/**
 * Writes the values of a facet as items of a list. A list has some two hundred of them, and a template engine takes longer
 * for their two thousand attributes than for all the rest of the page.
 */
final class FacetMarkup {

    private final StringBuilder html = new StringBuilder(32_768);
    private final String parameter;
    private final String formAction;

    private FacetMarkup(String parameter, String formAction) {
        this.parameter = Markup.escaped(parameter);
        this.formAction = Markup.escaped(formAction);
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
            Markup.attribute(html, "data-reading", node.reading());
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
        Markup.attribute(html, "id", node.id());
        Markup.attribute(html, "value", node.value().code());
        if (node.value().selected()) {
            html.append(" checked=\"checked\"");
        }
        if (node.pointless()) {
            html.append(" disabled=\"disabled\"");
        }
        html.append("><span class=\"facet__name\">")
                .append(Markup.escaped(node.value().name()))
                .append("</span><span class=\"facet__count\"><span>")
                .append(node.count())
                .append("</span><span class=\"visually-hidden\">件</span></span></label>");
    }

    private void inside(FacetNode node) {
        String code = node.value().code();
        html.append("<details class=\"facet__inside\" open=\"open\"");
        Markup.attribute(html, "id", "inside-" + code);
        html.append("><summary");
        Markup.attribute(html, "id", "places-" + code);
        html.append("><span class=\"visually-hidden\">")
                .append(Markup.escaped(node.value().name()))
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
        Markup.attribute(html, "value", node.value().code());
        Markup.attribute(html, "id", (some ? "more-" : "places-") + node.value().code());
        html.append("><span class=\"visually-hidden\">")
                .append(Markup.escaped(node.value().name()))
                .append("の</span>")
                .append(some ? "すべての市区町村を選ぶ" : "市区町村を選ぶ")
                .append("</button>");
    }
}
