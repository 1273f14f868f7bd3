package jp.tsunagari.portal.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.tsunagari.portal.ingest.EmptyPortalTest;
import jp.tsunagari.portal.ingest.ImportWorld;
import jp.tsunagari.portal.testing.Effort;
import jp.tsunagari.portal.testing.Html;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Lists of imports cost the same however many there are, and never load a document. */
@EmptyPortalTest
class ImportListTest {

    private static final Path SEED = Path.of("..", "seeds", "000_3a739dbb5c06538d.txt");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ImportWorld world;

    @Autowired
    private EntityManagerFactory entities;

    @BeforeEach
    void begin() {
        world.empty();
    }

    @Test
    void noDocumentIsLoadedForAList() throws Exception {
        String text = Files.readString(SEED, StandardCharsets.UTF_8);
        world.takeAndEdit("題");
        long one = statements("/admin/imports");
        for (int edition = 0; edition < 3; edition++) {
            world.takeAgain(text + "\n※" + edition);
        }
        assertThat(statements("/admin/imports")).isLessThanOrEqualTo(one);
        assertThat(get("/admin/imports").select("main tbody th[scope=row] a[href*=/admin/imports/]"))
                .hasSizeGreaterThanOrEqualTo(4);
        for (String path : new String[] {"/admin/imports", "/about", "/about/reading"}) {
            Statistics statistics = statistics();
            statistics.setStatisticsEnabled(true);
            statistics.clear();
            get(path);
            statistics.setStatisticsEnabled(false);
            assertThat(statistics()
                            .getEntityStatistics("jp.tsunagari.portal.ingest.run.SourceDocument")
                            .getLoadCount())
                    .as(path)
                    .isZero();
        }
    }

    private Statistics statistics() {
        return entities.unwrap(SessionFactory.class).getStatistics();
    }

    /** The index follows an import beside the test, and counts for nothing here. */
    private long statements(String path) {
        return Effort.atLeast(() -> get(path)).statements();
    }

    private Document get(String path) {
        MvcTestResult result =
                mvc.get().uri(path).with(user("admin").roles("ADMIN")).exchange();
        assertThat(result).hasStatusOk();
        return Html.parse(result);
    }
}
