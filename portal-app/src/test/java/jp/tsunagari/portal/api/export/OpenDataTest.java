package jp.tsunagari.portal.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.tsunagari.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** How programs and pages of other sites get the open data. */
@PortalTest
class OpenDataTest {

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/initiatives",
                "/api/v1/initiatives.csv",
                "/api-docs/openapi.json",
                "/initiatives.csv",
                "/initiatives.atom",
                "/organisations.csv",
                "/data/outcomes.csv",
                "/dataset.jsonld",
                "/sitemap.xml"
            })
    void anyPageMayReadIt(String path) {
        MvcTestResult answer =
                mvc.get().uri(path).header("Origin", "https://viewer.example").exchange();
        assertThat(answer).hasStatusOk().hasHeader("Access-Control-Allow-Origin", "*");
        assertThat(answer.getResponse().getHeader("Access-Control-Allow-Credentials"))
                .isNull();
        MvcTestResult asked = mvc.options()
                .uri(path)
                .header("Origin", "https://viewer.example")
                .header("Access-Control-Request-Method", "GET")
                .exchange();
        assertThat(asked)
                .hasStatus(HttpStatus.NO_CONTENT)
                .hasHeader("Allow", "GET, HEAD, OPTIONS")
                .hasHeader("Access-Control-Allow-Origin", "*")
                .hasHeader("X-Content-Type-Options", "nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/initiatives", "/login", "/admin/audit.csv", "/my", "/account/data.json"})
    void whatIsForPeopleIsForThisSiteAlone(String path) {
        assertThat(mvc.get().uri(path).header("Origin", "https://viewer.example"))
                .doesNotContainHeader("Access-Control-Allow-Origin");
        assertThat(mvc.options().uri(path).header("Origin", "https://viewer.example"))
                .doesNotContainHeader("Access-Control-Allow-Origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/initiatives.csv",
                "/initiatives.csv?region=01",
                "/initiatives.xlsx",
                "/api/v1/initiatives.csv",
                "/organisations.csv",
                "/data/sections.csv",
                "/data/regions.csv",
                "/initiatives.atom",
                "/sitemap.xml",
                "/dataset.jsonld"
            })
    void whoHasItAlreadyIsToldSo(String path) {
        MvcTestResult first = mvc.get().uri(path).exchange();
        String tag = first.getResponse().getHeader("ETag");
        String changed = first.getResponse().getHeader("Last-Modified");
        assertThat(first).hasStatusOk().hasHeader("Cache-Control", "no-cache");
        assertThat(first.getResponse().getHeaders("Link"))
                .anyMatch(link -> link.contains("rel=\"describedby\""))
                .anyMatch(link -> link.contains("rel=\"license\""));
        assertThat(tag).isNotBlank();
        assertThat(changed).isNotBlank();
        MvcTestResult again = mvc.get().uri(path).header("If-None-Match", tag).exchange();
        assertThat(again).hasStatus(HttpStatus.NOT_MODIFIED).hasHeader("ETag", tag);
        assertThat(again.getResponse().getContentAsByteArray()).isEmpty();
        assertThat(mvc.get().uri(path).header("If-Modified-Since", changed)).hasStatus(HttpStatus.NOT_MODIFIED);
        assertThat(mvc.get().uri(path).header("If-None-Match", "\"other\"").header("If-Modified-Since", changed))
                .hasStatusOk();
    }

    @Test
    void aRefusalIsNoStateOfAFile() {
        assertThat(mvc.get().uri("/initiatives.csv?target=none"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .doesNotContainHeader("ETag")
                .doesNotContainHeader("Last-Modified");
    }

    /** With and without the check digit it is the same region. */
    @ParameterizedTest
    @CsvSource({"01, 010006", "04, 040002", "01208, 012084"})
    void regionsMayBeNamedByTheirOfficialCodes(String code, String official) throws Exception {
        for (String path : List.of("/initiatives.csv", "/data/initiative-regions.csv", "/organisations.csv")) {
            assertThat(body(path + "?region=" + official)).isEqualTo(body(path + "?region=" + code));
        }
        assertThat(mvc.get().uri("/data/outcomes.csv?region=" + official.substring(0, 5) + "9"))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/data/none.csv", "/data/regions.csv?q=a", "/data/initiatives-wide.csv"})
    void thereIsNoOtherTable(String path) {
        assertThat(mvc.get().uri(path).exchange().getResponse().getStatus()).isIn(400, 404);
    }

    private String body(String path) throws Exception {
        return new String(mvc.get().uri(path).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
