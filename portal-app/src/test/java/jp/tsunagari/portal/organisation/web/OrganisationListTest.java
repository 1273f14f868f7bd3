package jp.tsunagari.portal.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.OfficersTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Finding organisations: what staff of local governments type, and what they get. */
@OfficersTest
class OrganisationListTest {

    @Autowired
    private MockMvcTester mvc;

    private List<String> names(String path, Object... variables) {
        return names(Html.get(mvc, path, variables));
    }

    private static List<String> names(Document page) {
        return page.select(".row__title").eachText();
    }

    @ParameterizedTest
    @CsvSource({
        "switch, Switch",
        "ＳＷＩＴＣＨ, Switch",
        "NPO法人Switch, Switch",
        "スイッチ, Switch",
        "北海長正会, 北海長正会",
        "社会福祉法人 北海長正会, 北海長正会",
        "わたりす, WATALIS",
        "くるくる, くるくるネット",
        "kurukuru, くるくるネット",
        "クルクルネット, くるくるネット",
        "メンズシェッド, 札幌メンズ・シェッド ポッケコタン",
        "札幌メンズ, 札幌メンズ・シェッド ポッケコタン",
        "いちかわ, フリースタイル市川",
    })
    void aNameIsFoundHoweverItIsWritten(String typed, String name) {
        assertThat(names("/organisations?q={typed}", typed)).first().isEqualTo(name);
    }

    @Test
    void aPlaceIsTheSeatOrAPartOfTheName() {
        Document page = Html.get(mvc, "/organisations?q=札幌");
        assertThat(names(page)).contains("札幌メンズ・シェッド ポッケコタン");
        assertThat(page.select("main").text()).contains("「札幌」は所在地として探しました");
        List<String> tokyo = names("/organisations?q=東京都");
        assertThat(tokyo).isNotEmpty().isEqualTo(names("/organisations?region=13"));
        assertThat(names("/organisations?q=京都")).doesNotContainAnyElementsOf(tokyo);
    }

    @Test
    void filtersAndOrderAreInTheAddress() {
        List<String> all = names("/organisations");
        List<String> inHokkaido = names("/organisations?region=01");
        assertThat(inHokkaido).isNotEmpty().hasSizeLessThan(all.size());
        List<String> npo = names("/organisations?form=npo");
        assertThat(npo).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(names("/organisations?region=01&form=npo"))
                .containsExactlyElementsOf(
                        inHokkaido.stream().filter(npo::contains).toList());
        assertThat(names("/organisations?sort=updated")).containsExactlyInAnyOrderElementsOf(all);
        // As the list of initiatives has it: by reading, and not kana first.
        assertThat(all.indexOf("北海長正会")).isGreaterThan(all.indexOf("くるくるネット"));
        assertThat(all.indexOf("フリースタイル市川")).isLessThan(all.indexOf("北海長正会"));
    }

    @ParameterizedTest
    @CsvSource({
        "/organisations?q=&region=&form=, /organisations",
        "/organisations?form=npo&region=01, /organisations?region=01&form=npo",
        "/organisations?page=1, /organisations",
        "/organisations?sort=reading, /organisations",
        "/organisations?q=switch&sort=relevance, /organisations?q=switch",
    })
    void aListHasOneAddress(String asked, String canonical) {
        assertThat(mvc.get().uri(asked)).hasStatus(HttpStatus.FOUND).hasRedirectedUrl(canonical);
    }

    @Test
    void whatMakesNoSenseIsToldAndPassedOver() {
        Document page = Html.get(mvc, "/organisations?region=99&sort=size");
        assertThat(page.select(".notice").text()).contains("region=99", "sort=size");
        assertThat(names(page)).isEqualTo(names("/organisations"));
    }

    @Test
    void anEmptyListOffersWhatThereIs() {
        Document page = Html.get(mvc, "/organisations?q=switch&region=13");
        assertThat(names(page)).isEmpty();
        List<String> offers = page.select(".empty a").eachAttr("href");
        assertThat(offers).contains("/organisations?q=switch", "/organisations?region=13", "/organisations");
        assertThat(names(offers.get(0))).containsExactly("Switch");
        assertThat(Html.get(mvc, "/organisations?q=ぬるぽがっ").select(".empty").text())
                .contains("この条件に合う団体はありません", "すべての団体を見る");
    }

    @Test
    void theFileHasWhatTheListHas() throws Exception {
        String csv = mvc.get()
                .uri("/organisations.csv?region=01&sort=name")
                .exchange()
                .getResponse()
                .getContentAsString();
        List<String> lines = csv.lines().toList();
        assertThat(lines.get(0)).startsWith("\uFEFFID,団体名,団体名の読み,法人格,法人格コード");
        assertThat(lines.stream().skip(1).filter(line -> line.contains("/organisations/")))
                .hasSameSizeAs(names("/organisations?region=01"));
        assertThat(csv).contains("北海長正会").doesNotContain("WATALIS");
        assertThat(mvc.get().uri("/organisations.csv?target=elderly")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=札幌", "region=01", "form=npo", "q=switch&sort=reading", "q=-札幌"})
    void theApiAnswersAsThePageDoes(String query) {
        assertThat(mvc.get().uri("/api/v1/organisations?size=100&" + query))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].coreName")
                .asArray()
                .containsExactlyElementsOf(Stream.of(names("/organisations?" + query))
                        .flatMap(List::stream)
                        .map(Object.class::cast)
                        .toList());
    }

    @Test
    void theApiRefusesWhatItDoesNotKnow() {
        assertThat(mvc.get().uri("/api/v1/organisations?region=99")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(mvc.get().uri("/api/v1/organisations?sort=title")).hasStatus(HttpStatus.BAD_REQUEST);
    }
}
