package jp.tsunagari.portal.shortlist;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class ShortlistPageTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Initiatives initiatives;

    private List<InitiativeSummary> some = List.of();

    @BeforeEach
    void pick() {
        some = initiatives.newest(3);
    }

    @Test
    void theAddressIsTheWholeList() {
        Document page = Html.get(mvc, address(2, 0, 1));
        assertThat(titles(page)).containsExactly(title(2), title(0), title(1));
        assertThat(page.select("h1").text()).isEqualTo("選んだ取組（3件）");
        assertThat(page.select("[data-shortlist-address]").attr("value"))
                .isEqualTo("http://localhost" + address(2, 0, 1));
        assertThat(page.select("input[type=hidden][form=shortlist-form]").eachAttr("value"))
                .containsExactly(id(2), id(0), id(1));
    }

    @Test
    void movingAndTakingOutAreLinksAndCanBeUndone() {
        Document page = Html.get(mvc, address(0, 1, 2));
        assertThat(titles(follow(page, 1, "上へ"))).containsExactly(title(1), title(0), title(2));
        assertThat(titles(follow(page, 1, "下へ"))).containsExactly(title(0), title(2), title(1));
        assertThat(page.select(".shortlist__entry").get(0).text()).doesNotContain("上へ");
        assertThat(page.select(".shortlist__entry").get(2).text()).doesNotContain("下へ");

        Document without = follow(page, 1, "外す");
        assertThat(titles(without)).containsExactly(title(0), title(2));
        assertThat(without.select("[role=status].notice").text()).contains(title(1), "外しました");
        Document restored = get(without.select(".notice a").attr("href"));
        assertThat(titles(restored)).containsExactly(title(0), title(1), title(2));
    }

    @Test
    void theLastOneCanBePutBackToo() {
        Document empty = follow(Html.get(mvc, address(0)), 0, "外す");
        assertThat(empty.select(".empty").text()).contains("まだ取組を選んでいません");
        assertThat(titles(get(empty.select(".notice a").attr("href")))).containsExactly(title(0));
    }

    @Test
    void anUnknownIdIsSaidAndIsNoError() {
        Document page = Html.get(mvc, address(0) + "&id=987654321&id=x&id=-1&id=" + id(0));
        assertThat(titles(page)).containsExactly(title(0));
        assertThat(page.select(".notice").text()).contains("987654321", "「x」「-1」");
    }

    @Test
    void noMoreThanFiftyAreShown() {
        String many = LongStream.rangeClosed(1_000_001, 1_000_060)
                .mapToObj(id -> "&id=" + id)
                .collect(joining());
        Document page = Html.get(mvc, address(0) + many);
        assertThat(page.select(".notice").text()).contains("50件まで", "後ろの11件");
    }

    @Test
    void moreIsAddedBySearchingOnThePageItself() {
        Document page = Html.get(mvc, address(0) + "&q={words}", "子ども食堂");
        assertThat(page.select(".shortlist-more input[type=hidden]").eachAttr("value"))
                .containsExactly(id(0));
        Document more = get(page.select(".offer .button").get(0).attr("href"));
        assertThat(titles(more)).hasSize(2).startsWith(title(0));
        assertThat(Html.get(mvc, address(0) + "&q={words}", "ぬぬぬ").text()).contains("見つかりませんでした");
    }

    @Test
    void nothingAboutTheVisitorIsKept() {
        assertThat(mvc.get().uri(address(0, 1)))
                .hasStatusOk()
                .hasHeader("X-Robots-Tag", "noindex, nofollow")
                .satisfies(
                        result -> assertThat(result.getResponse().getCookies()).isEmpty());
    }

    @Test
    void everyCardAndPageCanBePicked() {
        Document list = Html.get(mvc, "/initiatives");
        assertThat(list.select("form#shortlist-form[action=/shortlist][method=get]"))
                .hasSize(1);
        assertThat(list.select(".card input[type=checkbox][name=id][form=shortlist-form]"))
                .hasSameSizeAs(list.select(".card"));
        assertThat(Html.get(mvc, "/initiatives/{slug}", some.get(0).slug())
                        .select("input[form=shortlist-form]")
                        .attr("value"))
                .isEqualTo(id(0));
    }

    private Document follow(Document page, int entry, String link) {
        return get(page.select(".shortlist__entry")
                .get(entry)
                .select("a:contains(" + link + ")")
                .attr("href"));
    }

    private Document get(String address) {
        assertThat(address).startsWith("/shortlist?");
        return Html.parse(mvc.get().uri(URI.create(address)).exchange());
    }

    private String address(int... places) {
        return "/shortlist?"
                + Arrays.stream(places).mapToObj(place -> "id=" + id(place)).collect(joining("&"));
    }

    private String id(int place) {
        return String.valueOf(some.get(place).id());
    }

    private String title(int place) {
        return some.get(place).title().text();
    }

    private static List<String> titles(Document page) {
        return page.select(".shortlist__title").eachText();
    }
}
