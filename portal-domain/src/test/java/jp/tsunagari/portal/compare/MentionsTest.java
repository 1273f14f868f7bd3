package jp.tsunagari.portal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.shared.SectionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            昨年からは、教育委員会・学校と連携し、面談を続けた。, 教育委員会・学校と連携し
            ・町内会や民生委員の協力のもと茶会を開いた。,       町内会や民生委員の協力のもと茶会を開いた
            ＮＰＯと協働して、畑を始めた。,                     ＮＰＯと協働して
            """)
    void partnersAreNamedInTheWordsOfTheText(String text, String clause) {
        assertThat(Mentions.ofPartners().in(text(text))).containsExactly(clause);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            公共施設を入口に、相談へつなぐ。,               公共施設を入口に
            参加者は、市の広報とチラシで募集した。,         市の広報とチラシで募集した
            今では、関係機関からの紹介が多い。,             関係機関からの紹介が多い
            """)
    void entriesAreNamedInTheWordsOfTheText(String text, String clause) {
        assertThat(Mentions.ofEntries().in(text(text))).containsExactly(clause);
    }

    @ParameterizedTest
    @CsvSource({"学校との連携がないまま進めた。", "連携を大切にしている。", "在留資格の問題に連携して当たった。", "学校に行けない子がいる。"})
    void whatIsNotThereIsNotNamed(String text) {
        assertThat(Mentions.ofPartners().in(text(text))).isEmpty();
    }

    @Test
    void captionsAreNoSentencesAndNothingIsNamedTwice() {
        assertThat(Mentions.ofPartners()
                        .in(List.of(new InitiativeSection(SectionKind.PHOTOS, "取組の様子", "学校と連携した催し", 1, 1))))
                .isEmpty();
        assertThat(Mentions.ofPartners().in(text("学校と連携した。学校と連携した。"))).hasSize(1);
    }

    private static List<InitiativeSection> text(String body) {
        return List.of(new InitiativeSection(SectionKind.NEW_ACTIVITY, "私たちの新たな取組", body, 1, 1));
    }
}
