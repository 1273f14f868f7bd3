package jp.tsunagari.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.postgres.DatabaseBackup;
import jp.tsunagari.portal.postgres.TestHome;
import jp.tsunagari.portal.testing.PortalProcess;
import jp.tsunagari.portal.testing.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Portals of earlier versions, with what people had typed into them by their forms, are taken on by this one. Each is a
 * backup that its own version made, named by the version of its schema; a version that is given to operators gets one here.
 *
 * <p>In each, 花子 has edited the card of an initiative and of her organisation and added an initiative, 太郎 has drafts of
 * all three, an invitation is open, one card is withdrawn, and an import waits to be decided on.
 */
@Timeout(3600)
@Tag("process")
@Order(3)
class UpgradeTest {

    private static final String PASSWORD = "quiet-harbour-at-dawn-7";

    /** What migrations or the start of the portal may change of a row, and why no word of a person is in it. */
    private static final Set<String> REWRITTEN = Set.of(
            "flyway_schema_history",
            // Who is signed in is no promise, nor is who has to wait; both run out.
            "spring_session",
            "spring_session_attributes",
            "attempt",
            // Numbers that say that something has changed.
            "catalogue_revision",
            "thesaurus_revision",
            // Readings of places that were wrong (V46).
            "region.reading",
            // The shipped terms are explained, put in another order and split (V35, V61); their names stay.
            "target_group.position",
            "target_group.retired_at",
            "target_group.definition",
            "target_group.includes",
            "approach.position",
            "approach.retired_at",
            "approach.definition",
            "approach.includes",
            // Cards that nobody has edited are read again from their documents by a better reader. What people have
            // made of
            // cards is in their versions and drafts, which stay as they are.
            "import_base",
            "initiative.title",
            "initiative.version",
            "initiative.imported_at",
            "initiative_section",
            "initiative_effort",
            "initiative_region",
            "initiative_warning",
            "initiative_to_read_again",
            "outcome_metric",
            // Comes anew with each version, merged with what admins have made of it: see below.
            "concept",
            "concept_label",
            "concept_relation");

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(ints = 33)
    void nothingThatPeopleTypedIsLost(int schema) throws Exception {
        TestHome.prepare(home);
        new DatabaseBackup(home, Messages.ofClasspath()).restore(backup(schema));
        StoredRows before = TestHome.ask(home, StoredRows::of);
        assertThat(before.count("card_draft")).as("the drafts in the backup").isGreaterThan(2);

        try (PortalProcess portal = PortalProcess.portal(
                Map.of(), "--portal.home=" + home, "--portal.seeds=" + home.resolve("none"), "--server.port=0")) {
            int port = portal.awaitPort();
            portal.awaitLine("件の取組を公開しています");
            peopleFindTheirs(port);
            assertThat(portal.output()).doesNotContain("\tat ");
        }
        StoredRows after = TestHome.ask(home, StoredRows::of);
        assertThat(before.missingIn(after, REWRITTEN)).isEmpty();
    }

    private static void peopleFindTheirs(int port) {
        Visitor anyone = new Visitor(port);
        assertThat(anyone.page("/initiatives").select("main").text()).contains("花子が直した題名", "花子の新しい取組");

        Visitor taro = new Visitor(port);
        taro.signIn("taro@npo.example.jp", PASSWORD);
        Document mine = taro.page("/my");
        String card =
                mine.select("a[href^=/my/initiatives/]:contains(花子が直した題名)").attr("href");
        Document draft = taro.page(card + "?draft=");
        assertThat(draft.select("#title").val()).isEqualTo("太郎の下書き 𠮷野家の縁側");
        assertThat(draft.select("[name=reason]").val()).isEqualTo("太郎の変更のメモ");
        assertThat(taro.page(card + "/history").select("main").text()).contains("山田 花子", "名前を直した");

        Visitor admin = new Visitor(port);
        admin.signIn("admin", "Long-enough-pass-2026");
        assertThat(admin.page("/admin/accounts").select("main").text()).contains("waiting@npo.example.jp", "鈴木 太郎");
        assertThat(admin.page("/admin/thesaurus/concepts/engawa-cafe")
                        .select("main")
                        .text())
                .contains("縁側喫茶", "縁側珈琲");
        assertThat(admin.page("/admin/imports").select("main").text()).contains("第2版.txt", "確認中");
    }

    private Path backup(int schema) throws Exception {
        Path file = home.resolve("schema-" + schema + ".backup");
        try (InputStream content = UpgradeTest.class.getResourceAsStream("upgrade/" + file.getFileName())) {
            Files.copy(content, file);
        }
        return file;
    }
}
