package jp.tsunagari.portal.ingest.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import jp.tsunagari.portal.ingest.explain.DocumentExplainer.RefusedDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is said about a document, as text and as JSON, and what is refused. */
class DocumentExplainerTest {

    private static final String INVENTED = Explained.resource("invented.txt");

    @TempDir
    private Path folder;

    @Test
    void writesTextForAPerson() throws Exception {
        assertThat(Explained.written(Explained.text(INVENTED), ExplanationFormat.TEXT))
                .isEqualTo(Explained.resource("invented.expected.txt"));
    }

    @Test
    void writesJsonForAProgram() throws Exception {
        JsonNode json = json(Explained.file(Explained.realDocument()));

        assertThat(json.get("encoding").stringValue()).isEqualTo("UTF-8");
        assertThat(json.get("fiscalYear").intValue()).isEqualTo(2025);
        assertThat(json.get("caseCount").intValue()).isEqualTo(20);
        assertThat(json.get("cases")).hasSize(20);
        JsonNode first = json.at("/cases/0");
        assertThat(first.get("title").stringValue()).startsWith("高齢者による高齢者のための生活支援");
        assertThat(first.at("/regions/0/code").stringValue()).isEqualTo("01100");
        assertThat(first.at("/regions/0/basis").stringValue()).isEqualTo("header");
        assertThat(first.at("/targetGroups/0/code").stringValue()).isEqualTo("elderly");
        assertThat(first.at("/targetGroups/0/line").intValue()).isEqualTo(20);
        assertThat(first.at("/outcomeMetrics")).anySatisfy(metric -> {
            assertThat(metric.get("value").intValue()).isEqualTo(7);
            assertThat(metric.get("unit").stringValue()).isEqualTo("名");
            assertThat(metric.get("precision").stringValue()).isEqualTo("exact");
            assertThat(metric.get("quote").stringValue()).isEqualTo("7名の新しい仲間が加わった");
            assertThat(metric.get("line").intValue()).isEqualTo(38);
            assertThat(metric.get("reason").stringValue()).isNotBlank();
        });
        assertThat(first.at("/sections/0/kind").stringValue()).isEqualTo("history");
        assertThat(json.get("cases"))
                .allSatisfy(study -> assertThat(study.get("warnings").isArray()).isTrue());
    }

    @Test
    void countsWhatAPersonMustLookAt() throws Exception {
        assertThat(Explained.text(INVENTED).hasErrors()).isFalse();
        assertThat(Explained.text(INVENTED.replace("令和5年度", "")).errorCount()).isEqualTo(1);
        assertThat(Explained.text(INVENTED.replace("朝の散歩の参加者", "朝の\uFFFD\uFFFDの参加者"))
                        .hasErrors())
                .isTrue();
    }

    @Test
    void aCaseWithoutOrganisationIsAnError() throws Exception {
        DocumentExplanation explanation =
                Explained.text(INVENTED.replace("NPO法人\nあさの会\n", "").replace("団体名\tNPO法人 あさの会\n", ""));

        assertThat(explanation.cases().get(0).organisation()).isNull();
        assertThat(explanation.cases().get(0).warnings())
                .filteredOn(DocumentExplanation.Warning::error)
                .extracting(DocumentExplanation.Warning::code)
                .contains("ORGANISATION_MISSING");
    }

    @Test
    void refusesWhatHoldsNoCase() throws Exception {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "拝啓　お元気ですか。");
        assertRefused(letter, "事例が見つかりませんでした");
        assertRefused(folder.resolve("missing.txt"), "がありません");
        assertRefused(folder, "フォルダー");
        assertRefused(Files.write(folder.resolve("noise.bin"), new byte[] {0, 1, 2, 3}), "読めません");
    }

    private static void assertRefused(Path file, String reason) {
        assertThatThrownBy(() -> Explained.file(file))
                .isInstanceOf(RefusedDocumentException.class)
                .hasMessageContaining(reason);
    }

    private static JsonNode json(DocumentExplanation explanation) {
        return JsonMapper.shared().readTree(Explained.written(explanation, ExplanationFormat.JSON));
    }
}
