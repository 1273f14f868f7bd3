package jp.tsunagari.portal.initiative.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import jp.tsunagari.portal.initiative.InitiativeTitle;
import jp.tsunagari.portal.initiative.RegionBasis;
import jp.tsunagari.portal.initiative.TitleOrigin;
import jp.tsunagari.portal.initiative.web.InitiativeTile.TileOrganisation;
import jp.tsunagari.portal.initiative.web.InitiativeTile.TileRegion;
import jp.tsunagari.portal.region.RegionName;
import jp.tsunagari.portal.search.text.MarkedText;
import jp.tsunagari.portal.vocabulary.LegalForm;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.web.Phrases;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Cards of lists: what people typed is text, never markup, in whatever field of the card it stands. */
class CardMarkupTests {

    private static final String EVIL = "<img src=x onerror=alert(1)>\"'&";

    private final CardMarkup markup = new CardMarkup(new Phrases());

    @Test
    void showsWhatPeopleTypedAsText() {
        Element card = html(card(EVIL), null);

        assertThat(card.select("img")).isEmpty();
        assertThat(card.select("[onerror]")).isEmpty();
        assertThat(card.select(".card__title").text()).isEqualTo(EVIL);
        assertThat(card.select(".card__region").text()).isEqualTo(EVIL);
        assertThat(card.select(".card__organisation").text()).isEqualTo(EVIL + " " + EVIL);
        assertThat(card.select(".card__facts dd").eachText()).containsExactly(EVIL, EVIL);
        assertThat(card.select(".chip").eachText()).containsExactly(EVIL, EVIL);
        assertThat(card.select(".pick .visually-hidden").text()).isEqualTo("：" + EVIL);
        assertThat(card.select(".card__title a").attr("href")).startsWith("/in/initiatives/%3Cimg%20");
    }

    @Test
    void marksWhatWasLookedForAndNothingElse() {
        MarkedText marked =
                new MarkedText(List.of(new MarkedText.Part("<b>", false), new MarkedText.Part("<i>", true)));
        Element card = html(
                card("x"),
                new SearchHit(
                        marked,
                        marked,
                        List.of(marked),
                        List.of(marked),
                        List.of(marked),
                        new SearchHit.Snippet(EVIL, marked)));

        assertThat(card.select("b, i, img")).isEmpty();
        assertThat(card.select("mark").eachText()).hasSize(6).containsOnly("<i>");
        assertThat(card.select(".card__why").text()).isEqualTo(EVIL + " <b><i>");
    }

    private Element html(InitiativeTile card, @Nullable SearchHit hit) {
        return Jsoup.parseBodyFragment(markup.of(card, hit, "/in/initiatives")).body();
    }

    private static InitiativeTile card(String text) {
        Term term = new Term("code", text, "", "", false);
        return new InitiativeTile(
                7,
                text,
                new InitiativeTitle(text, TitleOrigin.DOCUMENT),
                new TileOrganisation(3, "slug", text, text, new LegalForm("npo", text, List.of())),
                2025,
                List.of(new TileRegion(new RegionName("13", null, null, text), RegionBasis.TEXT)),
                List.of(text),
                List.of(text),
                List.of(term),
                List.of(term),
                List.of(),
                Instant.EPOCH);
    }
}
