package jp.tsunagari.portal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HepburnTest {

    @ParameterizedTest
    @CsvSource({
        // The examples of the rule.
        "かんおんじ, kan-onji",
        "くっちゃん, kutchan",
        "おうたき, otaki",
        "おおの, ono",
        "おうめ, ome",
        "ガロー, garo",
        // ん before b, m and p stays n.
        "ぐんま, gunma",
        "たんば, tanba",
        "あんぱち, anpachi",
        "なんよう, nan-yo",
        "てんえい, ten-ei",
        // Long vowels.
        "ほっかいどう, hokkaido",
        "とうきょう, tokyo",
        "ちゅうおう, chuo",
        "しょうおう, shoo",
        "おおあみ, oami",
        "ひゅうが, hyuga",
        "にいがた, niigata",
        "きたあきた, kitaakita",
        "えいへいじ, eiheiji",
        // All kinds of syllables.
        "しりべし, shiribeshi",
        "ふじみ, fujimi",
        "つづき, tsuzuki",
        "おぢか, ojika",
        "じゅうにしゃ, junisha",
        "みゃく, myaku",
        "ぴっぷ, pippu",
        "きしゃべ, kishabe",
        "はっちょう, hatcho",
        "せっつ, settsu",
        "りゅうがさき, ryugasaki",
        "''  , ''",
    })
    void aReadingIsWrittenByTheRule(String kana, String latin) {
        assertThat(Hepburn.of(kana)).isEqualTo(latin);
    }

    @Test
    void aNameBeginsWithALargeLetter() {
        assertThat(Hepburn.name("さっぽろ")).isEqualTo("Sapporo");
        assertThat(Hepburn.name("")).isEmpty();
    }

    @Test
    void whatIsNoReadingIsRefused() {
        assertThatThrownBy(() -> Hepburn.of("札幌")).isInstanceOf(IllegalArgumentException.class);
    }
}
