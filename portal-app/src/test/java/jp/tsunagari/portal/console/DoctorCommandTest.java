package jp.tsunagari.portal.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import jp.tsunagari.portal.testing.PortalProcess;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as an operator sees it, beside a portal that runs and without one. */
@Tag("process")
@Order(4)
class DoctorCommandTest {

    @TempDir
    private Path folder;

    @Test
    void whatMakesNoSenseIsSaidBeforeAnythingStarts() {
        try (PortalProcess wrong = portal("doctor", "--all")) {
            assertThat(wrong.awaitExit()).isEqualTo(2);
            assertThat(wrong.output()).contains("--all", "使い方: doctor").doesNotContain("\tat ");
        }
    }

    @Test
    void aHomeThatNoPortalHasUsedIsNamed() {
        try (PortalProcess early = portal("doctor")) {
            assertThat(early.awaitExit()).isEqualTo(1);
            assertThat(early.output()).contains("ポータルの表がありません").doesNotContain("\tat ");
            assertThat(folder.resolve("home")).as("a doctor makes nothing").doesNotExist();
        }
    }

    @Test
    void itSaysWhatIsMissingWhetherThePortalRunsOrNot() {
        try (PortalProcess portal = portal("--server.port=0")) {
            portal.awaitPort();
            portal.awaitLine("PORTAL_CONTACT");
            try (PortalProcess beside = portal("doctor")) {
                assertThat(beside.awaitExit()).as(beside.output()).isEqualTo(1);
                assertThat(beside.output())
                        .contains("［未完了］連絡先", "［未完了］管理者の2段階の確認：管理者1人のうち1人", "/admin/pages", "［未完了］バックアップ");
            }
        }
        try (PortalProcess backup =
                portal("backup", folder.resolve("portal.zip").toString())) {
            assertThat(backup.awaitExit()).as(backup.output()).isZero();
        }
        try (PortalProcess alone = portal("doctor")) {
            assertThat(alone.awaitExit()).as(alone.output()).isEqualTo(1);
            assertThat(alone.output()).contains("［未完了］連絡先", "［完了］バックアップ：最後のバックアップは0時間前");
        }
    }

    private PortalProcess portal(String... arguments) {
        return PortalProcess.portal(
                Map.of(
                        "PORTAL_HOME", folder.resolve("home").toString(),
                        "PORTAL_SEEDS", folder.resolve("no-seeds").toString()),
                arguments);
    }
}
