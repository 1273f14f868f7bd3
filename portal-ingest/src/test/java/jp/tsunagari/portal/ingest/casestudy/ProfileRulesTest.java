package jp.tsunagari.portal.ingest.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the fields of 団体概要 are read. */
class ProfileRulesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "2015年6月, 2015, 6, null",
                "２０１５年６月１日, 2015, 6, 1",
                "令和元年5月, 2019, 5, null",
                "平成27年6月, 2015, 6, null",
                "昭和10年10月3日, 1935, 10, 3",
                "1998年, 1998, null, null",
                "2015年(平成27年)6月, 2015, 6, null",
                "2015/6/30, 2015, 6, 30",
                "2015.6, 2015, 6, null",
                "S56.12, 1981, 12, null",
                "2015年13月, null, null, null",
                "2015年2月30日, null, null, null",
                "むかし, null, null, null",
                "昭和四十二年三月, 1967, 3, null",
                "二〇一五年六月十日, 2015, 6, 10",
                "2010, 2010, null, null",
                "創業1921年, 1921, null, null",
                "2012年8月設立、2015年4月法人化, 2012, 8, null",
                "任意団体として2009年 2013年5月設立, 2013, 5, null",
                "十年前, null, null, null",
                "会員2015人, null, null, null",
            })
    void readsDates(String written, Integer year, Integer month, Integer day) {
        assertThat(new Sample().with("2015年6月", written).organisation().founded())
                .isEqualTo(new Founded(written, year, month, day));
    }

    @ParameterizedTest
    @CsvSource({
        "山田 花子, null:山田 花子",
        "理事長　山田　花子, 理事長:山田 花子",
        "理事長山田花子, 理事長:山田花子",
        "理事長・山田花子, null:理事長+null:山田花子",
        "代表取締役社長 山田花子, 代表取締役社長:山田花子",
        "山田花子（会長）, 会長:山田花子",
        "山田一雄・杉本千尋, null:山田一雄+null:杉本千尋",
        "理事長 山田一雄、事務局長 杉本千尋, 理事長:山田一雄+事務局長:杉本千尋",
        "共同代表 山田一雄・杉本千尋, 共同代表:山田一雄+共同代表:杉本千尋",
        "ジョン・スミス, null:ジョン・スミス",
        "山田一雄・ジョン・スミス, null:山田一雄+null:ジョン・スミス",
    })
    void readsRepresentatives(String written, String expected) {
        assertThat(new Sample()
                        .with("代表理事 山田 花子", written).organisation().representatives().stream()
                                .map(person -> person.role() + ":" + person.name()))
                .containsExactly(expected.split("\\+"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "特定非営利活動法人あさの会, npo, あさの会",
                "認定NPO法人 あさの会, certified-npo, あさの会",
                "（一社）あさの会, general-association, あさの会",
                "あさの株式会社, company, あさの",
                "あさの会（ＮＰＯ法人）, npo, あさの会",
                "㈱あさの, company, あさの",
                "あさの会, unincorporated, あさの会",
                "松本市, public-body, 松本市",
                "長野県松本市, public-body, 長野県松本市",
                "医療法人 あさの会, null, あさの会",
                "NPO 法人 あさの会, npo, あさの会",
                "特定非営利 活動法人 あさの会, npo, あさの会",
                "合資会社 あさの, company, あさの",
                "（社福）あさの会, social-welfare, あさの会",
                "特例認定NPO法人あさの会, npo, あさの会",
                "弁護士法人 あさの会, null, あさの会",
                "司法書士法人あさの, null, あさの",
                "あさの監査法人, null, あさの",
                "松本商工会議所, null, 松本商工会議所",
                "まつもと事業組合, null, まつもと事業組合",
                "松本市役所, public-body, 松本市役所",
                "松本市教育委員会, public-body, 松本市教育委員会",
                "松本広域連合, public-body, 松本広域連合",
                "朝の実行委員会, unincorporated, 朝の実行委員会",
            })
    void tellsTheLegalFormFromTheName(String written, String form, String core) {
        OrganisationProfile profile =
                new Sample().with("\tNPO法人 あさの会", "\t" + written).organisation();
        assertThat(profile.name()).isEqualTo(written);
        assertThat(profile.legalForm()).isEqualTo(form);
        assertThat(profile.coreName()).isEqualTo(core);
    }

    @Test
    void labelsMayEndWithAColonOrASpace() {
        OrganisationProfile profile = new Sample()
                .with("団体名\t", "団体名：")
                .with("住所\t", "所在地　")
                .with("設立年月\t", "設立: ")
                .organisation();
        assertThat(profile).isEqualTo(new Sample().organisation());
    }

    @Test
    void aValueGoesOnInTheNextLine() {
        OrganisationProfile profile = new Sample()
                .with("朝の公園でお待ちしています。", "朝の公園で\nお待ちしています。\nどうぞ。")
                .with("丸の内3-7", "丸の内3-7\nあさのビル")
                .organisation();
        assertThat(profile.message()).isEqualTo("朝の公園でお待ちしています。どうぞ。");
        assertThat(profile.address()).isEqualTo("長野県松本市丸の内3-7あさのビル");
    }

    @Test
    void aWebsiteIsReadInCapitalsAndFullWidth() {
        assertThat(new Sample()
                        .with("https://example.org", "ＨＴＴＰＳ：／／EXAMPLE.ORG/a（公式）")
                        .organisation()
                        .website())
                .startsWith("HTTPS://EXAMPLE.ORG/a");
        assertThat(messages(new Sample().with("https://example.org", "HTTPS://EXAMPLE.ORG 写真帳もあり")))
                .anyMatch(text -> text.contains("写真帳もあり"));
    }

    @Test
    void aDashIsNoValue() {
        assertThat(new Sample().with("https://example.org", "－").organisation().website())
                .isNull();
    }

    @Test
    void whatIsNoValueIsShownInAWarning() {
        assertThat(messages(new Sample().with("https://example.org", "該当なし")))
                .anyMatch(text -> text.contains("「該当なし」"));
        assertThat(messages(new Sample().with("住所\t", "団体名\tひるの会\n住所\t"))).anyMatch(text -> text.contains("「ひるの会」"));
        assertThat(messages(new Sample().with("https://example.org", "https://example.org 写真帳もあり")))
                .anyMatch(text -> text.contains("写真帳もあり"));
    }

    @Test
    void aSentenceOrALongTextIsNoFact() {
        Sample sentence = new Sample().with("山田 花子", "山田 花子\n会の代表は、毎年選ばれる。");
        Sample text = new Sample().with("長野県松本市丸の内3-7", "長野県松本市丸の内3-7".repeat(30));

        assertThat(sentence.organisation()).isEqualTo(new Sample().organisation());
        assertThat(messages(sentence)).anyMatch(message -> message.contains("会の代表は、毎年選ばれる。"));
        assertThat(text.organisation().address()).isNull();
        assertThat(messages(text)).anyMatch(message -> message.contains("3-7長野県松本市"));
    }

    private static List<String> messages(Sample sample) {
        return sample.study().warnings().stream().map(Documents.MESSAGES::get).toList();
    }
}
