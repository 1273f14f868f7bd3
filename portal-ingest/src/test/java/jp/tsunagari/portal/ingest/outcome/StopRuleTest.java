package jp.tsunagari.portal.ingest.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StopRuleTest {

    @ParameterizedTest
    @DisplayName("gives no figure for a number that counts nothing")
    @ValueSource(
            strings = {
                "10代から80代までが利用した。",
                "65歳以上の方が対象である。",
                "7/1～1/28まで受け付けた。",
                "昨年度の1/28に開いた。",
                "11/8実施の料理教室の様子。",
                "2025.9に開いた。",
                "8日実施の料理教室の様子。",
                "7月15日に14時から16時まで開いた。",
                "団体は27年間続いている。",
                "5周年の催しを開いた。",
                "24時間の受付を始めた。",
                "60分の講座を開いた。",
                "参加費は500円である。",
                "1,600円で引き受けた。",
                "家賃は相場価格の1/10とした。",
                "建物の2階に移った。",
                "1対1で話を聞いた。",
                "活動の2本柱とした。",
                "次の2点を柱とした。",
                "2つの取組を行った。",
                "3つの課題が見えた。",
                "第3回の交流会を開いた。",
                "開設から3回目の冬を迎えた。",
                "STEP2に進んだ。",
                "A4の紙に印刷した。",
                "B型の1号店を開いた。",
                "電話は090-1234-5678である。",
                "中央区南8条西2丁目5-74に移った。",
                "一人ひとりに声をかけた。",
                "一人暮らしの方を訪ねた。",
                "一歩を踏み出した。",
                "気温は37度だった。",
                "数十名が参加した。",
                "数名が参加した。",
                "常時12、3人が通っている。",
                "10人に1人が孤独を感じている。",
                "1回あたりの費用を抑えた。",
                "2人1組で訪ねた。",
                "4～6名が一組となり参加頂きます。",
                "また1人増えた。",
                "もう1つの場が生まれた。",
                "あと1名で満席である。",
                "参加者の大半が満足した。",
                "参加者のほとんどが満足した。",
                "参加者の全員が満足した。",
                "一面の雪だった。",
                "「3人に話せた」という声があった。",
                "『100人の物語』を上演した。",
                "人生100年時代を考えた。",
                "定時制の中学3年生が来た。",
                "①から③までを進めた。",
                "二次元コードで受け付けた。"
            })
    void givesNone(String text) {
        assertThat(Readings.amounts(text)).isEmpty();
    }
}
