package jp.tsunagari.portal.shortlist;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.shortlist.web.ShortlistAddress;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

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
    void nameMarksAndMemosAreInTheAddressAndStayWhenItChanges() {
        String noted = noted();
        Document page = get(noted);
        assertThat(page.select("h1").text()).isEqualTo("「縁側市 第2回」（3件）");
        assertThat(page.select(".shortlist__entry")
                        .get(1)
                        .select(".shortlist__said")
                        .text())
                .contains("採用したい", "課長に <見せる> & 聞く");
        assertThat(page.select(".shortlist__entry").get(0).select(".shortlist__said"))
                .isEmpty();
        assertThat(page.select(".shortlist-marks").text()).isEqualTo("採用したい 1件");
        assertThat(page.select("[data-shortlist-address]").attr("value")).isEqualTo("http://localhost" + noted);

        Document moved = follow(page, 1, "上へ");
        assertThat(moved.select(".shortlist__entry").get(0).text()).contains("課長に <見せる> & 聞く");
        Document without = follow(page, 1, "外す");
        assertThat(without.text()).doesNotContain("課長に");
        Document restored = get(without.select(".notice a").attr("href"));
        assertThat(restored.select("[data-shortlist-address]").attr("value")).isEqualTo("http://localhost" + noted);
        assertThat(Html.parse(mvc.get()
                                .uri(URI.create(page.select(".exports a[href*=booklets]")
                                        .attr("href")))
                                .exchange())
                        .select("#title")
                        .val())
                .isEqualTo("縁側市 第2回");
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestStands() {
        Document page = Html.get(
                mvc,
                address(0) + "&mark={a}&mark={b}&mark={f}&memo={c}&memo={d}&name={e}",
                id(0) + ".burn",
                "1234567.ask",
                id(0) + ".ask",
                id(0) + ".____",
                id(0) + ".!",
                "長".repeat(61));
        assertThat(page.select(".notice").text())
                .contains("burn", "1234567.ask", id(0) + ".____", id(0) + ".!", "長".repeat(40) + "…")
                .doesNotContain("長".repeat(41));
        assertThat(page.select(".shortlist__said").text()).contains("問い合わせる");
        assertThat(page.select("h1").text()).isEqualTo("選んだ取組（1件）");
    }

    @Test
    void theFormLeadsToTheAddressWithWhatWasTyped() {
        Document form = get(noted().replace("/shortlist?", "/shortlist/notes?"));
        assertThat(form.select("#title").val()).isEqualTo("縁側市 第2回");
        assertThat(form.select("#memo-" + id(1)).val()).isEqualTo("課長に <見せる> & 聞く");
        assertThat(form.select("input[checked][name=mark-" + id(1) + "]").val()).isEqualTo("adopt");

        MvcTestResult sent = send(form, "title", "新しい\n名前", "memo-" + id(0), " 電話\t済み ", "mark-" + id(0), "no");
        assertThat(sent).hasStatus(HttpStatus.FOUND);
        Document page = get(Objects.requireNonNull(sent.getResponse().getRedirectedUrl()));
        assertThat(page.select("h1").text()).isEqualTo("「新しい 名前」（3件）");
        assertThat(page.select(".shortlist__entry")
                        .get(0)
                        .select(".shortlist__said")
                        .text())
                .contains("見送る", "電話 済み");
        assertThat(page.select(".shortlist__entry")
                        .get(1)
                        .select(".shortlist__said")
                        .text())
                .contains("採用したい", "課長に");
    }

    @Test
    void whatIsTooMuchComesBackAsTyped() {
        Document form = get(noted().replace("/shortlist?", "/shortlist/notes?"));
        MvcTestResult tooLong = send(form, "memo-" + id(2), "長".repeat(201), "title", "名".repeat(61));
        assertThat(tooLong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        Document back = Html.parse(tooLong);
        assertThat(back.select(".error-summary li").eachText())
                .containsExactly("一覧の名前は60字までにしてください。", "3番目の取組のメモは200字までにしてください（いまは201字です）。");
        assertThat(back.select("#memo-" + id(2)).val()).isEqualTo("長".repeat(201));
        assertThat(back.select("input[type=hidden][name=name]").val()).isEqualTo("縁側市 第2回");
    }

    @Test
    void moreThanAnAddressCarriesIsRefusedWithWhatWasTyped() {
        List<Long> ids = initiatives.ids().stream().limit(12).toList();
        String all = ids.stream().map(id -> "id=" + id).collect(joining("&", "/shortlist/notes?", ""));
        Document form = Html.get(mvc, all);
        String[] typed = ids.stream()
                .flatMap(id -> Stream.of("memo-" + id, "長".repeat(200)))
                .toArray(String[]::new);
        MvcTestResult sent = send(form, typed);
        assertThat(sent).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Html.parse(sent).select(".error-summary").text()).contains("1つのアドレスに収まりません");
        assertThat(Html.parse(sent).select("#memo-" + ids.get(11)).val()).hasSize(200);
    }

    private MvcTestResult send(Document form, String... typed) {
        var request = mvc.post().uri("/shortlist/notes").with(csrf());
        Map<String, String> fields = new LinkedHashMap<>();
        for (var input : form.select("form[data-shortlist-notes] :is(textarea, input[type=text], input[checked])")) {
            fields.put(input.attr("name"), input.val());
        }
        for (int at = 0; at < typed.length; at += 2) {
            fields.put(typed[at], typed[at + 1]);
        }
        for (var input : form.select("form[data-shortlist-notes] input[type=hidden]:not([name=_csrf])")) {
            request = request.param(input.attr("name"), input.val());
        }
        for (var field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }

    private String noted() {
        return ShortlistAddress.of(new ChosenList(
                "縁側市 第2回",
                List.of(
                        ChosenCase.of(some.get(0).id()),
                        new ChosenCase(some.get(1).id(), CaseMark.ADOPT, "課長に <見せる> & 聞く"),
                        ChosenCase.of(some.get(2).id()))));
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
        assertThat(address).startsWith("/shortlist");
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
