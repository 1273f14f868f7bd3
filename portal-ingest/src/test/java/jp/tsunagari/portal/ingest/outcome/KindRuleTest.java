package jp.tsunagari.portal.ingest.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindRuleTest {

    @ParameterizedTest
    @DisplayName("tells by the nearest cue what a figure counts, and names it")
    @CsvSource({
        "交流会には30名が参加した。, PARTICIPANTS, 交流会の参加者",
        "サロンを30名が利用した。, USERS, サロンの利用者",
        "相談者数は30名となった。, CONSULTATIONS, 相談者数",
        "相談件数は30件だった。, CONSULTATIONS, 相談件数",
        "料理教室を12回実施した。, SESSIONS, 料理教室の実施回数",
        "新たに4名の仲間が加わった。, MEMBERS, 仲間",
        "登録者は30名だった。, MEMBERS, 登録者",
        "養成したサポーターは30名だった。, SUPPORTERS_TRAINED, サポーター",
        "チラシを300部配布した。, REACH, チラシ",
        "野菜300kgを届けた。, VOLUME, 野菜",
        "お弁当を300食届けた。, VOLUME, お弁当",
        "14名にアンケートを行った。, SURVEY_RESPONSE, アンケートの回答者",
        "講座を修了できた人数は17名だった。, COMPLETION, 講座を修了できた人数",
        "市内21か所の子ども食堂へ運んだ。, PLACES, 子ども食堂",
        "市内の3会場で開いた。, PLACES, 市内の会場",
        "女性5名だった。, DEMOGRAPHIC_BREAKDOWN, 女性",
        "動画は850回再生された。, REACH, 動画の再生・閲覧回数",
        "申し込みは56件だった。, OTHER, 申し込み件数",
        "見学の問い合わせは12件だった。, OTHER, 見学の問い合わせ件数",
        "部屋の利用延べ人数は300人だった。, USERS, 部屋の利用者数",
        "催しの参加人数は30名だった。, PARTICIPANTS, 催しの参加者数",
        "毎回約30名の住民が参加した。, PARTICIPANTS, 参加した住民(1回あたり)",
        "毎月約80名の親子連れが利用した。, USERS, 利用した親子連れ(1か月あたり)",
        "12名の参加者が集まった。, PARTICIPANTS, 参加者",
        "8名は清掃や地域活動に参加した。, PARTICIPANTS, 清掃や地域活動の参加者",
        "白米をはじめ約300kgを配った。, VOLUME, 白米など",
        "20畳の部屋を借りた。, OTHER, 部屋の広さ",
        "部屋は20畳ある。, OTHER, 部屋の広さ",
        "毎週1回集まった。, SESSIONS, 実施頻度",
        "今年は45名に増えた。, PARTICIPANTS, 参加者",
        "45名に届けた。, USERS, 利用者",
        "相談会に83名が来場した。, PARTICIPANTS, 相談会の来場者",
        "講座を23名が修了した。, COMPLETION, 講座の修了者",
        "就労につながった方は4名だった。, COMPLETION, 就労につながった人",
        "4月から12月までに25組の親子が参加した。, PARTICIPANTS, 親子",
        "交流会には南から北まで全国各地の62名が参加した。, PARTICIPANTS, 交流会の参加者",
        "男性を中心に18名が参加した。, PARTICIPANTS, 参加者",
        "1回あたり平均45世帯が利用した。, USERS, 利用世帯(1回あたり平均)",
        "月平均30件の相談が寄せられた。, CONSULTATIONS, 相談件数(1か月あたり平均)",
        "満足度は5点満点中4.6点であった。, SURVEY_RESPONSE, 満足度",
        "部屋に中学生3名が通っている。, PARTICIPANTS, 中学生",
        "60代以上が8割を占めた。, DEMOGRAPHIC_BREAKDOWN, 60代以上の割合",
        "うち新規会員は42名であった。, MEMBERS, 新規会員",
        "120人分の夕食を届けた。, VOLUME, 夕食",
        "市内の5小学校で開いた。, PLACES, 市内の小学校",
        "市内の2町で開いた。, PLACES, 市内の町の数"
    })
    void tellsKindAndLabel(String text, MetricKind kind, String label) {
        OutcomeMetric metric = Readings.only(text);
        assertThat(metric.kind()).isEqualTo(kind);
        assertThat(metric.label()).isEqualTo(label);
    }

    @Test
    @DisplayName("takes the people in brackets after a number of times for its participants")
    void readsAttendance() {
        assertThat(Readings.results("工作教室を6回(29名)行った。"))
                .extracting(OutcomeMetric::label, OutcomeMetric::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("工作教室の実施回数", MetricKind.SESSIONS),
                        org.assertj.core.groups.Tuple.tuple("工作教室の参加者", MetricKind.PARTICIPANTS));
    }

    @Test
    @DisplayName("takes parts in brackets after a whole for its breakdown")
    void readsBreakdown() {
        assertThat(Readings.results("参加者は30名(子ども18名、大人12名)だった。"))
                .extracting(OutcomeMetric::kind)
                .containsExactly(
                        MetricKind.PARTICIPANTS, MetricKind.DEMOGRAPHIC_BREAKDOWN, MetricKind.DEMOGRAPHIC_BREAKDOWN);
    }

    @Test
    @DisplayName("names a part by its whole, in the same sentence or the one before")
    void namesParts() {
        assertThat(Readings.results("7名の新しい仲間が加わった。明るい方々で、女性5名、男性2名であった。"))
                .extracting(OutcomeMetric::label)
                .containsExactly("新しい仲間", "新しい仲間のうち女性", "新しい仲間のうち男性");
        assertThat(Readings.results("参加者数は30名(子ども18名、大人12名)だった。"))
                .extracting(OutcomeMetric::label)
                .containsExactly("参加者数", "参加者のうち子ども", "参加者のうち大人");
        assertThat(Readings.only("女性5名だった。").label()).isEqualTo("女性");
    }

    @Test
    @DisplayName("names people by what they did where nothing else names them")
    void namesByDeed() {
        assertThat(Readings.results("登録者は35名で、そのうち10名が続けて来所している。"))
                .extracting(OutcomeMetric::label)
                .containsExactly("登録者", "続けて来所している人");
        assertThat(Readings.results("会に18名が参加し、3名が新たに地域活動を始めた。"))
                .extracting(OutcomeMetric::label)
                .containsExactly("会の参加者", "新たに地域活動を始めた人");
        assertThat(Readings.results("回答者52名のうち48名(92.3%)が「また来たい」と答えた。"))
                .extracting(OutcomeMetric::label, OutcomeMetric::kind)
                .contains(org.assertj.core.groups.Tuple.tuple("「また来たい」と答えた人", MetricKind.SURVEY_RESPONSE));
        assertThat(Readings.results("米約2トンを120世帯に届けた。"))
                .extracting(OutcomeMetric::label)
                .containsExactly("米", "米を届けた世帯");
    }

    @Test
    @DisplayName("takes numbers that add up to the total after them for its parts")
    void readsSummands() {
        assertThat(Readings.results("集まりには職員10名、民生委員12名、学生5名の計27名が参加した。"))
                .extracting(OutcomeMetric::kind)
                .containsExactly(
                        MetricKind.DEMOGRAPHIC_BREAKDOWN,
                        MetricKind.DEMOGRAPHIC_BREAKDOWN,
                        MetricKind.DEMOGRAPHIC_BREAKDOWN,
                        MetricKind.PARTICIPANTS);
        assertThat(Readings.results("相談に10名、催しに12名、計30名が訪れた。"))
                .extracting(OutcomeMetric::kind)
                .doesNotContain(MetricKind.DEMOGRAPHIC_BREAKDOWN);
    }

    @Test
    @DisplayName("names what people took part in when only how often it was held is said before")
    void namesTheOccasion() {
        assertThat(Readings.results("「みどりカフェ」を4回開き、参加者は延べ8名であった。"))
                .extracting(OutcomeMetric::label)
                .containsExactly("みどりカフェの実施回数", "みどりカフェの参加者");
        assertThat(Readings.results("(料理教室実施回数:16回、参加者延べ人数:121人)"))
                .extracting(OutcomeMetric::label)
                .containsExactly("料理教室実施回数", "料理教室の参加者数");
        assertThat(Readings.results("登録者は62名、のべ参加者は230名だった。"))
                .extracting(OutcomeMetric::label)
                .containsExactly("登録者", "参加者");
    }

    @Test
    @DisplayName("reaches back to the sentence before for the question that was asked")
    void readsAnswer() {
        assertThat(Readings.only("アンケートを行った。「よかった」9名という結果だった。").kind()).isEqualTo(MetricKind.SURVEY_RESPONSE);
    }

    @Test
    @DisplayName("lets a comma keep the cue of the next figure away")
    void staysInItsClause() {
        assertThat(Readings.results("参加者は延べ120名、相談は35件だった。"))
                .extracting(OutcomeMetric::kind)
                .containsExactly(MetricKind.PARTICIPANTS, MetricKind.CONSULTATIONS);
    }
}
