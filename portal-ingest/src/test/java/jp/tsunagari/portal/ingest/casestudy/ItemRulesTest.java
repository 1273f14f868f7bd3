package jp.tsunagari.portal.ingest.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lines of a list belong together. Lines are separated by ｜, the expected items by ＋. */
class ItemRulesTest {

    @ParameterizedTest
    @CsvSource({
        "見守りの会｜食事の会, 見守りの会＋食事の会",
        "再出発を目指す｜元受刑者等, 再出発を目指す元受刑者等",
        "働けないが｜意欲がある高齢者, 働けないが意欲がある高齢者",
        "不安を抱えた｜若者たち, 不安を抱えた若者たち",
        "保護者と｜その子ども, 保護者とその子ども",
        "場をつくる｜相談にのる｜仲間をふやす, 場をつくる＋相談にのる＋仲間をふやす",
        "交流の場の提供、｜学びの場の提供、｜研修, 交流の場の提供＋学びの場の提供＋研修",
        "高齢者、障がいのある方、｜不安を抱える方, 高齢者、障がいのある方、不安を抱える方",
        "若者、｜または保護者, 若者、または保護者",
        "接点が少なく、｜孤立する人, 接点が少なく、孤立する人",
        "小中学生｜(小学校4年生～中学3年生), 小中学生(小学校4年生～中学3年生)",
        "相談窓口の運営（市と｜企業との連携）, 相談窓口の運営（市と企業との連携）",
        "場づくり…｜学びを通じたつながり, 場づくり…学びを通じたつながり",
        "・見守りの会｜・食事の会, 見守りの会＋食事の会",
        "地域の支え合い｜見守りの会, 地域の支え合い＋見守りの会",
        "学びの会｜にじいろの会｜なないろ食堂, 学びの会＋にじいろの会＋なないろ食堂",
        "寄り添い｜学び直し｜読み聞かせ, 寄り添い＋学び直し＋読み聞かせ",
        "居場所づくり｜を通じた支援, 居場所づくりを通じた支援",
        "居場所づくり｜による支援, 居場所づくりによる支援",
        "場を開きます｜見守りの会, 場を開きます＋見守りの会",
        "地域で交流し｜支え合う人, 地域で交流し支え合う人",
        "メンズ・｜シェッドの会, メンズ・シェッドの会",
        "畑を通じた見守り｜親子の学習会, 畑を通じた見守り＋親子の学習会",
        "住民による助け合い｜親子の学習会, 住民による助け合い＋親子の学習会",
        "週末に行う集い｜親子の学習会, 週末に行う集い＋親子の学習会",
        "（１）親子｜（２）ひとり親, （１）親子＋（２）ひとり親",
        "• 体操｜• 料理, 体操＋料理",
        "➢ 体操｜➢ 料理, 体操＋料理",
        "– 体操｜– 料理, 体操＋料理",
    })
    void joinsWhatIsOnePhrase(String lines, String expected) {
        CaseStudy study = new Sample()
                .with("ひとり暮らしの高齢者\n", lines.replace('｜', '\n') + "\n")
                .study();
        assertThat(study.targetPhrases()).isEqualTo(List.of(expected.split("＋")));
        CaseStudy asApproach = new Sample()
                .with("朝の散歩\n体操の会\n", lines.replace("｜", "\n\n") + "\n")
                .study();
        assertThat(asApproach.approachItems()).isEqualTo(List.of(expected.split("＋")));
    }
}
