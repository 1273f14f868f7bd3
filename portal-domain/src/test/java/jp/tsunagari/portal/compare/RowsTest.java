package jp.tsunagari.portal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.compare.Row.SharedTerm;
import jp.tsunagari.portal.vocabulary.Term;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is the same and what is not. */
class RowsTest {

    @ParameterizedTest
    @CsvSource({
        "a, a, a, SAME",
        "a b, b a, a b, SAME",
        "a b, a c, a, PARTLY",
        "a b, b c, c a, PARTLY",
        "a, b, c, DIFFERENT",
        "a, a, , PARTLY",
        "a, b, , DIFFERENT",
        ", , , SILENT",
    })
    void tellsTheSameFromTheDifferent(
            @Nullable String one, @Nullable String other, @Nullable String third, Agreement agreement) {
        assertThat(Agreement.of(List.of(values(one), values(other), values(third))))
                .isEqualTo(agreement);
        assertThat(agreement.differs()).isEqualTo(agreement == Agreement.PARTLY || agreement == Agreement.DIFFERENT);
    }

    private static List<String> values(@Nullable String words) {
        return words == null ? List.of() : Arrays.asList(words.split(" "));
    }

    @Test
    void everyTermKnowsWhoSharesIt() {
        List<Term> vocabulary = List.of(term("elderly"), term("youth"), term("women"));
        Row.Terms row = Row.Terms.of(
                "対象",
                vocabulary,
                List.of(Set.of("youth", "elderly"), Set.of("elderly", "women"), Set.of("elderly", "youth")));
        assertThat(row.agreement()).isEqualTo(Agreement.PARTLY);
        assertThat(row.cells().get(0))
                .containsExactly(
                        new SharedTerm(term("elderly"), Set.of(2, 3), true),
                        new SharedTerm(term("youth"), Set.of(3), false));
        assertThat(row.cells().get(1))
                .containsExactly(
                        new SharedTerm(term("elderly"), Set.of(1, 3), true),
                        new SharedTerm(term("women"), Set.of(), false));
    }

    private static Term term(String code) {
        return new Term(code, code, code, "", false);
    }
}
