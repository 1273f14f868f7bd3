package jp.tsunagari.portal.ingest.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tsunagari.portal.ingest.casestudy.DocumentReader.DocumentReading;
import jp.tsunagari.portal.ingest.layout.LayoutWords;

/** An invented document of one case, to be changed for one rule at a time. */
final class Sample {

    static final String PROGRAMME = "令和5年度 地域のつながりに関するモデル調査";

    static final String CASE = """
            みんなで歩く朝の会

            NPO法人
            あさの会

            長野県松本市

            取組のかたち

            朝の散歩
            体操の会

            届けたい人たち

            ひとり暮らしの高齢者

            私たちの軌跡

            公園での体操から始まり、十年のあいだ毎週つづけてきた。

            私たちの新たな取組

            町内会とともに、朝の散歩を毎週ひらくこととした。

            はじまりの物語

            ひとりの参加者が、友だちを誘いたいと話したことがきっかけである。

            取組の成果

            参加者は20名になり、見守りの輪が広がった。

            団体概要

            団体名\tNPO法人 あさの会
            代表者\t代表理事 山田 花子
            設立年月\t2015年6月
            住所\t長野県松本市丸の内3-7
            ホームページ\thttps://example.org
            メッセージ\t朝の公園でお待ちしています。

            取組の様子

            朝の公園

            """;

    private LayoutWords words = LayoutWords.cabinetOffice();
    private String text = PROGRAMME + "\n\n" + CASE;

    /** The document with one part exchanged, which must be there. */
    Sample with(String old, String replacement) {
        assertThat(text).contains(old);
        text = text.replace(old, replacement);
        return this;
    }

    /** The document without one part, which must be there. */
    Sample without(String part) {
        return with(part, "");
    }

    Sample followedBy(String more) {
        text = text + more;
        return this;
    }

    /** Read by another layout. */
    Sample in(LayoutWords other) {
        words = other;
        return this;
    }

    DocumentReading reading() {
        return Documents.read(text, words);
    }

    /** The only case, or the first of several. */
    CaseStudy study() {
        return reading().cases().get(0);
    }

    OrganisationProfile organisation() {
        return study().organisation();
    }

    List<WarningCode> warnings() {
        return study().warnings().stream().map(ReadingWarning::code).toList();
    }
}
