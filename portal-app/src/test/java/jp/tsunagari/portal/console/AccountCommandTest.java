package jp.tsunagari.portal.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import jp.tsunagari.portal.testing.PortalProcess;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as an operator sees it, with a database of its own. */
@Tag("process")
@Order(4)
class AccountCommandTest {

    @TempDir
    private Path folder;

    @Test
    void whatMakesNoSenseIsSaidBeforeAnythingStarts() {
        try (PortalProcess wrong = command("admin")) {
            assertThat(wrong.awaitExit()).isEqualTo(2);
            assertThat(wrong.output()).contains("どれかを指定してください", "使い方: account").doesNotContain("Tomcat", "\tat ");
        }
    }

    @Test
    void anAdminIsLetInAgain() {
        try (PortalProcess unlock = command("admin", "--unlock", "--remove-second-factor")) {
            assertThat(unlock.awaitExit()).as(unlock.output()).isZero();
            assertThat(unlock.output()).contains("admin：間違いが続いたための待ち時間をなくしました。", "admin：2段階の確認は使われていません。");
        }
    }

    private PortalProcess command(String... arguments) {
        String[] all =
                Stream.concat(Stream.of("account"), Arrays.stream(arguments)).toArray(String[]::new);
        return PortalProcess.portal(
                Map.of(
                        "PORTAL_HOME", folder.resolve("home").toString(),
                        "PORTAL_SEEDS", folder.resolve("no-seeds").toString()),
                all);
    }
}
