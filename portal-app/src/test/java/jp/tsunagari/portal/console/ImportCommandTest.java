package jp.tsunagari.portal.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import jp.tsunagari.portal.testing.PortalProcess;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command as an operator or cron sees it: report and exit code, with a database of its own. */
@Tag("process")
@Order(4)
class ImportCommandTest {

    private static final Path SEED = Path.of("..", "seeds", "000_3a739dbb5c06538d.txt");

    @TempDir
    private Path folder;

    @Test
    void aDocumentIsPlannedThenAppliedThenNothingNew() throws IOException {
        try (PortalProcess plan = command(SEED.toString(), "--plan-only")) {
            assertThat(plan.awaitExit()).as(plan.output()).isZero();
            assertThat(plan.output()).contains("（まだ反映していません）", "新規 40件");
        }
        try (PortalProcess apply = command(SEED.toString(), "--apply", "--year", "2026", "--format", "json")) {
            assertThat(apply.awaitExit()).as(apply.output()).isZero();
            JsonNode report = json(apply.output());
            assertThat(report.get("applied").asBoolean()).isTrue();
            assertThat(report.get("counts").get("NEW").asInt()).isEqualTo(40);
            assertThat(report.get("documents").get(0).get("sha256").asString()).hasSize(64);
        }
        Path broken = Files.writeString(folder.resolve("letter.txt"), "拝啓\n");
        try (PortalProcess again = command(SEED.toString(), broken.toString(), "--apply", "--year", "2026")) {
            assertThat(again.awaitExit()).as("one of two is unreadable").isEqualTo(2);
            assertThat(again.output()).contains("（まだ反映していません）", "変更なし 40件", "letter.txt：", "取組の事例が見つかりません");
        }
        Path undated = Files.writeString(
                folder.resolve("undated.txt"), Files.readString(SEED).replaceAll("令和[7７]年度", ""));
        try (PortalProcess asks = command(undated.toString(), "--apply")) {
            assertThat(asks.awaitExit()).as(asks.output()).isEqualTo(4);
            assertThat(asks.output()).contains("undated.txt：年度と事業名がはっきりしないため", "--year");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', 資料のファイルを指定してください",
        "a.txt --year 25, 西暦4桁",
        "a.txt --plan-only --apply, どちらか一方",
        "a.txt --format xml, text か json",
        "a.txt --origin published=soon, 項目=値",
        "a.txt --origin colour=red, 項目=値",
        "a.txt --force, 知らない指定です: --force"
    })
    void whatMakesNoSenseIsSaidBeforeAnythingStarts(String arguments, String message) {
        try (PortalProcess wrong = command(
                Stream.of(arguments.split(" ")).filter(each -> !each.isEmpty()).toArray(String[]::new))) {
            assertThat(wrong.awaitExit()).isEqualTo(2);
            assertThat(wrong.output()).contains(message, "使い方: import").doesNotContain("Tomcat", "\tat ");
        }
    }

    private PortalProcess command(String... arguments) {
        String[] all =
                Stream.concat(Stream.of("import"), Arrays.stream(arguments)).toArray(String[]::new);
        return PortalProcess.portal(
                Map.of(
                        "PORTAL_HOME", folder.resolve("home").toString(),
                        "PORTAL_SEEDS", folder.resolve("no-seeds").toString()),
                all);
    }

    /** The report is one line among those of the log, which this process sees as well. */
    private static JsonNode json(String output) {
        return JsonMapper.builder()
                .build()
                .readTree(output.lines()
                        .filter(line -> line.startsWith("{"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(output)));
    }
}
