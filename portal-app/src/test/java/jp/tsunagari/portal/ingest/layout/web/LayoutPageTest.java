package jp.tsunagari.portal.ingest.layout.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.ingest.layout.LayoutJson;
import jp.tsunagari.portal.ingest.layout.Layouts;
import jp.tsunagari.portal.ingest.source.SourceTextReader;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Layouts are taken out as files, changed, and brought in as the next version. */
@PortalTest
@Transactional
class LayoutPageTest {

    private static final SignedIn ADMIN = new SignedIn(1, "admin", "管理 花子", Role.ADMIN, true, "{noop}x");
    private static final String SHIPPED = LayoutJson.write(LayoutJson.cabinetOffice());

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Layouts layouts;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aChangedFileBecomesTheNextVersion() {
        String file = text("/admin/layouts/cabinet-office/0.json");
        assertThat(file).contains("取組のかたち");
        assertThat(upload(file)).hasRedirectedUrl("/admin/layouts");
        assertThat(layouts.current("cabinet-office").orElseThrow().version())
                .as("the same is no new version")
                .isZero();

        assertThat(upload(file.replace("\"取組の成果\"", "\"取組の成果\", \"成果と課題\""))).hasRedirectedUrl("/admin/layouts");
        assertThat(text("/admin/layouts/cabinet-office/1.json")).contains("成果と課題");
        Document page = Html.parse(admin("/admin/layouts"));
        assertThat(page.select("#layout-cabinet-office ~ ul a").eachText()).containsExactly("第1版（JSON）", "第0版（JSON）");
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_event where action = 'LAYOUT_CHANGED'", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void theLayoutThatKnowsMostOfADocumentReadsIt() {
        upload(SHIPPED.replace("cabinet-office", "city")
                .replace("内閣府 取組モデル事例", "市の冊子")
                .replace("取組のかたち", "なにをするか")
                .replace("届けたい人たち", "だれに"));
        assertThat(best("取組のかたち\n届けたい人たち\n団体概要\n")).isEqualTo("cabinet-office");
        assertThat(best("なにをするか\nだれに\n団体概要\n")).isEqualTo("city");
        assertThat(best("なにもない\n")).isEqualTo("cabinet-office");
    }

    private String best(String text) {
        return layouts.best(new SourceTextReader().read("test.txt", text.getBytes(StandardCharsets.UTF_8)))
                .layout()
                .code();
    }

    @ParameterizedTest
    @CsvSource({
        "\"cabinet-office\", \"Cabinet Office\", コード",
        "\"届けたい人たち\", \"取組の成果\", 二つの意味",
        "\"headings\", \"kinds\", 書式として読めない",
        "\"TITLE\", \"REGION\", 2回",
    })
    void saysWhatIsWrongWithAFile(String old, String replacement, String fault) {
        MvcTestResult result = upload(SHIPPED.replace(old, replacement));
        assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Html.parse(result).select("#file-error").text()).contains(fault);
        assertThat(layouts.current("cabinet-office").orElseThrow().version()).isZero();
    }

    private MvcTestResult upload(String json) {
        return mvc.post()
                .uri("/admin/layouts")
                .multipart()
                .file(new MockMultipartFile(
                        "file", "layout.json", "application/json", json.getBytes(StandardCharsets.UTF_8)))
                .with(user(ADMIN))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult admin(String path) {
        MvcTestResult result = mvc.get().uri(path).with(user(ADMIN)).exchange();
        assertThat(result).hasStatusOk();
        return result;
    }

    private String text(String path) {
        MvcTestResult result = admin(path);
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
