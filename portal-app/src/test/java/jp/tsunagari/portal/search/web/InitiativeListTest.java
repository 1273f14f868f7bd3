package jp.tsunagari.portal.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.SearchRequest;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.search.index.SearchResult;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.OfficersTest;
import jp.tsunagari.portal.web.contact.PortalContact;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The list as it is without a script. */
@OfficersTest
class InitiativeListTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private InitiativeSearch search;

    @Autowired
    private PortalContact contact;

    @Test
    void namesWhatIsListedInTitleHeadingAndCount() {
        Document page = Html.get(mvc, "/initiatives?q={q}&region=01&target=elderly", "居場所");
        assertThat(page.select("h1").text()).isEqualTo("「居場所」を含む取組（北海道、高齢者）");
        assertThat(page.title()).startsWith("「居場所」を含む取組（北海道、高齢者）｜");
        assertThat(page.select(".results__what").text()).isEqualTo("「居場所」を含む、活動地域が北海道、対象が高齢者の取組");
        assertThat(count(page)).isEqualTo(page.select(".card").size()).isPositive();
    }

    @Test
    void aListThatTheTimeWasTooShortForSaysSoAndIsNotKept() {
        assertThat(Html.get(mvc, "/initiatives?q={q}", "居場所").select("#partial"))
                .isEmpty();
        Object budget = ReflectionTestUtils.getField(search, "budget");
        ReflectionTestUtils.setField(search, "budget", Duration.ZERO);
        try {
            var answer = mvc.get().uri("/initiatives?q={q}", "居場所").exchange();
            assertThat(answer).hasHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            Document page = Html.get(mvc, "/initiatives?q={q}", "居場所");
            assertThat(page.select("#partial").text()).contains("途中までの結果です", "絞り込むと");
            assertThat(mvc.get().uri("/api/v1/initiatives?q={q}", "居場所").exchange())
                    .bodyJson()
                    .extractingPath("$.partial")
                    .isEqualTo(true);
        } finally {
            ReflectionTestUtils.setField(search, "budget", budget);
        }
    }

    @Test
    void offersAllPrefecturesAndOnlyThoseMunicipalitiesWhereSomebodyWorks() {
        Document page = Html.get(mvc, "/initiatives");
        List<String> codes = page.select("input[name=region]").eachAttr("value");
        assertThat(codes.stream().filter(code -> code.length() == 2)).hasSize(47);
        assertThat(codes).doesNotContain("01100", "47201");
        assertThat(page.select("#values-region > li > button[name=open][value=01]"))
                .hasSize(1);
        // Nobody works there, so there is nothing to choose from.
        assertThat(page.select("button[name=open][value=47]")).isEmpty();
    }

    @Test
    void anOpenedPrefectureOffersItsMunicipalitiesAndTheListKeepsItOpen() {
        Document page = Html.get(mvc, "/initiatives?sort=title&open=01");
        assertThat(page.select("#inside-01[open] input[value=01100]")).hasSize(1);
        assertThat(page.select("button[name=open][value=01]")).isEmpty();
        assertThat(page.select("#finder input[type=hidden][name=open]").eachAttr("value"))
                .containsExactly("01");
        assertThat(page.select("#layout-table").attr("href")).isEqualTo("/initiatives?sort=title&view=table&open=01");
        assertThat(page.select("link[rel=canonical]").attr("href")).endsWith("/initiatives");
        assertThat(count(page)).isEqualTo(count(Html.get(mvc, "/initiatives")));
    }

    @Test
    void aTickedMunicipalityShowsThoseBesideItWithoutBeingOpened() {
        Document page = Html.get(mvc, "/initiatives?region=01100");
        assertThat(page.select("#inside-01 input").size()).isGreaterThan(1);
        assertThat(page.select("#region-01100").hasAttr("checked")).isTrue();
        assertThat(page.select("button[name=open][value=01]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"さっぽろ", "サッポロ", "札幌"})
    void aPlaceIsFoundByNameOrReadingWhoseMunicipalitiesTheListDoesNotShow(String name) {
        Document page = Html.get(mvc, "/initiatives?place={name}", name);
        assertThat(page.select("#inside-01 input").eachAttr("value")).containsExactly("01100");
        assertThat(page.select("button[name=open][value=01]")).hasSize(1);
        assertThat(page.select("#search-region").val()).isEqualTo(name);
        assertThat(count(page)).isEqualTo(count(Html.get(mvc, "/initiatives")));
    }

    @Test
    void whatCannotBeOpenedIsToldAndDoesNotNarrow() {
        Document page = Html.get(mvc, "/initiatives?open=99&open=01100");
        assertThat(page.select(".results > .notice li").eachText())
                .containsExactly("open=99（都道府県のコードを指定できます）", "open=01100（都道府県のコードを指定できます）");
        assertThat(count(page)).isEqualTo(count(Html.get(mvc, "/initiatives")));
    }

    @Test
    void theNumberBesideAValueIsWhatTickingItAloneLeaves() {
        Document page = Html.get(mvc, "/initiatives?q={q}&region=01", "居場所");
        for (Element box : page.select("input.facet__box:not([name=region]):not([disabled])")) {
            if (box.closest("label").select(".facet__count span").first().text().equals("0")) {
                continue;
            }
            Document narrowed = Html.get(
                    mvc,
                    "/initiatives?q={q}&region=01&{facet}={value}".replace("{facet}", box.attr("name")),
                    "居場所",
                    box.val());
            assertThat(box.closest("label").select(".facet__count span").first().text())
                    .as(box.id())
                    .isEqualTo(String.valueOf(count(narrowed)));
        }
    }

    @Test
    void whatNothingHasCannotBeTickedUntilSomethingElseNarrowsTheList() {
        Document everything = Html.get(mvc, "/initiatives");
        assertThat(everything.select("#region-47").hasAttr("disabled")).isTrue();
        assertThat(everything.select("#region-01").hasAttr("disabled")).isFalse();
        Document narrowed = Html.get(mvc, "/initiatives?target=elderly");
        assertThat(narrowed.select("#region-47")).hasSize(1);
        assertThat(narrowed.select("#region-47").hasAttr("disabled")).isFalse();
    }

    @Test
    void aTickedValueWithoutHitsStaysAndCanBeUnticked() {
        Document page = Html.get(mvc, "/initiatives?region=47201&year=1999");
        assertThat(page.select("#region-47201").hasAttr("checked")).isTrue();
        assertThat(page.select("#region-47201").hasAttr("disabled")).isFalse();
        assertThat(page.select("#inside-47").hasAttr("open")).isTrue();
        assertThat(page.select("#year-1999").hasAttr("checked")).isTrue();
        assertThat(page.select("#facet-year").hasAttr("open")).isTrue();
    }

    @Test
    void aChipTakesOneChoiceAwayAndKeepsTheRest() {
        Document page = Html.get(mvc, "/initiatives?q={q}&region=01&region=04&sort=title&view=table", "居場所");
        assertThat(page.select(".chosen__chip").eachText())
                .containsExactly("言葉：居場所×を外す", "活動地域：北海道×を外す", "活動地域：宮城県×を外す");
        Element chip = page.select("#chip-region-01").first();
        assertThat(chip.attr("href"))
                .isEqualTo("/initiatives?q=%E5%B1%85%E5%A0%B4%E6%89%80&region=04&sort=title&view=table");
        assertThat(page.select("#chip-q").attr("href"))
                .isEqualTo("/initiatives?region=01&region=04&sort=title&view=table");
        assertThat(page.select(".chosen__clear").attr("href")).isEqualTo("/initiatives?sort=title&view=table");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /initiatives?q=&region=01               | /initiatives?region=01
                    /initiatives?open=01&place=&region=12&open=04&open=01 | /initiatives?region=12&open=01&open=04
                    /initiatives?page=1&size=12&view=cards  | /initiatives
                    /initiatives?view=table&region=04&region=01&sort=title | /initiatives?region=01&region=04&sort=title&view=table
                    /initiatives?region=01&region=01        | /initiatives?region=01
                    """)
    void anAddressThatSaysTooMuchLeadsToTheOneOfItsList(String address, String canonical) {
        assertThat(mvc.get().uri(address)).hasStatus(HttpStatus.FOUND).hasHeader("Location", canonical);
    }

    @Test
    void theFormKeepsOrderSizeLayoutAndSynonymsButNotThePage() {
        Document page = Html.get(mvc, "/initiatives?q={q}&synonyms=off&sort=title&size=24&page=2&view=table", "の");
        assertThat(page.select("#finder input[type=hidden]").eachAttr("name"))
                .containsExactly("synonyms", "sort", "size", "view");
    }

    @Test
    void tellsWhatItCouldNotReadAndLosesNothingElse() {
        Document page = Html.get(mvc, "/initiatives?region=01&target=dragons&page=x&view=pie");
        assertThat(page.select(".notice li").eachText())
                .anySatisfy(text -> assertThat(text).contains("target=dragons"))
                .anySatisfy(text -> assertThat(text).contains("page=x"))
                .anySatisfy(text -> assertThat(text).contains("view=pie"));
        assertThat(page.select("#region-01").hasAttr("checked")).isTrue();
        assertThat(count(page)).isEqualTo(6);
    }

    @Test
    void showsWhyAnInitiativeIsThere() {
        Document page = Html.get(mvc, "/initiatives?q={q}", "竹林");
        Element card = page.select(".card").first();
        assertThat(card.select(".card__title mark").text()).isEqualTo("竹林");
        Document person = Html.get(mvc, "/initiatives?q={q}", "三瓶徹");
        assertThat(person.select(".card")).hasSize(1);
        assertThat(person.select(".card__why mark").text()).isEqualTo("三瓶 徹");
        assertThat(person.select(".card__why-source").text()).startsWith("団体の");
    }

    @Test
    void aChipThatTheWordsNameIsNeverAmongTheOthers() {
        Document page = Html.get(mvc, "/initiatives?q={q}", "男性");
        assertThat(page.select(".card:has(.card__title:contains(メンズ)) .chip").eachText())
                .contains("男性");
        assertThat(Html.get(mvc, "/initiatives?q={q}", "退職前後")
                        .select(".card:has(.card__title:contains(メンズ)) .chip")
                        .eachText())
                .contains("退職前後の人");
    }

    @Test
    void everyHitShowsAMarkSomewhere() {
        for (String words : List.of("居場所", "ひきこもり", "食", "LINE", "高齢者 相談")) {
            Document page = Html.get(mvc, "/initiatives?q={q}&size=48", words);
            assertThat(page.select(".card"))
                    .as(words)
                    .isNotEmpty()
                    .allSatisfy(card -> assertThat(card.select("mark"))
                            .as(card.select(".card__title").text())
                            .isNotEmpty());
        }
    }

    @Test
    void saysWhichOtherWordsCountAndHowToLeaveThemOut() {
        Document page = Html.get(mvc, "/initiatives?q={q}", "ひきこもり");
        assertThat(page.select(".understood").text()).contains("分類「ひきこもり」", "「社会的ひきこもり」", "も含めて検索しています");
        String without = page.select("#synonyms-switch").attr("href");
        assertThat(without).endsWith("&synonyms=off");
        Document off = Html.get(mvc, "/initiatives?q={q}&synonyms=off", "ひきこもり");
        assertThat(off.select(".understood").text()).contains("同じ意味の言葉を含めずに");
        assertThat(off.select("#synonyms-switch").attr("href")).doesNotContain("synonyms");
        assertThat(count(off)).isLessThanOrEqualTo(count(page));
    }

    @Test
    void saysWhatItTookApartLeftOutAndPassedOver() {
        Document page = Html.get(mvc, "/initiatives?q={q}", "高齢者の居場所 -オンライン 、");
        assertThat(page.select(".understood").text()).contains("「高齢者の居場所」は、言葉に分けて", "使っていません：「、」");
        assertThat(page.select(".results__what").text()).isEqualTo("「高齢者」「居場所」をすべて含む、「オンライン」を含まない取組");
    }

    @Test
    void aPageBeyondTheLastLeadsBack() {
        Document page = Html.get(mvc, "/initiatives?page=7");
        assertThat(page.select(".empty").text()).contains("このページには取組がありません", "2ページ");
        assertThat(page.select(".empty a").eachAttr("href")).containsExactly("/initiatives", "/initiatives?page=2");
    }

    @Test
    void whatToLoosenIsOfferedWithItsCount() {
        Document page = Html.get(mvc, "/initiatives?q={q}&region=04", "居場所 宇宙旅行");
        Element looser = page.select(".no-hit a:contains(言葉「宇宙旅行」を外す)").first();
        assertThat(looser).isNotNull();
        assertEachStepLeadsToItsCount(page);
    }

    @Test
    void withoutAHitEachWordIsCounted() {
        Document page = Html.get(mvc, "/initiatives?q={q}&region=47", "居場所 宇宙旅行");
        assertThat(page.select(".no-hit").text()).contains("「宇宙旅行」は、どの取組にも出てきません", "「居場所」だけで探す");
        assertEachStepLeadsToItsCount(page);
    }

    @Test
    void aFilterThatEmptiesTheListIsOfferedForRemoval() {
        Document page = Html.get(mvc, "/initiatives?q={q}&region=47", "居場所");
        assertThat(page.select(".no-hit a").eachText()).contains("活動地域「沖縄県」を外す");
        assertEachStepLeadsToItsCount(page);
    }

    @ParameterizedTest
    @CsvSource({"ひきこもれ,ひきこもり", "高例者,高齢者"})
    void aSlipOfTheKeyboardIsMendedAndSaid(String typed, String meant) {
        Document page = Html.get(mvc, "/initiatives?q={q}", typed);
        assertThat(count(page)).isPositive().isEqualTo(count(Html.get(mvc, "/initiatives?q={q}", meant)));
        assertThat(page.select("#correction").text()).contains("「" + meant + "」の検索結果です", "元の言葉「" + typed + "」で探す");
        Document asTyped = follow(page.select("#as-typed").first());
        assertThat(asTyped.select("#q").val()).isEqualTo("\"" + typed + "\"");
        assertThat(asTyped.select("#correction")).isEmpty();
        assertThat(count(asTyped)).isZero();
        assertThat(mvc.get().uri("/initiatives.atom?q={q}", typed)).bodyText().contains("「" + meant + "」を含む取組");
    }

    @Test
    void whatMayHaveBeenMeantIsAskedWhereItIsNotClear() {
        Document page = Html.get(mvc, "/initiatives?q={q}", "\"ひきこもれ\"");
        assertThat(count(page)).isZero();
        assertThat(page.select(".no-hit a").eachText()).contains("ひきこもり");
        assertEachStepLeadsToItsCount(page);
    }

    @Test
    void aPlaceInTheWordsIsAFilterUntilItIsMadeAWordAgain() {
        Document page = Html.get(mvc, "/initiatives?q={q}&sort=title", "札幌市の居場所");
        assertThat(page.select(".results__what").text()).isEqualTo("「居場所」を含む、活動地域が札幌市の取組");
        assertThat(count(page)).isPositive().isEqualTo(count(Html.get(mvc, "/initiatives?q={q}&region=01100", "居場所")));
        assertThat(page.select(".chosen__chip").eachText()).containsExactly("「札幌市」＝活動地域言葉に戻す", "言葉：居場所×を外す");
        Document asWord = follow(page.select(".chosen__chip--read").first());
        assertThat(asWord.select("#q").val()).isEqualTo("\"札幌市\"の居場所");
        assertThat(asWord.select(".chosen__chip--read")).isEmpty();
        assertThat(asWord.select("#sort-title").attr("aria-current")).isEqualTo("true");
        Document without =
                follow(page.select(".understood a:contains(外す：「札幌市」)").first());
        assertThat(without.select("#q").val()).isEqualTo("居場所");
        assertThat(follow(page.select("#chip-q").first()).select("#q").val()).isEqualTo("札幌市");
    }

    @ParameterizedTest
    @CsvSource({
        "さっぽろ, 「さっぽろ」＝活動地域：札幌市",
        "R7, 「R7」＝年度：2025年度",
        "北海道, 「北海道」＝活動地域",
        "全国, 「全国」＝活動地域",
    })
    void whatAPartOfTheWordsIsTakenForIsSaid(String typed, String chip) {
        Document page = Html.get(mvc, "/initiatives?q={q}", typed);
        assertThat(page.select(".chosen__chip--read > span:first-child").eachText())
                .containsExactly(chip);
        assertThat(page.select("#chip-q")).isEmpty();
    }

    @Test
    void everyPartOfAReadingCanBeTakenAway() {
        Document page = Html.get(mvc, "/initiatives?q={q}", "高齢者の居場所を知りたい人");
        assertThat(page.select(".understood li").eachText())
                .anySatisfy(text -> assertThat(text).startsWith("「高齢者」は、").contains("も含めて検索しています"))
                .anySatisfy(text -> assertThat(text).startsWith("なくてもよい言葉：").contains("「人」外す"));
        assertThat(follow(page.select(".understood a:contains(だけで探す：「高齢者」)").first())
                        .select("#q")
                        .val())
                .isEqualTo("\"高齢者\"の居場所を知りたい人");
        assertThat(follow(page.select(".understood a:contains(外す：「人」)").first())
                        .select("#q")
                        .val())
                .isEqualTo("高齢者の居場所を知りたい");
    }

    @Test
    void whatIsOnlyNearIsNoAnswerAndSaysSo() {
        Document page = Html.get(mvc, "/initiatives?q={q}", "居場所 宇宙旅行");
        assertThat(count(page)).isZero();
        assertThat(page.select("#near-heading").text()).startsWith("一部の言葉だけが合う取組");
        assertThat(page.select(".card")).isNotEmpty();
        assertThat(page.select("#results").attr("data-status")).contains("は0件です。一部の言葉だけが合う取組が");
        assertThat(page.select(".exports")).isEmpty();
        assertThat(mvc.get().uri("/initiatives.csv?q={q}", "居場所 宇宙旅行"))
                .bodyText()
                .hasLineCount(1);
        Document table = Html.get(mvc, "/initiatives?q={q}&view=table", "居場所 宇宙旅行");
        assertThat(table.select("#list-table tbody tr")).hasSameSizeAs(page.select(".card"));
    }

    @Test
    void whatIsTakenApartIsSaidInOneLine() {
        Document page = Html.get(mvc, "/initiatives?q={q}", "高齢者の居場所 若者の相談");
        assertThat(page.select(".understood p:contains(言葉に分けて検索)").eachText())
                .containsExactly("「高齢者の居場所」「若者の相談」は、言葉に分けて検索しています。");
    }

    /** What comes after few answers is no answer: neither in the number of them nor in those beside the values. */
    @ParameterizedTest
    @ValueSource(strings = {"手芸", "茶話会"})
    void whatComesBesidesFewAnswersIsCountedNowhere(String typed) {
        SearchResult found = search.search(SearchRequest.of(typed, Filters.NONE));
        assertThat(found.near().besides())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(found.ids().items());
        assertThat(found.ids().total())
                .isLessThan(4)
                .isEqualTo(found.ids().items().size());
        long answers = found.ids().total();
        for (Facet facet : List.of(Facet.REGION, Facet.TARGET, Facet.APPROACH)) {
            found.counts(facet)
                    .counts()
                    .forEach((code, count) -> assertThat(count)
                            .as(facet + " " + code)
                            .isLessThanOrEqualTo(answers)
                            .isEqualTo(search.search(SearchRequest.of(typed, Filters.NONE.with(facet, code)))
                                    .answers()
                                    .total()));
        }
        Document page = Html.get(mvc, "/initiatives?q={q}", typed);
        assertThat(count(page)).isEqualTo((int) answers);
        assertThat(page.select("#near-heading")).isNotEmpty();
    }

    @Test
    void anEmptyPageNamesWhomToAskIfSomeoneCanBeAsked() {
        assertThat(Html.get(mvc, "/initiatives?q={q}", "ぬぬぬ").select(".no-hit").text())
                .doesNotContain("お尋ねください");
        Object before = ReflectionTestUtils.getField(contact, "text");
        ReflectionTestUtils.setField(contact, "text", "kodoku@example.jp");
        try {
            Document empty = Html.get(mvc, "/initiatives?q={q}", "ぬぬぬ");
            assertThat(empty.select(".no-hit a[href='mailto:kodoku@example.jp']")
                            .text())
                    .isEqualTo("kodoku@example.jp");
            assertThat(Html.get(mvc, "/initiatives?q={q}", "居場所").text()).doesNotContain("kodoku@example.jp");
        } finally {
            ReflectionTestUtils.setField(contact, "text", before);
        }
    }

    @Test
    void anEmptyPageNamesOnlyValuesThatFindSomething() {
        Document page = Html.get(mvc, "/initiatives?q={q}", "ぬぬぬ");
        assertThat(count(page)).isZero();
        assertThat(page.select(".facet__box")).isEmpty();
        assertThat(page.select(".facets__apply")).isEmpty();
        Document filtered = Html.get(mvc, "/initiatives?region=47&year=1999");
        assertThat(filtered.select(".facet__box:not([checked])").stream()
                        .map(box -> box.closest("label")
                                .select(".facet__count span")
                                .first()
                                .text()))
                .doesNotContain("0");
    }

    @Test
    void anEmptyPlaceLeadsToTheNearestThatHasSome() {
        Document page = Html.get(mvc, "/initiatives?q={q}", "函館市の居場所");
        assertThat(page.select(".no-hit h3").eachText()).contains("近い地域で探す");
        assertThat(page.select(".no-hit a").eachText()).contains("北海道");
        assertEachStepLeadsToItsCount(page);
    }

    @Test
    void theExamplesUnderTheSearchBoxFindSomething() {
        String hint = Html.get(mvc, "/").select("#q-hint").text();
        String examples = hint.replaceFirst(".*（例：(.*)）.*", "$1");
        assertThat(examples.split("、"))
                .hasSizeGreaterThan(2)
                .allSatisfy(example -> assertThat(count(Html.get(mvc, "/initiatives?q={q}", example)))
                        .as(example)
                        .isPositive());
    }

    private Document follow(Element link) {
        return Html.parse(mvc.get().uri(java.net.URI.create(link.attr("href"))).exchange());
    }

    @Test
    void aCompoundIsOfferedInItsWords() {
        Document page = Html.get(mvc, "/initiatives?q={q}", "高齢者居場所見守り");
        assertThat(page.select(".no-hit a").text()).contains("言葉を分けて「高齢者 居場所 見守り」で探す");
    }

    private void assertEachStepLeadsToItsCount(Document page) {
        assertThat(page.select(".steps a")).isNotEmpty().allSatisfy(link -> {
            Document there = Html.parse(
                    mvc.get().uri(java.net.URI.create(link.attr("href"))).exchange());
            assertThat(link.nextElementSibling().text()).as(link.text()).isEqualTo(count(there) + "件");
        });
    }

    @Test
    void theTableCanBeSortedByItsHeadings() {
        Document page = Html.get(mvc, "/initiatives?sort=title&view=table");
        assertThat(page.select("thead th").eachText()).containsExactly("取組名▲", "団体", "地域", "対象", "手法", "年度", "主な成果");
        assertThat(page.select("th[aria-sort]").eachAttr("aria-sort")).containsExactly("ascending");
        assertThat(page.select("#column-region").attr("href")).isEqualTo("/initiatives?sort=region&view=table");
        assertThat(page.select("tbody tr")).hasSize(12);
        assertThat(page.select("tbody th[scope=row] a")).hasSize(12);
        assertThat(page.select(".pager a").eachAttr("href")).allMatch(address -> address.endsWith("view=table"));
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 48})
    void aLargerPageHoldsMore(int size) {
        Document page = Html.get(mvc, "/initiatives?size={size}", size);
        assertThat(page.select(".card")).hasSize(20);
        assertThat(page.select(".pager")).isEmpty();
        assertThat(page.select("#size-" + size).attr("aria-current")).isEqualTo("true");
    }

    @Test
    void theMapTicksAPrefectureAndShowsIt() {
        Document page = Html.get(mvc, "/initiatives?region=01&target=elderly");
        Element chosen = page.select("#tile-01").first();
        assertThat(chosen.attr("aria-current")).isEqualTo("true");
        assertThat(chosen.attr("aria-label")).contains("選択中");
        assertThat(chosen.select(".tile__count").text()).startsWith("✓");
        assertThat(chosen.attr("href")).isEqualTo("/initiatives?target=elderly");
        Element other = page.select("#tile-12").first();
        assertThat(other.attr("href")).isEqualTo("/initiatives?region=01&region=12&target=elderly");
        assertThat(other.select(".tile__count").text())
                .isEqualTo(page.select("#region-12")
                        .first()
                        .closest("label")
                        .select(".facet__count span")
                        .first()
                        .text());
        assertThat(page.select("g.tile[role=img]")).isNotEmpty();
    }

    @Test
    void termsOnCardsAndOnTheInitiativesPageLeadToTheirList() {
        Document list = Html.get(mvc, "/initiatives");
        assertThat(list.select(".card .chip").eachAttr("href"))
                .isNotEmpty()
                .allMatch(address -> address.matches("/initiatives\\?(target|approach)=[a-z-]+"));
        Document page = Html.get(mvc, "/initiatives/2025-switch");
        assertThat(page.select(".facts .chip").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(address -> assertThat(Html.get(mvc, address).select(".card__title a, .pager a[rel=next]"))
                        .isNotEmpty());
    }

    @Test
    void scriptsAreFilesOfThePortal() {
        Document page = Html.get(mvc, "/initiatives");
        assertThat(page.select("script[src]").eachAttr("src"))
                .hasSize(6)
                .allSatisfy(source -> assertThat(mvc.get().uri(source)).hasStatusOk());
        assertThat(page.select("script[src*=htmx]").attr("src")).contains("/webjars/htmx.org/2.");
        assertThat(mvc.post().uri("/webjars/htmx.org/dist/htmx.min.js")).hasStatus4xxClientError();
        assertThat(Html.get(mvc, "/about")
                        .select("script[src*=htmx], script:not([src]):not([type='application/ld+json'])"))
                .isEmpty();
    }

    private static int count(Document page) {
        return Integer.parseInt(page.select(".results__number strong").text().replace(",", ""));
    }
}
