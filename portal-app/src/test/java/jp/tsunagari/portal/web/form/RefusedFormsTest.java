package jp.tsunagari.portal.web.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Objects;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.PortalTest;
import jp.tsunagari.portal.testing.TestMail;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the forms of visitors say of what they do not take (WCAG 3.3.1, 3.3.3): in words, above the form with a link to each
 * field, and beside the field, which is marked; the title says it too, and what was typed is kept.
 */
@PortalTest
@ContextConfiguration(initializers = TestMail.class)
class RefusedFormsTest {

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "/report, 'about=/&text=&email=no address', email",
        "/report, 'about=/&text=kept words', text",
        "/follow, 'target=elderly&email=no address&rhythm=WEEKLY', email",
    })
    void whatIsWrongIsNamedAndCanBeReached(String path, String typed, String kept) {
        for (String language : new String[] {"", "/en"}) {
            var parameters =
                    UriComponentsBuilder.newInstance().query(typed).build().getQueryParams();
            MvcTestResult refused = mvc.post()
                    .uri(language + path)
                    .params(parameters)
                    .with(csrf())
                    .exchange();
            assertThat(refused).as(path).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            Document page = Html.parse(refused);
            Element summary = Objects.requireNonNull(page.selectFirst(".error-summary[role=alert]"));
            assertThat(summary.select("a[href^=#]")).as(path).isNotEmpty().allSatisfy(link -> {
                Element field = Objects.requireNonNull(
                        page.getElementById(link.attr("href").substring(1)));
                assertThat(field.attr("aria-describedby").split(" "))
                        .as("what is said beside %s", field.id())
                        .anySatisfy(id -> assertThat(Objects.requireNonNull(page.getElementById(id))
                                        .text())
                                .endsWith(link.text()));
                if (field.normalName().matches("input|textarea|select")) {
                    assertThat(field.attr("aria-invalid")).isEqualTo("true");
                }
                if (language.isEmpty()) {
                    assertThat(link.text()).as("says what to do").endsWith("ください。");
                }
            });
            assertThat(page.title()).as("the title says it first").matches("(エラー|Error|誤り|入力).*");
            assertThat(page.select("[name=" + kept + "]").val()).isEqualTo(parameters.getFirst(kept));
        }
    }
}
