package jp.tsunagari.portal.initiative.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagari.portal.initiative.InitiativeTitle;
import jp.tsunagari.portal.initiative.RegionBasis;
import jp.tsunagari.portal.initiative.TitleOrigin;
import jp.tsunagari.portal.initiative.web.InitiativeTile.TileOrganisation;
import jp.tsunagari.portal.initiative.web.InitiativeTile.TileRegion;
import jp.tsunagari.portal.initiative.web.InitiativeTile.TileTerms;
import jp.tsunagari.portal.initiative.web.InitiativeTile.TileWork;
import jp.tsunagari.portal.initiative.web.InitiativeTiles.SearchHit;
import jp.tsunagari.portal.message.Named;
import jp.tsunagari.portal.region.RegionNames.RegionName;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.text.MarkedText;
import jp.tsunagari.portal.vocabulary.LegalForm;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.web.Phrases;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.IWebExchange;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** Tiles of lists: what people typed is text, never markup, in whatever field of the tile it is. */
class TileFragmentTest {

    private static final String EVIL = "<img src=x onerror=alert(1)>\"'&";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    TileFragmentTest() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        engine.setTemplateResolver(templates);
        StaticMessageSource words = new NamingSource();
        words.setUseCodeAsDefaultMessage(true);
        words.addMessage("shortlist.of-title", Locale.JAPANESE, "：{0}");
        words.addMessage("vocabulary.term.in-use", Locale.JAPANESE, "{0}");
        words.addMessage("common.name", Locale.JAPANESE, "{0}");
        engine.setMessageSource(words);
    }

    @Test
    void showsWhatPeopleTypedAsText() {
        Element tile = html(new Listed(tile(EVIL), null));

        assertThat(tile.select("img")).isEmpty();
        assertThat(tile.select("[onerror]")).isEmpty();
        assertThat(tile.select(".card__title").text()).isEqualTo(EVIL);
        assertThat(tile.select(".card__region").text()).isEqualTo(EVIL);
        assertThat(tile.select(".card__organisation").text()).isEqualTo(EVIL + " " + EVIL);
        assertThat(tile.select(".card__facts dd").eachText()).containsExactly(EVIL, EVIL);
        assertThat(tile.select(".chip").eachText()).containsExactly(EVIL, EVIL);
        assertThat(tile.select(".pick .visually-hidden").text()).isEqualTo("：" + EVIL);
        assertThat(tile.select(".card__title a").attr("href")).startsWith("/in/initiatives/%3Cimg%20");
    }

    @Test
    void marksWhatWasLookedForAndNothingElse() {
        MarkedText marked =
                new MarkedText(List.of(new MarkedText.Part("<b>", false), new MarkedText.Part("<i>", true)));
        Element tile = html(new Listed(
                tile("x"),
                new SearchHit(
                        marked,
                        marked,
                        List.of(marked),
                        List.of(marked),
                        List.of(marked),
                        new SearchHit.Snippet(EVIL, marked))));

        assertThat(tile.select("b, i, img")).isEmpty();
        assertThat(tile.select("mark").eachText()).hasSize(6).containsOnly("<i>");
        assertThat(tile.select(".card__why").text()).isEqualTo(EVIL + " <b><i>");
    }

    /** What was ticked is on the tile, also where it is one of many or only besides. */
    @Test
    void whatWasLookedForIsNeverAmongTheOthers() {
        List<Term> terms = Stream.of("a", "b", "c", "d")
                .map(code -> new Term(code, code, "", "", false))
                .toList();
        InitiativeTile plain = tile("x");
        InitiativeTile many = new InitiativeTile(
                7,
                "x",
                plain.title(),
                plain.organisation(),
                2025,
                Stream.of("01100", "12204", "13")
                        .map(code -> new TileRegion(new RegionName(code, null, null, code), RegionBasis.TEXT))
                        .toList(),
                new TileWork(
                        List.of(),
                        List.of(),
                        new TileTerms(terms.subList(0, 3), terms.subList(3, 4)),
                        new TileTerms(List.of(), terms)),
                List.of(),
                List.of(),
                Instant.EPOCH);
        Filters filters = Filters.NONE
                .with(Facet.TARGET, "d")
                .with(Facet.APPROACH, "b")
                .with(Facet.APPROACH, "c")
                .with(Facet.APPROACH, "d")
                .with(Facet.REGION, "13");

        Element tile = html(new Listed(many.lookedFor(filters, term -> false), null));

        assertThat(tile.select(".chip--target").eachText()).containsExactly("d", "a");
        assertThat(tile.select(".chip--approach").eachText()).containsExactly("b", "c", "d");
        assertThat(tile.select(".card__region > span").eachText()).containsExactly("13", "01100");
        assertThat(many.lookedFor(filters, term -> false).furtherTerms()).isEqualTo(3);
        assertThat(html(new Listed(many, null)).select(".chip--target").eachText())
                .containsExactly("a", "b");
        assertThat(html(new Listed(
                                many.lookedFor(Filters.NONE, term -> term.code().equals("d")), null))
                        .select(".chip--target")
                        .eachText())
                .as("named by the words that were looked for")
                .contains("d");
    }

    private Element html(Listed listed) {
        MockServletContext servlets = new MockServletContext();
        MockHttpServletRequest request = new MockHttpServletRequest(servlets, "GET", "/in/initiatives");
        request.setContextPath("/in");
        IWebExchange exchange = JakartaServletWebApplication.buildApplication(servlets)
                .buildExchange(request, new MockHttpServletResponse());
        StaticApplicationContext beans = new StaticApplicationContext();
        beans.getBeanFactory().registerSingleton("phrases", new Phrases());
        Map<String, Object> variables = Map.of(
                "tile",
                listed,
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        return Jsoup.parseBodyFragment(engine.process(
                        new TemplateSpec("initiative/tile", Set.of("tile"), TemplateMode.HTML, null),
                        new WebContext(exchange, Locale.JAPANESE, variables)))
                .body();
    }

    private static InitiativeTile tile(String text) {
        Term term = new Term("code", text, "", "", false);
        return new InitiativeTile(
                7,
                text,
                new InitiativeTitle(text, TitleOrigin.DOCUMENT),
                new TileOrganisation(3, "slug", text, text, new LegalForm("npo", text, text, List.of())),
                2025,
                List.of(new TileRegion(new RegionName("13", null, null, text), RegionBasis.TEXT)),
                new TileWork(
                        List.of(text),
                        List.of(text),
                        new TileTerms(List.of(term), List.of()),
                        new TileTerms(List.of(term), List.of())),
                List.of(),
                List.of(),
                Instant.EPOCH);
    }

    /** Calls things by their names, as the portal's own source does. */
    private static final class NamingSource extends StaticMessageSource {

        @Override
        protected Object[] resolveArguments(Object[] arguments, Locale locale) {
            return Stream.of(super.resolveArguments(arguments, locale))
                    .map(argument -> argument instanceof Named named ? named.nameIn(locale) : argument)
                    .toArray();
        }
    }

    /** As the fragment gets it. */
    public record Listed(
            InitiativeTile initiative, @Nullable SearchHit hit) {}
}
