package jp.tsunagari.portal.ingest.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.outcome.OutcomeReader;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.thesaurus.Thesaurus;
import org.junit.jupiter.api.Test;

/** The reader's tables as people read them. */
class RuleTablesTest {

    private static final Pattern KEYWORD = Pattern.compile("[a-z_|-]{3,}|[A-Z]+_[A-Z]+|^[A-Z]+$");

    private final RuleTables tables = new RuleTables(Messages.ofClasspath());

    @Test
    void haveAllWordsThatTheReaderGoesBy() {
        assertThat(table("成果と背景を分ける言葉").words()).isEqualTo(rows(OutcomeReader.class, "outcome-cues.csv"));
        assertThat(table("何の数かを決める言葉").words()).isEqualTo(rows(OutcomeReader.class, "kind-cues.csv"));
        assertThat(table("対象の分類を付ける言葉").words()).isEqualTo(rows(Thesaurus.class, "target-group-cues.csv"));
        assertThat(table("手法の分類を付ける言葉").words()).isEqualTo(rows(Thesaurus.class, "approach-cues.csv"));
    }

    @Test
    void gatherWordsThatMeanTheSame() {
        assertThat(table("対象の分類を付ける言葉").rows())
                .filteredOn(row -> row.heads().equals(List.of("高齢者", "どこでも")))
                .singleElement()
                .satisfies(row -> assertThat(row.words()).contains("高齢者", "シニア"));
        assertThat(table("成果と背景を分ける言葉").rows())
                .extracting(row -> row.heads().get(0))
                .doesNotHaveDuplicates()
                .contains("行ったこと", "背景・状況");
    }

    /** A keyword that is new in a table of the reader needs a line in {@code rules_ja.properties}. */
    @Test
    void sayEveryKeywordInJapanese() {
        assertThat(all().flatMap(table -> table.rows().stream()).flatMap(row -> row.heads().stream()))
                .isNotEmpty()
                .noneMatch(head -> KEYWORD.matcher(head).find());
    }

    @Test
    void areWhole() {
        assertThat(all()).allSatisfy(table -> {
            assertThat(table.name()).isNotBlank();
            assertThat(table.explanation()).endsWith("。");
            assertThat(table.rows()).isNotEmpty().allSatisfy(row -> {
                assertThat(row.heads()).hasSize(table.columns().size() - 1);
                assertThat(row.words()).isNotEmpty();
            });
        });
    }

    private Stream<RuleTable> all() {
        return Stream.concat(tables.outcomes().stream(), tables.terms().stream());
    }

    private RuleTable table(String name) {
        return all().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
    }

    private static int rows(Class<?> owner, String fileName) {
        return new ClasspathCsv(owner, fileName).rows().size();
    }
}
