package jp.tsunagari.portal.ingest.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralTest {

    @ParameterizedTest
    @DisplayName("reads a number in every way of writing it")
    @CsvSource(delimiter = '|', textBlock = """
            参加者は20名だった。             | 20名
            参加者は２０名だった。           | 20名
            参加者は1,205名だった。          | 1205名
            参加者は１，２０５名だった。     | 1205名
            満足した人は24.7%だった。        | 24.7%
            十八名が参加した。               | 18名
            二十三名が参加した。             | 23名
            百五名が参加した。               | 105名
            二〇名が参加した。               | 20名
            約1万2千人が来場した。           | 12000人
            食品を㎏で量り、300㎏を配った。  | 300㎏
            食品を300ｋｇ配布した。          | 300kg
            二種類の教材を作った。           | 2種類
            参加者は 20 名だった。           | 20名
            会員の1/4が参加した。            | 0.25
            会員の3分の1が参加した。         | 0.3333
            会員の三分の二が参加した。       | 0.6667
            """)
    void readsTheNumber(String text, String amount) {
        assertThat(Readings.amounts(text)).containsExactly(amount.replace("㎏", "kg"));
    }

    @ParameterizedTest
    @DisplayName("takes glued numbers apart")
    @CsvSource(delimiter = '|', textBlock = """
            編み物教室は週1回概ね8人が利用した。    | 1回/週,8人
            工作教室を6回(29名)行った。             | 6回,29名
            10代3人(0.3%)、20代275人(24.7%)だった。 | 3人,0.3%,275人,24.7%
            餅つきには10+32名が来た。               | 10名,32名
            各回1～2名が参加した。                  | 1~2名
            各回10名〜15名が参加した。              | 10~15名
            各回10名から15名が参加した。            | 10~15名
            16回20名だった。                        | 16回,20名
            """)
    void takesApart(String text, String amounts) {
        assertThat(Readings.amounts(text)).containsExactly(amounts.split(",", -1));
    }
}
