package jp.tsunagari.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.WebEngineContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** Pieces with gaps, by the values of facets. */
class FragmentCacheTest {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final FragmentCache fragments = new FragmentCache(engine);

    FragmentCacheTest() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        engine.setTemplateResolver(templates);
        StaticMessageSource words = new StaticMessageSource();
        words.setUseCodeAsDefaultMessage(true);
        engine.setMessageSource(words);
    }

    @Test
    void everyPageFillsTheGapsOfTheSamePiece() {
        assertThat(counts(html("/in", value("01", "1,234"), value("02", "0")))).containsExactly("1,234", "0");
        assertThat(counts(html("/in", value("01", "7"), value("02", "1,234")))).containsExactly("7", "1,234");
    }

    @Test
    void whatFillsAGapIsText() {
        Element html = html("/in", value("<b>\"", "<i>'&"));

        assertThat(html.select("b, i")).isEmpty();
        assertThat(counts(html)).containsExactly("<i>'&");
        assertThat(html.select("input").attr("value")).isEqualTo("<b>\"");
    }

    @Test
    void piecesLieInsideOthers() {
        Value outer = new Value(
                new Box("region", "13", "東京都", "とうきょうと", false, false, false, true, true),
                "3",
                List.of(value("13101", "2"), value("13102", "1")));

        Element html = html("/in", outer, value("14", "5"));

        assertThat(counts(html)).containsExactly("3", "2", "1", "5");
        assertThat(html.select("details > ul > li input").eachAttr("value")).containsExactly("13101", "13102");
        assertThat(html.select("body > li")).hasSize(2);
    }

    @Test
    void aPieceDependsOnThePathOfTheProgram() {
        Value value = new Value(new Box("region", "13", "", null, false, false, false, false, true), "3", List.of());

        assertThat(html("/one", value).select("button").attr("formaction")).isEqualTo("/one/initiatives#facet-region");
        assertThat(html("/two", value).select("button").attr("formaction")).isEqualTo("/two/initiatives#facet-region");
    }

    private Element html(String path, Value... values) {
        return Jsoup.parse(fragments.join(page(path), "search/facet-values", "box", List.of(values)));
    }

    private static List<String> counts(Element html) {
        return html.select(".facet__count > span:first-child").eachText();
    }

    private static Value value(String code, String count) {
        return new Value(new Box("region", code, "", null, false, false, false, false, false), count, List.of());
    }

    private ITemplateContext page(String path) {
        MockServletContext servlets = new MockServletContext();
        MockHttpServletRequest request = new MockHttpServletRequest(servlets, "GET", path + "/initiatives");
        request.setContextPath(path);
        return new WebEngineContext(
                engine.getConfiguration(),
                null,
                Map.of(),
                JakartaServletWebApplication.buildApplication(servlets)
                        .buildExchange(request, new MockHttpServletResponse()),
                Locale.JAPANESE,
                Map.of());
    }

    private record Value(Box data, String count, List<Value> inside) implements FragmentCache.Piece {

        @Override
        public List<String> words() {
            return List.of(count);
        }
    }

    /** As the template reads it. */
    public record Box(
            String parameter,
            String code,
            String name,
            String reading,
            boolean selected,
            boolean none,
            boolean pointless,
            boolean opened,
            boolean more) {

        public String id() {
            return parameter + "-" + code;
        }
    }
}
