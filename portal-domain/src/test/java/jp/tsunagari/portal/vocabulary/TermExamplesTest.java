package jp.tsunagari.portal.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TermExamplesTest {

    @Test
    void examplesAreToldApartAsEachLanguageJoinsThem() {
        assertThat(TermExamples.of("居場所・サロン・男の居場所、茶会")).containsExactly("居場所", "サロン", "男の居場所", "茶会");
        assertThat(TermExamples.of("food banks, children’s canteens, meals"))
                .containsExactly("food banks", "children’s canteens", "meals");
        assertThat(TermExamples.of("parents who sign forms, or fetch; carers"))
                .containsExactly("parents who sign forms, or fetch", "carers");
    }

    @Test
    void whatIsInBracketsOrQuotationMarksStaysTogether() {
        assertThat(TermExamples.of("介護者（若者・子ども）・家族")).containsExactly("介護者（若者・子ども）", "家族");
        assertThat(TermExamples.of("the ‘a, b’ problem, carers (young, old)"))
                .containsExactly("the ‘a, b’ problem", "carers (young, old)");
    }

    @Test
    void nothingHasNoExamples() {
        assertThat(TermExamples.of("")).isEmpty();
        assertThat(TermExamples.of(" ・ ")).isEmpty();
    }
}
