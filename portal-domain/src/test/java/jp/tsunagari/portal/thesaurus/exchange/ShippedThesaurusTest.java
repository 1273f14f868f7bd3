package jp.tsunagari.portal.thesaurus.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.thesaurus.Concept;
import jp.tsunagari.portal.thesaurus.ConceptDraft;
import jp.tsunagari.portal.thesaurus.ConceptRules;
import jp.tsunagari.portal.thesaurus.Thesaurus;
import jp.tsunagari.portal.vocabulary.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped concepts, which are written by hand. */
class ShippedThesaurusTest {

    private static final List<ConceptDraft> DRAFTS = ShippedThesaurus.concepts();
    private static final Thesaurus THESAURUS = ShippedThesaurus.source().current();

    @Test
    void coverTheField() {
        assertThat(THESAURUS.concepts()).hasSizeGreaterThanOrEqualTo(2_000).hasSameSizeAs(DRAFTS);
    }

    /** No circle, no unknown name, no word twice or of two concepts, readings in kana. */
    @Test
    void areAsConceptsMustBe() {
        assertThat(ConceptRules.faults(DRAFTS, Thesaurus.of(List.of())))
                .extracting(fault -> fault.reason() + " " + fault.code() + " " + fault.word() + " " + fault.other())
                .isEmpty();
        assertThat(DRAFTS).extracting(ConceptDraft::code).doesNotHaveDuplicates();
        assertThat(DRAFTS).allSatisfy(draft -> {
            assertThat(draft.labels().reading()).as(draft.code()).isNotEmpty();
            assertThat(draft.labels().english()).as(draft.code()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"target-groups-revised.csv, target:", "approaches-revised.csv, approach:"})
    void everyTermIsAConceptWithCues(String file, String kind) {
        assertThat(new ClasspathCsv(Term.class, file).rows()).allSatisfy(row -> {
            Concept concept = THESAURUS.get(kind + row.get("code"));
            assertThat(concept.label()).isEqualTo(row.get("name_ja"));
            assertThat(concept.term()).isEqualTo(concept.code());
            // What has been split is given to no case any more.
            assertThat(concept.labels().cues().isEmpty())
                    .as(concept.label())
                    .isEqualTo(row.get("code").equals("families"));
        });
    }

    /** Wide enough and no wider. */
    @ParameterizedTest
    @CsvSource({
        "お年寄り, 高齢者, true",
        "母子家庭, ひとり親・子育て家庭, true",
        "フードパントリー, 食の支援, true",
        "電話相談, 相談支援, true",
        "茶話会, 居場所・交流の場, true",
        "孤立, 孤独, false",
        "保護者, 保護司, false",
        "里山, 里親, false"
    })
    void findTheConceptsOfTheField(String word, String concept, boolean found) {
        Concept wanted = concepts(concept).findFirst().orElseThrow();
        Stream<Concept> taken = Stream.concat(Stream.of(wanted), THESAURUS.narrowerAll(wanted.code()).stream());
        assertThat(taken.anyMatch(other -> words(other).anyMatch(word::equals))).isEqualTo(found);
    }

    private Stream<Concept> concepts(String word) {
        return THESAURUS.concepts().stream().filter(concept -> words(concept).anyMatch(word::equals));
    }

    private static Stream<String> words(Concept concept) {
        return Stream.of(Stream.of(concept.label()), concept.labels().same().stream())
                .flatMap(Function.identity());
    }
}
