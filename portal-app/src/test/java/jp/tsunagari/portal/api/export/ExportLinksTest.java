package jp.tsunagari.portal.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.tsunagari.portal.search.web.ListQuery;
import jp.tsunagari.portal.search.web.ListQueryReader;
import jp.tsunagari.portal.testing.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.LinkedMultiValueMap;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** The links under a list lead to the files of that list. */
@PortalTest
class ExportLinksTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ITemplateEngine templates;

    @Autowired
    private ListQueryReader reader;

    @Autowired
    private ApplicationContext beans;

    @Test
    void theyKeepWordsFiltersAndOrder() {
        LinkedMultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        parameters.add("q", "居場所 & \"学び\"");
        parameters.add("target", "elderly");
        parameters.add("sort", "title");
        parameters.add("page", "2");
        parameters.add("size", "50");
        ListQuery query = reader.read(parameters, 12).query();

        Document links = render("exports", Map.of("query", query));
        assertThat(links.select("a").eachAttr("href"))
                .containsExactly(
                        query.page(1).size(12).at("/initiatives.csv"),
                        query.page(1).size(12).at("/initiatives.xlsx"),
                        query.page(1).size(12).at("/api/v1/initiatives"),
                        query.plain().at("/initiatives.atom"),
                        query.page(1).size(12).at("/booklets/new"),
                        query.page(1).size(12).at("/print"));
        for (Element link : links.select("a")) {
            assertThat(mvc.get().uri(URI.create(link.attr("href")))).hasStatusOk();
        }
    }

    @Test
    void aShortlistIsExportedByItsIds() {
        Document links = render("exports-of", Map.of("ids", List.of(3L, 1L), "booklet", "/booklets/new?id=3&id=1"));
        assertThat(links.select("a").eachAttr("href"))
                .containsExactly(
                        "/initiatives.csv?id=3&id=1", "/initiatives.xlsx?id=3&id=1", "/booklets/new?id=3&id=1");
    }

    private Document render(String fragment, Map<String, Object> variables) {
        MockServletContext servlet = new MockServletContext();
        WebContext context = new WebContext(
                JakartaServletWebApplication.buildApplication(servlet)
                        .buildExchange(new MockHttpServletRequest(servlet), new MockHttpServletResponse()),
                Locale.JAPANESE,
                variables);
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        return Jsoup.parse(templates.process("fragments/exports", Set.of(fragment), context));
    }
}
