package jp.tsunagari.portal.initiative.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.shared.SectionKind;
import org.junit.jupiter.api.Test;

/** What a page says first. */
class OpeningTest {

    @Test
    void isThreeSentencesOfTheActivity() {
        Opening opening = Opening.of(List.of(
                section(SectionKind.HISTORY, "昔の話。"),
                section(SectionKind.NEW_ACTIVITY, "畑を借りた。「休んで。また来て」と声をかける。\n豆を煮る。皿を洗う。")));
        assertThat(opening).isNotNull();
        assertThat(opening.sentences()).containsExactly("畑を借りた。", "「休んで。また来て」と声をかける。", "豆を煮る。");
        assertThat(opening.number()).isEqualTo(2);
    }

    @Test
    void isOfTheFirstPartWhereNoneIsOnTheActivity() {
        Opening opening = Opening.of(List.of(section(SectionKind.STORY, "朝が早い。"), section(SectionKind.RESULTS, "五人。")));
        assertThat(opening).isNotNull();
        assertThat(opening.sentences()).containsExactly("朝が早い。");
        assertThat(Opening.of(List.of())).isNull();
    }

    @Test
    void endsBeforeALongSentenceButHasOne() {
        String lengthy = "長い話".repeat(100) + "。";
        assertThat(Opening.of(List.of(section(SectionKind.NEW_ACTIVITY, lengthy + "次。"))))
                .extracting(Opening::sentences)
                .isEqualTo(List.of(lengthy));
        assertThat(Opening.of(List.of(section(SectionKind.NEW_ACTIVITY, "次。" + lengthy))))
                .extracting(Opening::sentences)
                .isEqualTo(List.of("次。"));
    }

    private static InitiativeSection section(SectionKind kind, String body) {
        return new InitiativeSection(kind, kind.name(), body, 1, 2);
    }
}
