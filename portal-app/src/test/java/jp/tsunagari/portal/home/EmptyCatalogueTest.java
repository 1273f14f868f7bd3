package jp.tsunagari.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import jp.tsunagari.portal.ingest.Importer;
import jp.tsunagari.portal.ingest.intake.DocumentFile;
import jp.tsunagari.portal.ingest.run.ImportRuns.ImportRunView;
import jp.tsunagari.portal.ingest.run.ImportState;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.postgres.TestDatabase;
import jp.tsunagari.portal.testing.ContextLock;
import jp.tsunagari.portal.testing.Html;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A portal that has found nothing to take in, and an import that fails halfway: it stays as empty as it was. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        properties = {
            "portal.seeds=target/no-such-folder",
            "portal.admin.password=secret",
            "portal.search.directory=target/search-index/${random.uuid}"
        })
@AutoConfigureMockMvc
@Import(TestDatabase.class)
@Tag("portal")
@ResourceLock(providers = ContextLock.class)
class EmptyCatalogueTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Importer importer;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Organisations organisations;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void theStartSaysThatTheFolderIsMissing(CapturedOutput log) {
        assertThat(log).contains("no-such-folder がありません", "0件の取組を公開しています");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/initiatives", "/organisations"})
    void itsPagesSayWhatToDo(String path) {
        Document page = Html.get(mvc, path);

        assertThat(page.select(".empty").text()).contains("まだ取組が登録されていません", "seeds/");
        assertThat(page.select(".card, .row")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/regions", "/regions/13", "/about", "/about/reading"})
    void itsOtherPagesStand(String path) {
        assertThat(Html.get(mvc, path).select("h1")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/initiatives", "/api/v1/organisations"})
    void itsApiHasNothing(String path) {
        assertThat(mvc.get().uri(path)).hasStatusOk().bodyJson().isLenientlyEqualTo("{\"total\":0,\"items\":[]}");
    }

    @Test
    void aCaseThatTheDatabaseRefusesLeavesNothingOfItsDocument() throws Exception {
        DocumentFile file = new DocumentFile(
                "document.txt", Files.readAllBytes(Path.of("..", "seeds", "000_3a739dbb5c06538d.txt")));
        jdbc.execute("alter table initiative add constraint only_the_first_case check (first_line < 10)");
        try {
            ImportRunView run = importer.take(file, "admin");

            assertThat(run.state()).isEqualTo(ImportState.FAILED);
            assertThat(run.failureReason()).contains("取り込みの途中で予期しない問題", "カタログには何も加えていません");
            assertThat(run.finishedAt()).isNotNull();
            assertThat(importer.isSettled(file)).isTrue();
            assertThat(initiatives.count()).isZero();
            assertThat(organisations.count()).isZero();
        } finally {
            jdbc.execute("alter table initiative drop constraint only_the_first_case");
        }
    }
}
