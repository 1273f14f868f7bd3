package jp.tsunagari.portal.thesaurus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThesaurusTest {

    private final Thesaurus thesaurus = new Thesaurus(
            7,
            List.of(concept(1, "food"), concept(2, "cafe"), concept(3, "tea"), concept(4, "green-tea")),
            List.of(
                    new Relation(2, Relation.Kind.BROADER, 1),
                    new Relation(3, Relation.Kind.BROADER, 2),
                    new Relation(4, Relation.Kind.BROADER, 3),
                    new Relation(4, Relation.Kind.BROADER, 1),
                    new Relation(1, Relation.Kind.BROADER, 4),
                    new Relation(1, Relation.Kind.RELATED, 3),
                    new Relation(2, Relation.Kind.NEVER, 4),
                    new Relation(99, Relation.Kind.BROADER, 1)));

    @Test
    void relationsAreReadFromBothEnds() {
        assertThat(thesaurus.broader("tea")).extracting(Concept::code).containsExactly("cafe");
        assertThat(thesaurus.narrower("food")).extracting(Concept::code).containsExactly("cafe", "green-tea");
        assertThat(thesaurus.related("tea")).extracting(Concept::code).containsExactly("food");
        assertThat(thesaurus.related("food")).extracting(Concept::code).containsExactly("tea");
        assertThat(thesaurus.never("green-tea")).extracting(Concept::code).containsExactly("cafe");
        assertThat(thesaurus.never("nothing")).isEmpty();
    }

    @Test
    void theNearestNarrowerConceptsComeFirstAndACircleEnds() {
        assertThat(thesaurus.narrowerAll("food")).extracting(Concept::code).containsExactly("cafe", "green-tea", "tea");
    }

    @Test
    void aConceptIsFoundByItsCode() {
        assertThat(thesaurus.get("cafe").id()).isEqualTo(2);
        assertThat(thesaurus.find("nothing")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> thesaurus.get("nothing"));
        assertThat(thesaurus.concepts()).hasSize(4);
        assertThat(thesaurus.revision()).isEqualTo(7);
    }

    private static Concept concept(long id, String code) {
        return new Concept(id, code, new Labels(code, "", List.of(), List.of(), List.of()), null, null);
    }
}
