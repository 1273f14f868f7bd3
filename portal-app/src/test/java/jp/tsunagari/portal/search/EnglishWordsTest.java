package jp.tsunagari.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.OfficersTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Words that a reader of English types, of whom no one knows what the thesaurus calls a thing in full. */
@OfficersTest
class EnglishWordsTest {

    @Autowired
    private InitiativeSearch search;

    @Autowired
    private MockMvcTester mvc;

    /** Inside the names of concepts, as a Japanese word is found inside texts. */
    @ParameterizedTest
    @ValueSource(strings = {"community", "disability", "online", "exercise", "childcare"})
    void aWordIsFoundInsideEnglishNames(String word) {
        assertThat(found(word)).isPositive();
    }

    /** As a whole, although longer names have them too: art is not martial arts. */
    @ParameterizedTest
    @CsvSource({"art, 芸術", "arts, 芸術"})
    void aPlainWordFindsWhatItsJapaneseOneFinds(String english, String japanese) {
        assertThat(found(english)).isPositive().isEqualTo(found(japanese));
    }

    /** A legal form that is typed by its own name is a filter; the English word also finds texts that speak of it. */
    @ParameterizedTest
    @ValueSource(strings = {"nonprofit", "non-profit organisation"})
    void aWordForALegalFormFindsAtLeastThoseThatHaveIt(String english) {
        assertThat(found(english)).isGreaterThanOrEqualTo(found("NPO")).isPositive();
    }

    /** What nearly every name has says nothing about any. */
    @ParameterizedTest
    @ValueSource(strings = {"zzyzx", "spaceflight"})
    void whatNoNameHasIsNotFound(String word) {
        assertThat(found(word)).isZero();
    }

    /** 独居高齢者 is a concept below 高齢者; the texts have neither word, and yet there are initiatives for them. */
    @ParameterizedTest
    @CsvSource({
        "'',      独居高齢者,               target=elderly",
        "/en,     older people living alone, target=elderly",
        "/en,     suicide prevention,        target=mental-health"
    })
    void whatHasNoAnswerLeadsToTheTermThatTakesItIn(String language, String words, String term) {
        Document page = page(language, words);
        assertThat(page.select(".results__number strong").text()).isEqualTo("0");
        assertThat(page.select("#wider a[href*=" + term + "]")).hasSize(1);
    }

    @Test
    void theTermIsNamedInTheLanguageOfThePage() {
        assertThat(page("/en", "older people living alone").select("#wider").text())
                .contains("People to reach: Older people");
        assertThat(page("", "独居高齢者").select("#wider").text()).contains("高齢者");
    }

    private long found(String words) {
        return search.search(SearchRequest.of(words, Filters.NONE)).ids().total();
    }

    private Document page(String language, String words) {
        return Html.parse(
                mvc.get().uri(language + "/initiatives?q={words}", words).exchange());
    }
}
