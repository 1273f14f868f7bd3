package jp.tsunagari.portal.search.query;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import jp.tsunagari.portal.DomainTest;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.region.RegionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class QueryParserTest {

    @Autowired
    private QueryParser parser;

    @Autowired
    private NearTerms nearTerms;

    @Autowired
    private RegionDirectory regions;

    @ParameterizedTest
    @CsvSource({
        "岡山市, REGION:33100",
        "おかやまし, REGION:33100",
        "okayama-shi, REGION:33100",
        "岡山, REGION:33",
        "京都, REGION:26",
        "四国, REGION:36 37 38 39",
        "しこく, REGION:36 37 38 39",
        "全国, REGION:00",
        "令和5年度, YEAR:2023",
        "R5, YEAR:2023",
        "2023年度, YEAR:2023",
        "Fiscal year 2025, YEAR:2025",
        "fiscal 2025, YEAR:2025",
        "FY2025, YEAR:2025",
        "FY 2025, YEAR:2025",
        "NPO法人, FORM:certified-npo npo",
        "（一社）, FORM:general-association"
    })
    void aFieldIsAFilter(String typed, String field) {
        TextQuery query = parser.parse(typed, true);

        assertThat(query.wanted()).isEmpty();
        assertThat(query.fields().stream().map(QueryParserTest::written)).containsExactly(field);
    }

    /** By the kind of each place, and so for all of them. */
    @Test
    void everyPlaceIsUnderstoodAsEnglishHasIt() {
        for (Region region : regions.all()) {
            if (region.kind() == RegionKind.NATION) {
                continue;
            }
            String bare = region.nameEnglish().replaceFirst(" (City|Ward|Town|Village)$", "");
            String kind = region.kind() == RegionKind.PREFECTURE
                    ? "Prefecture"
                    : region.nameEnglish().substring(bare.length() + 1);
            for (String typed : List.of(bare + " " + kind, (kind + " of " + bare).toLowerCase(Locale.ROOT))) {
                TextQuery query = parser.parse(typed, true);
                assertThat(query.wanted()).as(typed).isEmpty();
                assertThat(query.fields())
                        .as(typed)
                        .singleElement()
                        .satisfies(field -> assertThat(field.codes()).contains(region.code()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Osaka City, REGION:27100",
        "Osaka Prefecture, REGION:27",
        "Osaka-fu, REGION:27",
        "Tokyo Metropolis, REGION:13",
        "Tokyo-to, REGION:13",
        "Sapporo-shi, REGION:01100",
        "Sapporo shi, REGION:01100",
        "Ōsaka City, REGION:27100",
        "Shibuya Ward, REGION:13113",
        "Shibuya-ku, REGION:13113",
        "Tsu City, REGION:24201"
    })
    void anEnglishPlaceIsAFilter(String typed, String field) {
        aFieldIsAFilter(typed, field);
    }

    /** Words that only join others are none; others say little. */
    @ParameterizedTest
    @CsvSource({
        "older people in Sapporo City, REGION:01100, older people",
        "support for the elderly in Hokkaido, REGION:01, elderly",
        "outreach fiscal year 2025, YEAR:2025, outreach",
        "outreach fiscal 2025, YEAR:2025, outreach",
        "outreach FY2025, YEAR:2025, outreach",
        "young carers FY 2025, YEAR:2025, young carers"
    })
    void anEnglishPhraseIsUnderstood(String typed, String field, String word) {
        TextQuery query = parser.parse(typed, true);

        assertThat(query.fields().stream().map(QueryParserTest::written)).containsExactly(field);
        assertThat(query.wanted().stream()
                        .filter(wanted -> wanted.kind() == SearchWord.Kind.CONTENT)
                        .map(SearchWord::text))
                .containsExactly(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Places to be and to meet",
                "People leaving prison or on probation",
                "Isolated or lonely people in general",
                "People before and after retirement"
            })
    void anEnglishNameIsOneWordHoweverLong(String name) {
        assertThat(parser.parse(name, true).wanted())
                .singleElement()
                .satisfies(word -> assertThat(word.alternatives()).anyMatch(alternative -> alternative.tag() != null));
    }

    @Test
    void aWordThatOnlyJoinsIsAWordWhereThereIsNoOther() {
        assertThat(parser.parse("for", true).wanted()).hasSize(1);
    }

    @Test
    void anEnglishPlaceAmongWordsIsAFilterToo() {
        TextQuery query = parser.parse("consultation Sapporo City", true);

        assertThat(query.fields().stream().map(QueryParserTest::written)).containsExactly("REGION:01100");
        assertThat(words(query)).isEqualTo("consultation");
    }

    @ParameterizedTest
    @CsvSource({"岡山市の学習支援, 岡山市, 学習支援", "岡山市学習支援, 岡山市, 学習支援", "令和5年度　ホームレス, 令和5年度, ホームレス", "四国 夜間中学, 四国, 夜間中学"})
    void aFieldAmongWordsIsAFilterToo(String typed, String field, String word) {
        TextQuery query = parser.parse(typed, true);

        assertThat(query.fields().stream().map(UnderstoodField::typed)).containsExactly(field);
        assertThat(words(query)).isEqualTo(word);
    }

    @Test
    void whatIsQuotedIsNoFieldAndHasNoOtherWords() {
        TextQuery query = parser.parse("\"岡山市\" \"老人\"", true);

        assertThat(query.fields()).isEmpty();
        assertThat(query.wanted())
                .allMatch(SearchWord::exact)
                .allMatch(word -> word.alternatives().size() == 1);
    }

    @ParameterizedTest
    @CsvSource({"泉, 泉", "光, 光", "京都会議, 京都会議"})
    void aWordThatIsAlsoAPieceOfAPlaceStaysAWord(String typed, String word) {
        assertThat(parser.parse(typed, true).fields().stream().map(UnderstoodField::typed))
                .doesNotContain(word);
    }

    @ParameterizedTest
    @CsvSource({
        "高齢者　見守り, 高齢者/見守り",
        "孤立を防ぐ居場所, 孤立/居場所",
        "ヤングケアラーを支える方法を知りたい, ヤングケアラー",
        "だれでも来られる居場所はありますか, 居場所",
        "通いの場, 通いの場",
        "つながりサポーター, つながりサポーター",
        "見守り、配食, 見守り/配食"
    })
    void wordsThatSayNothingGo(String typed, String words) {
        assertThat(parser.parse(typed, true).wanted().stream()
                        .filter(word -> word.kind() != SearchWord.Kind.WEAK
                                || word.text().equals("孤立"))
                        .map(SearchWord::text)
                        .collect(joining("/")))
                .contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "看護婦, 看護師",
        "かんごし, 看護師",
        "homeless, ホームレス",
        "young carers, ヤングケアラー",
        "kodomo shokudo, 子ども食堂",
        "こどもしょくどう, 子ども食堂",
        "夕飯, 夕食",
        "申込, 申し込み"
    })
    void otherWordsForTheSameCount(String typed, String other) {
        assertThat(parser.parse(typed, true).wanted().get(0).alternatives().stream()
                        .filter(alternative -> alternative.tier().isAnswer())
                        .map(Alternative::label))
                .contains(other);
        assertThat(parser.parse(typed, false).wanted().get(0).alternatives().stream()
                        .map(Alternative::tier))
                .containsOnly(Tier.ITSELF);
    }

    @ParameterizedTest
    @CsvSource({"里親, 里山", "保護司, 保護者", "更生保護, 生活保護"})
    void whatOnlyLooksAlikeDoesNotCount(String typed, String other) {
        assertThat(parser.parse(typed, true).wanted().get(0).alternatives().stream()
                        .filter(alternative -> alternative.tier().isAnswer())
                        .map(Alternative::label))
                .doesNotContain(other);
    }

    @Test
    void aCompoundIsOneWordOrItsPartsCloseToEachOther() {
        SearchWord word = parser.parse("傾聴ボランティア講習", true).wanted().get(0);

        assertThat(word.text()).isEqualTo("傾聴ボランティア講習");
        assertThat(word.alternatives().stream().map(Alternative::tier)).contains(Tier.ITSELF, Tier.COMPOUND);
    }

    @Test
    void aSearchCannotBeMadeExpensive() {
        assertThat(parser.parse("ア ".repeat(500), true).wanted().size()).isLessThanOrEqualTo(10);
        assertThat(parser.parse("かたつむり".repeat(40), true).wanted()).hasSizeLessThanOrEqualTo(10);
        assertThat(parser.parse("支援 相談 居場所 高齢者 子ども 障害 食堂 就労", true).wanted())
                .allMatch(word -> word.alternatives().size() <= 60);
    }

    @Test
    void whatCannotBeLookedForIsToldAndNoError() {
        assertThat(parser.parse("!? 「」", true).isEmpty()).isTrue();
        assertThat(parser.parse("", true).isEmpty()).isTrue();
        assertThat(parser.parse("\"", true).isEmpty()).isTrue();
        assertThat(parser.parse("-", true).wanted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"民生委貝, 民生委員", "ボランティマ, ボランティア", "地域包括支援せんたー, "})
    void aClearSlipIsMended(String typed, String meant) {
        assertThat(nearTerms.plausible(typed)).isEqualTo(meant == null ? List.of() : List.of(meant));
    }

    /** Two places are as near as each other: which of them is meant, the catalogue says. */
    @Test
    void placesThatAreEquallyNearAreAllPlausible() {
        assertThat(nearTerms.plausible("宝蘭市")).contains("室蘭市").hasSizeGreaterThan(1);
    }

    /** Read a little alike, but written with other characters altogether. */
    @ParameterizedTest
    @CsvSource({"盆栽, 震災", "盆栽, 天災", "習字, 従事"})
    void whatOnlySoundsABitAlikeIsNotMeant(String typed, String other) {
        assertThat(nearTerms.to(typed, 20)).doesNotContain(other);
        assertThat(nearTerms.to("高例者", 5)).contains("高齢者");
    }

    /** 居 is a word for the dictionary, and in nearly every text. */
    @Test
    void oneLetterOfAnUnknownWordIsNoWord() {
        assertThat(parser.parse("居馬所", true).wanted().get(0).alternatives())
                .extracting(Alternative::tier)
                .containsOnly(Tier.ITSELF);
    }

    @Test
    void whatIsDoneCountsWhereNoNounSaysAnything() {
        assertThat(parser.parse("笑える場所", true).required())
                .extracting(SearchWord::text)
                .containsExactly("笑える");
        assertThat(parser.parse("笑える居場所", true).required())
                .extracting(SearchWord::text)
                .containsExactly("居場所");
    }

    /** However many words one of them has, each concept that is near has room: 子ども食堂 of 孤食. */
    @Test
    void everyRelatedConceptHasAtLeastItsName() {
        assertThat(parser.parse("孤食", true).wanted().get(0).alternatives())
                .extracting(Alternative::label)
                .contains("子ども食堂", "会食会", "共食");
    }

    @ParameterizedTest
    @CsvSource({"統合失調賞", "認知賞", "外国箱"})
    void noOneIsToldAnIllnessOrAnOriginInPlaceOfTheirWord(String typed) {
        assertThat(nearTerms.plausible(typed)).isEmpty();
    }

    private static String written(UnderstoodField field) {
        return field.facet() + ":" + field.codes().stream().sorted().collect(joining(" "));
    }

    private static String words(TextQuery query) {
        List<SearchWord> wanted = query.wanted();
        return wanted.stream().map(SearchWord::text).collect(joining("/"));
    }
}
