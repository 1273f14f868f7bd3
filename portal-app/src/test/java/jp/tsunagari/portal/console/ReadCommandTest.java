package jp.tsunagari.portal.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jp.tsunagari.portal.testing.PortalProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a script sees it: output and exit code. */
@Tag("process")
class ReadCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aDocumentIsReadWithoutStartingThePortal() throws Exception {
        try (PortalProcess read = PortalProcess.portal(Map.of(), "read", realDocument())) {
            assertThat(read.awaitExit()).isZero();
            assertThat(read.output())
                    .startsWith("資料: ")
                    .contains("事例: 20件", "事例20  行")
                    .doesNotContain("PostgreSQL", "Tomcat");
        }
    }

    @Test
    void jsonIsNothingButJson() throws Exception {
        try (PortalProcess read = PortalProcess.portal(Map.of(), "read", "--format=json", realDocument())) {
            assertThat(read.awaitExit()).isZero();
            assertThat(read.output()).startsWith("{\n").endsWith("}\n").contains("\"caseCount\" : 20");
        }
    }

    @Test
    void aReadingWithErrorsIsTold() throws Exception {
        String text = Files.readString(Path.of(realDocument()));
        Path damaged = Files.writeString(folder.resolve("damaged.txt"), text.replace("アクティブ", "アク\uFFFD\uFFFDブ"));
        try (PortalProcess read = PortalProcess.portal(Map.of(), "read", damaged.toString())) {
            assertThat(read.awaitExit()).isEqualTo(1);
            assertThat(read.output()).contains("GARBLED_CHARACTERS", "人が確かめるべき点が");
        }
    }

    @Test
    void aMissingFileIsUnreadable() {
        try (PortalProcess read = PortalProcess.portal(
                Map.of(), "read", folder.resolve("missing.txt").toString())) {
            assertThat(read.awaitExit()).isEqualTo(2);
            assertThat(read.output()).contains("missing.txt」がありません").doesNotContain("\tat ");
        }
    }

    @Test
    void wrongUsageIsExplained() throws Exception {
        String letter = Files.writeString(folder.resolve("letter.txt"), "拝啓").toString();

        assertUnreadable("ファイルが指定されていません");
        assertUnreadable("一つだけ", letter, letter);
        assertUnreadable("text か json", letter, "--format", "xml");
        assertUnreadable("text か json", letter, "--format");
        assertUnreadable("--colour", letter, "--colour");
        assertUnreadable("事例が見つかりません", letter);
    }

    @Test
    void helpIsNoError() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(command(out, new ByteArrayOutputStream()).execute("--help")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("使い方: ").contains("終了コード");
    }

    private static void assertUnreadable(String message, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        assertThat(command(out, err).execute(arguments)).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains(message);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static ReadCommand command(ByteArrayOutputStream out, ByteArrayOutputStream err) {
        return new ReadCommand(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String realDocument() throws Exception {
        try (var files = Files.list(Path.of("..", "seeds"))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .findFirst()
                    .orElseThrow()
                    .toString();
        }
    }
}
