package jp.tsunagari.portal.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Switch, switch",
        "札幌メンズ・シェッド ポッケコタン, 札幌メンズ-シェッド-ポッケコタン",
        "ＷＡＴＡＬＩＳ, watalis",
        "茨城NPOセンターコモンズ, 茨城npoセンターコモンズ",
        "(仮)～つながり～, 仮-つながり",
        "2025-ワークフェア, 2025-ワークフェア",
    })
    void keepsLettersAndDigitsOfAnyScript(String name, String slug) {
        assertThat(Slug.of(name)).hasToString(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a-", "-a", "a--b", "a/b", "a b", "..", "a?b", "<b>"})
    void refusesWhatCouldMeanSomethingElseInAnAddress(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Slug(value));
    }

    @Test
    void isNumberedForASecondThingOfTheSameName() {
        assertThat(Slug.of("つながり").numbered(2)).hasToString("つながり-2");
    }
}
