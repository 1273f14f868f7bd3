package jp.tsunagari.portal.initiative.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.tsunagari.portal.initiative.web.InitiativeTile.TileOrganisation;
import jp.tsunagari.portal.search.text.MarkedText;
import jp.tsunagari.portal.vocabulary.LegalForm;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.web.Markup;
import jp.tsunagari.portal.web.Phrases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Writes the cards of lists. A page has up to 48 of them with some sixty elements each, for which a template engine takes
 * longer than for all the rest of the page.
 */
@Component("cardMarkup")
public class CardMarkup {

    private static final int REGIONS_SHOWN = 2;

    private final Phrases phrases;

    CardMarkup(Phrases phrases) {
        this.phrases = phrases;
    }

    /**
     * One card, with a heading of the third level.
     *
     * @param hit why the initiative is in the list; null where no words were looked for
     * @param listPath path of the list of initiatives, with the context of the program
     */
    public String of(InitiativeTile card, @Nullable SearchHit hit, String listPath) {
        StringBuilder html = new StringBuilder(3_072);
        html.append("<article class=\"card\">\n");
        meta(html, card, hit);
        title(html, card, hit, listPath);
        organisation(html, card.organisation(), hit);
        html.append("  <dl class=\"card__facts\">");
        fact(html, "対象", card.targetPhrases(), hit == null ? null : hit.targetPhrases());
        fact(html, "かたち", card.approachItems(), hit == null ? null : hit.approachItems());
        html.append("</dl>\n");
        if (hit != null && hit.snippet() != null) {
            why(html, hit.snippet());
        }
        figures(html, card.keyFigures());
        terms(html, card, listPath);
        pick(html, card);
        return html.append("</article>").toString();
    }

    private static void meta(StringBuilder html, InitiativeTile card, @Nullable SearchHit hit) {
        html.append("  <p class=\"card__meta\">");
        int regions = card.regions().size();
        if (regions == 0) {
            html.append("<span class=\"card__region card__region--none\">地域の記載なし</span>");
        } else {
            html.append("<span class=\"card__region\">");
            for (int each = 0; each < Math.min(regions, REGIONS_SHOWN); each++) {
                html.append(each == 0 ? "<span>" : "、<span>");
                text(
                        html,
                        hit == null ? null : hit.regions().get(each),
                        card.regions().get(each).label());
                html.append("</span>");
            }
            if (regions > REGIONS_SHOWN) {
                html.append(" ほか").append(regions - REGIONS_SHOWN).append("地域");
            }
            html.append("</span>");
        }
        if (card.fiscalYear() != null) {
            html.append(" <span class=\"card__year\">")
                    .append(card.fiscalYear())
                    .append("年度</span>");
        }
        html.append("</p>\n");
    }

    private void title(StringBuilder html, InitiativeTile card, @Nullable SearchHit hit, String listPath) {
        html.append("  <h3 class=\"card__title\"><a");
        Markup.attribute(
                html, "href", listPath + "/" + UriUtils.encodePathSegment(card.slug(), StandardCharsets.UTF_8));
        html.append('>');
        if (hit != null && hit.title().hasMarks()) {
            text(html, hit.title(), card.title().text());
        } else {
            for (Phrases.Part part : phrases.of(card.title().text())) {
                String text = Markup.escaped(part.text());
                html.append(part.whole() ? "<span class=\"whole\">" + text + "</span>" : text);
            }
        }
        html.append("</a></h3>\n");
        if (card.title().isDerived()) {
            html.append("  <p class=\"derived\">資料に取組名の記載がないため、「取組のかたち」から表示しています</p>\n");
        }
    }

    private static void organisation(StringBuilder html, TileOrganisation organisation, @Nullable SearchHit hit) {
        html.append("  <p class=\"card__organisation\">");
        LegalForm legalForm = organisation.legalForm();
        if (legalForm != null) {
            html.append("<span class=\"legal-form\">")
                    .append(Markup.escaped(legalForm.name()))
                    .append("</span> ");
        }
        html.append("<span>");
        text(html, hit == null ? null : hit.organisation(), organisation.name());
        html.append("</span></p>\n");
    }

    private static void fact(
            StringBuilder html, String label, List<String> phrases, @Nullable List<MarkedText> marked) {
        if (phrases.isEmpty()) {
            return;
        }
        html.append("<div><dt>").append(label).append("</dt><dd>");
        for (int each = 0; each < phrases.size(); each++) {
            html.append(each == 0 ? "<span>" : " ／ <span>");
            text(html, marked == null ? null : marked.get(each), phrases.get(each));
            html.append("</span>");
        }
        html.append("</dd></div>");
    }

    private static void why(StringBuilder html, SearchHit.Snippet snippet) {
        html.append("  <p class=\"card__why\"><span class=\"card__why-source\">")
                .append(Markup.escaped(snippet.source()))
                .append("</span> ");
        text(html, snippet.text(), "");
        html.append("</p>\n");
    }

    private static void figures(StringBuilder html, List<Figure> figures) {
        if (figures.isEmpty()) {
            return;
        }
        html.append("  <ul class=\"card__figures\" aria-label=\"成果の数字\">");
        for (Figure figure : figures) {
            html.append("<li><span class=\"card__figure-label\">")
                    .append(Markup.escaped(figure.label()))
                    .append("</span> <span class=\"figure\">");
            part(html, "figure__word", figure.before());
            part(html, "figure__number", figure.number());
            part(html, "figure__unit", figure.unit());
            part(html, "figure__word", figure.after());
            html.append("</span></li>");
        }
        html.append("</ul>\n");
    }

    private static void part(StringBuilder html, String kind, String text) {
        if (!text.isEmpty()) {
            html.append("<span class=\"")
                    .append(kind)
                    .append("\">")
                    .append(Markup.escaped(text))
                    .append("</span>");
        }
    }

    private static void terms(StringBuilder html, InitiativeTile card, String listPath) {
        if (card.targetGroups().isEmpty() && card.approaches().isEmpty()) {
            return;
        }
        html.append("  <ul class=\"chips\" aria-label=\"分類\">");
        card.leadingTargetGroups().forEach(term -> chip(html, "target", term, listPath));
        card.leadingApproaches().forEach(term -> chip(html, "approach", term, listPath));
        if (card.furtherTerms() > 0) {
            html.append("<li class=\"chips__more\">ほか")
                    .append(card.furtherTerms())
                    .append("</li>");
        }
        html.append("</ul>\n");
    }

    private static void chip(StringBuilder html, String facet, Term term, String listPath) {
        html.append("<li><a class=\"chip chip--").append(facet).append('"');
        Markup.attribute(
                html,
                "href",
                listPath + "?" + facet + "=" + UriUtils.encodeQueryParam(term.code(), StandardCharsets.UTF_8));
        html.append('>').append(Markup.escaped(term.label())).append("</a></li>");
    }

    /** As the fragment of the same name does it on the page of an initiative. */
    private static void pick(StringBuilder html, InitiativeTile card) {
        html.append("  <label class=\"pick\"><input type=\"checkbox\" name=\"id\" form=\"shortlist-form\"")
                .append(" autocomplete=\"off\" value=\"")
                .append(card.id())
                .append("\"><span>選ぶ<span class=\"visually-hidden\">：")
                .append(Markup.escaped(card.title().text()))
                .append("</span></span></label>\n");
    }

    /** With the words that were looked for marked; plain where none were. */
    private static void text(StringBuilder html, @Nullable MarkedText marked, String plain) {
        if (marked == null) {
            html.append(Markup.escaped(plain));
            return;
        }
        for (MarkedText.Part part : marked.parts()) {
            String text = Markup.escaped(part.text());
            html.append(part.marked() ? "<mark>" + text + "</mark>" : text);
        }
    }
}
