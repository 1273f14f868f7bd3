package jp.tsunagari.portal.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.regex.Pattern;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.testing.JavaProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a portal that was killed leaves behind, and that the next start copes with it. */
@Tag("process")
class KilledProcessTest {

    private static final Messages MESSAGES = Messages.ofClasspath();

    @TempDir
    private Path folder;

    @Test
    void everyRowThatWasReportedCommittedIsThereAfterAKill() throws Exception {
        TestHome.prepare(folder);
        int committed;
        try (JavaProcess writer = JavaProcess.program(Writer.class, folder.toString())) {
            writer.awaitLine("committed 100");
            writer.kill();
            committed = Integer.parseInt(
                    writer.awaitMatch(Pattern.compile("committed (\\d+)\n")).group(1));
        }
        ProcessHandle orphan = TestHome.serverOf(folder);
        assertThat(orphan.isAlive())
                .as("the server outlives the killed process")
                .isTrue();

        try (HomeFolder home = HomeFolder.open(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(home, MESSAGES)) {
            assertThat(TestHome.queryInt(database, "select count(*) from t where n <= " + committed))
                    .isEqualTo(committed);
            assertThat(TestHome.serverOf(folder).pid()).isNotEqualTo(orphan.pid());
        }
    }

    @Test
    @Timeout(600)
    void aFirstStartThatWasKilledHalfwayIsDoneAgain() throws Exception {
        TestHome.prepare(folder);
        Path unfinished = folder.resolve("database.unfinished");
        try (JavaProcess writer = JavaProcess.program(Writer.class, folder.toString())) {
            while (!Files.exists(unfinished.resolve("data").resolve("global"))) {
                Thread.onSpinWait();
            }
            writer.kill();
        }
        assertThat(unfinished).exists();
        assertThat(folder.resolve("database")).doesNotExist();

        try (HomeFolder home = HomeFolder.open(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(home, MESSAGES)) {
            assertThat(TestHome.queryInt(database, "select 1")).isEqualTo(1);
        }
        assertThat(unfinished).doesNotExist();
    }

    /** Commits row after row and says so, until it is killed. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) throws Exception {
            HomeFolder home = HomeFolder.open(Path.of(arguments[0]));
            EmbeddedDatabase database = EmbeddedDatabase.start(home, MESSAGES);
            TestHome.execute(database, "create table t (n int)");
            try (Connection connection = TestHome.connect(database);
                    Statement statement = connection.createStatement()) {
                for (int n = 1; ; n++) {
                    statement.executeUpdate("insert into t values (" + n + ")");
                    System.out.println("committed " + n);
                }
            }
        }
    }
}
