package jp.tsunagari.portal.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NounsTest {

    private final SearchableText texts = new SearchableText();

    @ParameterizedTest
    @CsvSource({
        "男性の居場所, 男性/居場所",
        "竹林整備と遊休農地の活用, 竹林/竹林整備/遊休/農地/遊休農地",
        "相談の実施, ''",
        "メンズシェッド, メンズシェッド",
        "これは2025年のことです, ''",
    })
    void nounsAndTheirCompounds(String text, String nouns) {
        assertThat(texts.nouns(List.of(text)).values())
                .containsExactlyInAnyOrder(nouns.isEmpty() ? new String[0] : nouns.split("/"));
    }

    @Test
    void aNounIsKeptAsItWasFirstWritten() {
        assertThat(texts.nouns(List.of("サーバー", "サーバ"))).hasSize(1).containsValue("サーバー");
    }
}
