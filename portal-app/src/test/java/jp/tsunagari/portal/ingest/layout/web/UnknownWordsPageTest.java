package jp.tsunagari.portal.ingest.layout.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.ingest.EmptyPortalTest;
import jp.tsunagari.portal.ingest.ImportPlans;
import jp.tsunagari.portal.ingest.ImportWorld;
import jp.tsunagari.portal.ingest.intake.DocumentFile;
import jp.tsunagari.portal.ingest.intake.ReadCase;
import jp.tsunagari.portal.ingest.intake.ReadDocument;
import jp.tsunagari.portal.initiative.ReadingNote;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.testing.Html;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Next year's document with other words: an admin says once what they mean. */
@EmptyPortalTest
class UnknownWordsPageTest {

    private static final SignedIn ADMIN = new SignedIn(1, "admin", "管理 花子", Role.ADMIN, true, "{noop}x");
    private static final Map<String, String> MEANINGS = Map.of("成果と課題", "RESULTS", "公式サイト", "WEBSITE", "職員数", "OTHER");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ImportPlans plans;

    @Autowired
    private ImportWorld world;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void begin() {
        world.empty();
    }

    @AfterEach
    void forget() {
        jdbc.update("delete from document_layout");
    }

    @Test
    void whatAnAdminSaysOfAWordCountsAtOnceAndNextYear() throws IOException {
        long plan = plan("next.txt", nextYear());
        Document page = Html.parse(admin(plan + ""));
        assertThat(page.select(".notice").text()).contains("3種類");
        assertThat(read(plan).cases())
                .as("before: nothing is lost, and nothing on another part")
                .allSatisfy(each -> assertThat(each.organisation().website()).isNull())
                .allSatisfy(
                        each -> assertThat(bodies(each, SectionKind.RESULTS)).isEmpty())
                .allSatisfy(each -> assertThat(each.initiative().sections())
                        .anyMatch(section -> section.heading().equals("成果と課題")));

        Document words = Html.parse(admin(plan + "/words"));
        assertThat(words.select("tbody tr")).hasSize(3);
        Element results = words.select("tbody tr:contains(成果と課題)").first();
        assertThat(results.select("option[selected]").val()).isEqualTo("RESULTS");
        assertThat(results.text()).contains("20", "資料にない見出しの位置");
        save(plan, words);

        assertThat(Html.parse(admin(plan + "/words")).select("main").text()).contains("もうありません");
        assertThat(read(plan).layout().version()).isEqualTo(1);
        assertThat(read(plan).unknown()).isEmpty();
        assertIsReadAsUsual(read(plan));

        long later = plan("later.txt", nextYear().replace("職員数：常勤3名", "職員数：常勤5名"));
        assertThat(read(later).unknown()).as("remembered").isEmpty();
        assertIsReadAsUsual(read(later));
    }

    @Test
    void whatIsLeftOpenIsAskedAgain() throws IOException {
        long plan = plan("next.txt", nextYear());
        MvcTestResult sent = mvc.post()
                .uri("/admin/imports/plans/" + plan + "/words")
                .with(user(ADMIN))
                .with(csrf())
                .exchange();
        assertThat(sent).hasRedirectedUrl("/admin/imports/plans/" + plan + "/words");
        assertThat(read(plan).unknown()).hasSize(3);
        assertThat(jdbc.queryForObject("select count(*) from document_layout", Integer.class))
                .isZero();
    }

    private static void assertIsReadAsUsual(ReadDocument read) {
        assertThat(read.cases()).hasSize(20);
        assertThat(read.cases().stream().filter(each -> each.organisation().website() != null))
                .hasSizeGreaterThan(15);
        assertThat(read.cases()).allSatisfy(each -> {
            assertThat(bodies(each, SectionKind.RESULTS)).isNotEmpty();
            assertThat(each.initiative().notes().stream().map(ReadingNote::message))
                    .anyMatch(note -> note.contains("職員数"));
        });
    }

    private static List<String> bodies(ReadCase of, SectionKind kind) {
        return of.initiative().sections().stream()
                .filter(section -> section.kind() == kind)
                .map(section -> section.body())
                .toList();
    }

    private void save(long plan, Document words) {
        var request = mvc.post()
                .uri("/admin/imports/plans/" + plan + "/words")
                .with(user(ADMIN))
                .with(csrf());
        for (Element hidden : words.select("input[name^=word-]")) {
            request = request.param(hidden.attr("name"), hidden.val())
                    .param(hidden.attr("name").substring("word-".length()), MEANINGS.get(hidden.val()));
        }
        assertThat(request.exchange()).hasRedirectedUrl("/admin/imports/plans/" + plan + "/words");
    }

    private long plan(String name, String text) {
        return plans.create(List.of(new DocumentFile(name, text.getBytes(StandardCharsets.UTF_8))), "admin");
    }

    private ReadDocument read(long plan) {
        return plans.find(plan).orElseThrow().readable().get(0).readingOrFail();
    }

    private MvcTestResult admin(String path) {
        MvcTestResult result =
                mvc.get().uri("/admin/imports/plans/" + path).with(user(ADMIN)).exchange();
        assertThat(result).hasStatusOk();
        return result;
    }

    private static String nextYear() throws IOException {
        return Files.readString(Path.of("..", "seeds", "000_3a739dbb5c06538d.txt"))
                .replaceAll("(?m)^取組の成果\\s*$", "成果と課題\n")
                .replaceAll("(?m)^ホームページ\t", "職員数：常勤3名\n公式サイト\t");
    }
}
