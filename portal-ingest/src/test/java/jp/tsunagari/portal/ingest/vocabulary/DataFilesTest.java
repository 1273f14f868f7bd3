package jp.tsunagari.portal.ingest.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.vocabulary.CueContext.ContextKind;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.thesaurus.Thesaurus;
import jp.tsunagari.portal.thesaurus.exchange.ShippedThesaurus;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables that an engineer extends. */
class DataFilesTest {

    private static final Thesaurus THESAURUS = ShippedThesaurus.source().current();

    private final Spellings spellings = new Spellings();

    @ParameterizedTest
    @EnumSource(TermKind.class)
    void everyCodeIsInTheVocabulary(TermKind kind) {
        assertThat(codes(kind)).isSubsetOf(kind.codes(THESAURUS));
    }

    @ParameterizedTest
    @EnumSource(TermKind.class)
    void everyTermHasACue(TermKind kind) {
        assertThat(codes(kind))
                .containsAll(kind.codes(THESAURUS).stream()
                        // What has been split is given to no case any more.
                        .filter(code -> !code.equals("families"))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(TermKind.class)
    void noCueOccursTwice(TermKind kind) {
        assertThat(Stream.concat(folded(cues(kind), "cue").stream(), folded(kind.falseFriends(), "phrase").stream()))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @ParameterizedTest
    @EnumSource(TermKind.class)
    void everyCueCountsSomewhere(TermKind kind) {
        assertThat(cues(kind).rows())
                .allSatisfy(row -> assertThat(
                                Cue.of("code", row.get("counts_in")).places().get("code"))
                        .isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource(TermKind.class)
    void everyFalseFriendHidesACue(TermKind kind) {
        List<String> cues = folded(cues(kind), "cue");
        assertThat(folded(kind.falseFriends(), "phrase"))
                .allSatisfy(friend -> assertThat(cues).anyMatch(friend::contains));
    }

    @Test
    void theContextIsWellFormed() {
        List<CSVRecord> rows = CueContext.TABLE.rows();
        assertThat(rows).allSatisfy(row -> {
            assertThat(ContextKind.values()).contains(ContextKind.valueOf(row.get("kind")));
            assertThat(Integer.parseInt(row.get("reach"))).isBetween(0, 200);
            assertThat(row.get("phrase")).isNotBlank();
        });
        assertThat(rows.stream().map(row -> row.get("kind") + spellings.fold(row.get("phrase"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void aWideWordIsACueAndWhatHidesItIsATerm() {
        List<String> cues = Stream.concat(
                        Stream.of(TermKind.values()).flatMap(kind -> folded(cues(kind), "cue").stream()),
                        Stream.of(spellings.fold(ClauseCues.GAP).toString()))
                .toList();
        List<String> codes = Stream.of(TermKind.values())
                .flatMap(kind -> kind.codes(THESAURUS).stream())
                .toList();
        assertThat(WideWords.TABLE.rows()).allSatisfy(row -> {
            assertThat(cues).contains(spellings.fold(row.get("phrase")).toString());
            assertThat(row.get("within")).isIn("statement", "list");
            assertThat(codes)
                    .contains(row.get("code"))
                    .contains(row.get("hidden_by").split("\\|"));
        });
    }

    @Test
    void everyVariantHasOneSpelling() {
        List<CSVRecord> rows = Spellings.TABLE.rows();
        assertThat(rows.stream().map(row -> row.get("variant"))).doesNotHaveDuplicates();
        assertThat(rows)
                .allSatisfy(
                        row -> assertThat(spellings.fold(row.get("standard"))).hasToString(row.get("standard")));
    }

    /** They are shipped with the thesaurus. */
    private static ClasspathCsv cues(TermKind kind) {
        return new ClasspathCsv(
                Thesaurus.class,
                switch (kind) {
                    case TARGET_GROUP -> "target-group-cues.csv";
                    case APPROACH -> "approach-cues.csv";
                });
    }

    private static List<String> codes(TermKind kind) {
        return cues(kind).rows().stream()
                .flatMap(row -> Arrays.stream(row.get("codes").split("\\|")))
                .toList();
    }

    private List<String> folded(ClasspathCsv table, String column) {
        return table.rows().stream()
                .map(row -> spellings.fold(row.get(column)).toString())
                .toList();
    }
}
