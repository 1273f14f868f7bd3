package jp.tsunagari.portal.region.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.OfficersTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The search boxes of regions and terms. */
@OfficersTest
class NamedListsTest {

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "札幌, 北海道札幌市",
        "さっぽろ, 北海道札幌市",
        "sapporo, 北海道札幌市",
        "北海道札幌市, 北海道札幌市",
        "京都, 京都府",
        "東北, 青森県",
        "ほっかいどう, 北海道",
        "札幌市中央区, 北海道札幌市中央区",
    })
    void aRegionIsFoundHoweverItIsWritten(String typed, String name) {
        assertThat(found(Html.get(mvc, "/regions?q={typed}", typed))).first().isEqualTo(name);
    }

    @Test
    void aPartOfAnotherNameIsNoRegion() {
        assertThat(found(Html.get(mvc, "/regions?q=京都"))).doesNotContain("東京都");
        Document none = Html.get(mvc, "/regions?q=ぬるぽがっ");
        assertThat(found(none)).isEmpty();
        assertThat(none.select("main").text()).contains("「ぬるぽがっ」という地域は見つかりません");
    }

    @ParameterizedTest
    @CsvSource({"こうれいしゃ, 高齢者", "お年寄り, 高齢者", "elderly, 高齢者", "居場所, 居場所・交流の場", "フードバンク, 食の支援"})
    void aTermIsFoundByWhatItIsCalled(String typed, String name) throws Exception {
        Document page = Jsoup.parse(mvc.get()
                .uri("/admin/vocabulary?q={typed}", typed)
                .with(user("admin").roles("ADMIN"))
                .exchange()
                .getResponse()
                .getContentAsString());
        List<String> terms = page.select(".vocabulary__table th[scope=row] > a").eachText();
        assertThat(terms).contains(name).hasSizeLessThan(10);
    }

    private static List<String> found(Document page) {
        return page.select("section[aria-labelledby=found-heading] .plain-list a")
                .eachText();
    }
}
