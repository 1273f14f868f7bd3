package jp.tsunagari.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.search.index.SearchResult;
import jp.tsunagari.portal.shared.Paged;
import jp.tsunagari.portal.testing.OfficersTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@OfficersTest
class SearchTest {

    @Autowired
    private InitiativeSearch search;

    @Autowired
    private Initiatives initiatives;

    @Test
    void withoutWordsThereIsEverythingInTheOrderOfTheDocument() {
        Paged<Long> found = search.search(SearchRequest.of("", Filters.NONE)).ids();

        assertThat(found.total()).isEqualTo(initiatives.count());
        assertThat(found.items())
                .containsExactlyElementsOf(initiatives.newest(20).stream()
                        .map(InitiativeSummary::id)
                        .toList());
    }

    /** Pages pass over what cannot come onto them; exports do not. */
    @ParameterizedTest
    @ValueSource(strings = {"", "居場所", "高齢者 相談", "居場所 -食堂", "\"子ども食堂\"", "-居場所"})
    void pagesTogetherAreTheWholeList(String text) {
        for (SortOrder sort : SortOrder.values()) {
            SearchRequest all = new SearchRequest(text, true, Filters.NONE, sort, 1, 100);
            List<Long> pages = new ArrayList<>();
            long total = search.search(all).ids().total();
            for (int page = 1; pages.size() < total; page++) {
                Paged<Long> part = search.search(new SearchRequest(text, true, Filters.NONE, sort, page, 3))
                        .ids();
                assertThat(part.total()).isEqualTo(total);
                assertThat(part.items()).isNotEmpty();
                pages.addAll(part.items());
            }
            assertThat(pages).as("%s, %s", text, sort).isEqualTo(search.ids(all));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "三瓶徹, 2025-北海長正会",
        "三瓶 徹, 2025-北海長正会",
        "ショーファー, 2025-日本ショーファー協会",
        "ライン, 2025-くるくるネット",
        "ポッケコタン, 2025-札幌メンズ-シェッド-ポッケコタン",
        "ふなばし, 2025-フードバンクふなばし",
        "船橋市 フードバンク, 2025-フードバンクふなばし"
    })
    void oneInitiativeAndNoOther(String text, String slug) {
        assertThat(slugs(text)).containsExactly(slug);
    }

    /** What only has its seat at a place comes after what works there, however many those are. */
    @ParameterizedTest
    @ValueSource(strings = {"千葉県", "chiba", "南関東 高齢者", "銚子"})
    void whatOnlyHasItsSeatAtAPlaceComesAfterTheAnswers(String text) {
        assertThat(slugs(text)).doesNotContain("2025-銚子市社会福祉事業団");
        assertThat(besides(text)).contains("2025-銚子市社会福祉事業団");
    }

    /** A part of the country in which no one works may be named in texts. */
    @ParameterizedTest
    @CsvSource({"23区, 2025-フローレンス", "能登, 2025-宇都宮まちづくり市民工房"})
    void aPartOfTheCountryIsLookedForInTexts(String text, String slug) {
        assertThat(search.search(SearchRequest.of(text, Filters.NONE)).near().instead())
                .isTrue();
        assertThat(slugs(text)).contains(slug);
    }

    /** The dictionary does not know how all first names are read. */
    @ParameterizedTest
    @CsvSource({"よこたよしひろ, 2025-茨城npoセンターコモンズ", "てらいもとかず, 2025-komposition"})
    void aPersonIsFoundByTheFamilyNameInKana(String text, String slug) {
        assertThat(slugs(text)).containsExactly(slug);
    }

    /** After few answers come those that have the more telling of two words, under a heading that says so. */
    @Test
    void whatHasTheMoreTellingWordComesAfterFewAnswers() {
        SearchResult found = search.search(SearchRequest.of("弁護士 相談", Filters.NONE));

        assertThat(found.near().partly()).isTrue();
        assertThat(besides("弁護士 相談")).containsExactly("2025-茨城npoセンターコモンズ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"京都", "東京都民銀行", "\"居場所 ひきこもり 高齢者\"", "ーー"})
    void nothing(String text) {
        assertThat(slugs(text)).isEmpty();
    }

    /** Part of a word that nobody has: at most near it, and counted nowhere. */
    @Test
    void aWordOfTwoWordsIsNoneOfThem() {
        SearchRequest request = new SearchRequest("トークショーファー", true, Filters.NONE, SortOrder.RELEVANCE, 1, 50);
        assertThat(search.search(request).answers().total()).isZero();
    }

    @Test
    void everyWordMustOccurAndNoUnwantedOne() {
        List<String> food = slugs("子ども食堂");
        List<String> both = slugs("子ども食堂 高齢者");

        assertThat(both).isNotEmpty().isSubsetOf(food).isSubsetOf(slugs("高齢者"));
        assertThat(slugs("子ども食堂 -高齢者"))
                .doesNotContainAnyElementsOf(slugs("\"高齢者\""))
                .isSubsetOf(food);
        assertThat(slugs("-高齢者"))
                .hasSize((int) initiatives.count() - slugs("\"高齢者\"").size());
    }

    @Test
    void synonymsWidenAndCanBeTurnedOff() {
        long with = total(new SearchRequest("シニア", true, Filters.NONE, SortOrder.RELEVANCE, 1, 50));
        long without = total(new SearchRequest("シニア", false, Filters.NONE, SortOrder.RELEVANCE, 1, 50));

        assertThat(with).isGreaterThan(without);
    }

    @ParameterizedTest
    @CsvSource({"子ども食堂, こども食堂", "ひきこもり, 引きこもり", "居場所づくり, 居場所作り"})
    void theSpellingTypedDoesNotDecideTheOrder(String one, String other) {
        assertThat(slugs(one)).isNotEmpty().containsExactlyElementsOf(slugs(other));
    }

    @Test
    void theNameOfAGroupThatJoinsTwoThingsSaysNothingOfEither() {
        assertThat(slugs("LINE")).contains("2025-くるくるネット").doesNotContain("2025-地域健康プラン");
        assertThat(slugs("ひとり親")).contains("2025-フードバンクふなばし").doesNotContain("2025-フローレンス");
    }

    @ParameterizedTest
    @ValueSource(strings = {"食", "親", "市", "県", "子"})
    void aSingleCharacterIsAWord(String text) {
        assertThat(slugs(text)).isNotEmpty();
    }

    @Test
    void titlesSortByTheirReadingAndRegionsFromNorthToSouth() {
        List<InitiativeSummary> byRegion = found(new SearchRequest("", true, Filters.NONE, SortOrder.REGION, 1, 50));
        List<String> firstRegions = byRegion.stream()
                // A seat is no place of work: where nothing else is known, the initiative comes last.
                .filter(initiative -> initiative.regions().stream().anyMatch(region -> !region.isSeat()))
                .map(initiative -> initiative.regions().stream()
                        .filter(region -> !region.isSeat())
                        .map(region -> region.code())
                        .sorted()
                        .findFirst()
                        .orElseThrow())
                .toList();

        assertThat(firstRegions).isSorted();
        assertThat(found(new SearchRequest("", true, Filters.NONE, SortOrder.TITLE, 1, 50)))
                .hasSize((int) initiatives.count());
    }

    @Test
    void pagesTogetherAreTheWholeListOnce() {
        List<Long> all = search.search(new SearchRequest("支援", true, Filters.NONE, SortOrder.RELEVANCE, 1, 100))
                .ids()
                .items();
        List<Long> paged = new ArrayList<>();
        for (int page = 1; page <= all.size() / 3 + 1; page++) {
            paged.addAll(search.search(new SearchRequest("支援", true, Filters.NONE, SortOrder.RELEVANCE, page, 3))
                    .ids()
                    .items());
        }

        assertThat(paged).containsExactlyElementsOf(all);
    }

    private List<String> slugs(String text) {
        return found(new SearchRequest(text, true, Filters.NONE, SortOrder.RELEVANCE, 1, 50)).stream()
                .map(InitiativeSummary::slug)
                .toList();
    }

    private List<InitiativeSummary> found(SearchRequest request) {
        return initiatives.summaries(search.search(request).ids().items());
    }

    private long total(SearchRequest request) {
        return search.search(request).ids().total();
    }

    private List<String> besides(String text) {
        return initiatives
                .summaries(search.search(SearchRequest.of(text, Filters.NONE))
                        .near()
                        .besides())
                .stream()
                .map(InitiativeSummary::slug)
                .toList();
    }
}
