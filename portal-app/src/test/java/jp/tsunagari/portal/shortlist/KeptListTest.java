package jp.tsunagari.portal.shortlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.shortlist.web.ShortlistAddress;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriUtils;

/** Lists of officers: who may do what with them, and what becomes of two who write at the same time. */
@PortalTest
class KeptListTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UserAccounts accounts;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private JdbcClient database;

    private SignedIn hanako;
    private SignedIn taro;
    private List<Long> ids = List.of();

    @BeforeEach
    void twoOfficers() {
        hanako = officer("hanako@kept-list.example.jp", "花子");
        taro = officer("taro@kept-list.example.jp", "太郎");
        ids = initiatives.ids().stream().limit(3).toList();
    }

    private SignedIn officer(String login, String name) {
        return new SignedIn(accounts.add(login, name, "{noop}x", Role.OFFICER), login, name, Role.OFFICER, true, null);
    }

    @AfterEach
    void leaveNothing() {
        database.sql("delete from user_account where login like '%@kept-list.example.jp'")
                .update();
    }

    /** A person finds all of this by what the pages offer, and nothing that is for others. */
    @Test
    void everyPageLeadsAnOfficerToTheirListsAndOut() {
        Document chosen = page("/shortlist?id=" + ids.get(0), hanako);
        assertThat(chosen.select("main form[action=/my/lists] button")).hasSize(1);
        assertThat(chosen.select(".staff-nav a").eachAttr("href")).containsExactly("/my/lists");
        assertThat(chosen.select(".staff-account a").eachAttr("href")).containsExactly("/account");
        assertThat(chosen.select(".staff-account form[action=/logout]")).hasSize(1);
        assertThat(chosen.select("a[href=/login]")).isEmpty();
    }

    @Test
    void aShortlistIsKeptChangedAndBroughtBack() {
        String list = kept();
        Document page = page(list, hanako);
        assertThat(page.select("h1").text()).isEqualTo("「案」（2件）");
        assertThat(save(list, hanako, page, "memo-" + ids.get(0), "書き直した", "add", "/i/" + ids.get(2)))
                .hasStatus(HttpStatus.FOUND);
        Document changed = page(list, hanako);
        assertThat(changed.select("#memo-" + ids.get(0)).val()).isEqualTo("書き直した");
        assertThat(changed.select("fieldset")).hasSize(3);
        assertThat(page("/my/lists", hanako).select("tbody").text()).contains("案", "3", "花子");

        Document history = page(list + "/history", hanako);
        assertThat(history.select("main").text()).contains("2回目", "花子", "「聞く」→「書き直した」", "加えた：", "1回目", "一覧を作りました");
        assertThat(page(list, hanako).select(".breadcrumb a[href=/my/lists]")).hasSize(1);
        assertThat(post(list + "/history/1", hanako)).hasStatus(HttpStatus.FOUND);
        assertThat(page(list, hanako).select("#memo-" + ids.get(0)).val()).isEqualTo("聞く");
        assertThat(page(list + "/history", hanako).select("main").text()).contains("3回目", "1回目の内容に戻しました");

        assertThat(Html.parse(mvc.get()
                                .uri(URI.create(page(list, hanako)
                                        .select("a[href^=/shortlist?]")
                                        .attr("href")))
                                .exchange())
                        .select(".shortlist__said")
                        .text())
                .contains("聞く");
        assertThat(post(list + "/erase", hanako)).hasStatus(HttpStatus.FOUND);
        assertThat(mvc.get().uri(list).with(user(hanako))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void toOthersAListIsNotThere() {
        String list = kept();
        for (String path : List.of("", "/history", "/erase")) {
            assertThat(mvc.get().uri(list + path).with(user(taro))).as(path).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(mvc.get().uri(list + path)).as(path).hasStatus(HttpStatus.FOUND);
        }
        for (String path : List.of("", "/erase", "/history/1", "/links", "/links/1/revoke")) {
            assertThat(post(list + path, taro)).as(path).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(page(list, hanako).select("h1").text()).isEqualTo("「案」（2件）");
        assertThat(page("/my/lists", taro).text()).doesNotContain("案（");
        assertThat(mvc.get().uri("/my").with(user(taro))).hasStatus(HttpStatus.FOUND);
        assertThat(mvc.get().uri("/my/initiatives/1").with(user(taro))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/admin/accounts").with(user(taro))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aLinkForLookingChangesNothingAndAnEndedOneShowsNothing() {
        String list = kept();
        String view = share(list, false);
        Document page = page(view, null);
        assertThat(page.select("main").text()).contains("聞く", "見るだけ");
        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select("a[href=/my/lists]")).isEmpty();
        assertThat(save(view, null, page(list, hanako), "title", "乗っ取り", "by", "だれか"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(view))
                .hasHeader("Referrer-Policy", "no-referrer")
                .hasHeader("X-Robots-Tag", "noindex, nofollow");

        String revoke = page(list, hanako).select("form[action$=/revoke]").attr("action");
        String others = kept("別の案");
        assertThat(post(revoke.replace(list, others), hanako)).hasStatus(HttpStatus.FOUND);
        assertThat(mvc.get().uri(view)).hasStatusOk();
        assertThat(post(revoke, hanako)).hasStatus(HttpStatus.FOUND);
        assertThat(mvc.get().uri(view)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page(list, hanako).select("h1").text()).isEqualTo("「案」（2件）");
    }

    @Test
    void twoWhoWriteAtTheSameTimeLoseNothing() {
        String list = kept();
        String edit = share(list, true);
        Document hers = page(list, hanako);
        Document his = page(edit, null);
        assertThat(save(edit, null, his, "memo-" + ids.get(1), "無名")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(save(edit, null, his, "by", "次郎", "memo-" + ids.get(1), "電話した"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(save(list, hanako, hers, "mark-" + ids.get(1), "no")).hasStatus(HttpStatus.FOUND);
        Document merged = page(list, hanako);
        assertThat(merged.select("#memo-" + ids.get(1)).val()).isEqualTo("電話した");
        assertThat(merged.select("input[checked][name=mark-" + ids.get(1) + "]").val())
                .isEqualTo("no");
        assertThat(page(list + "/history", hanako).text()).contains("次郎", "リンクから書き込んだ人");

        MvcTestResult both = save(list, hanako, hers, "memo-" + ids.get(1), "訪ねた");
        assertThat(both).hasStatus(HttpStatus.CONFLICT);
        Document asked = Html.parse(both);
        assertThat(asked.select(".error-summary").text()).contains("ほかの人は「電話した」と書きました");
        assertThat(asked.select("#memo-" + ids.get(1)).val()).isEqualTo("訪ねた");
        assertThat(page(list, hanako).select("#memo-" + ids.get(1)).val()).isEqualTo("電話した");
        assertThat(save(list, hanako, asked, "memo-" + ids.get(1), "電話して訪ねた")).hasStatus(HttpStatus.FOUND);
        assertThat(page(list, hanako).select("#memo-" + ids.get(1)).val()).isEqualTo("電話して訪ねた");
    }

    /** What people have in the address bar, in either language and however the browser writes it. */
    @Test
    void theAddressOfAPageAddsItsInitiative() {
        String list = kept();
        long id = ids.get(2);
        String slug = initiatives.summaries(List.of(id)).get(0).slug();
        String typed = "https://portal.example/en/initiatives/"
                + UriUtils.encodePathSegment(slug, StandardCharsets.UTF_8) + "?at=1#figures";
        assertThat(save(list, hanako, page(list, hanako), "add", typed)).hasStatus(HttpStatus.FOUND);
        assertThat(page(list, hanako).select("fieldset")).hasSize(3);
        assertThat(save(list, hanako, page(list, hanako), "add", "/initiatives/no-such-thing"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aNoteThatWasEmptyIsSaidToHaveBeen() {
        String list = kept();
        assertThat(save(list, hanako, page(list, hanako), "memo-" + ids.get(1), "電話した"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(page(list + "/history", hanako).select("main").text())
                .contains("のメモ：なし→「電話した」")
                .doesNotContain("「」");
    }

    @Test
    void whatIsWrongComesBackAsTyped() {
        String list = kept();
        MvcTestResult answer = save(
                list, hanako, page(list, hanako), "title", " ", "add", "宇宙", "memo-" + ids.get(0), "長".repeat(201));
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        Document page = Html.parse(answer);
        assertThat(page.select(".error-summary li")).hasSize(3);
        assertThat(page.select("#add").val()).isEqualTo("宇宙");
        assertThat(page.select("#memo-" + ids.get(0)).val()).hasSize(201);
    }

    private String kept() {
        return kept("案");
    }

    private String kept(String name) {
        String query = ShortlistAddress.of(new ChosenList(
                name, List.of(new ChosenCase(ids.get(0), CaseMark.ASK, "聞く"), ChosenCase.of(ids.get(1)))));
        MvcTestResult answer = mvc.post()
                .uri(URI.create(query.replace("/shortlist?", "/my/lists?")))
                .with(user(hanako))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.FOUND);
        String address = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        assertThat(address).matches("/my/lists/[0-9]+");
        return address;
    }

    private String share(String list, boolean edit) {
        MvcTestResult answer = mvc.post()
                .uri(list + "/links")
                .param("edit", String.valueOf(edit))
                .with(user(hanako))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.FOUND);
        String link = String.valueOf(answer.getMvcResult().getFlashMap().get("link"));
        assertThat(link).matches("http://localhost/lists/[A-Za-z0-9_-]{43}");
        return link.substring("http://localhost".length());
    }

    private Document page(String path, @Nullable SignedIn person) {
        var request = mvc.get().uri(path);
        MvcTestResult answer =
                person == null ? request.exchange() : request.with(user(person)).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return Html.parse(answer);
    }

    private MvcTestResult post(String path, SignedIn person) {
        return mvc.post().uri(path).with(user(person)).with(csrf()).exchange();
    }

    private MvcTestResult save(String path, @Nullable SignedIn person, Document form, String... typed) {
        var request = mvc.post().uri(path).with(csrf());
        if (person != null) {
            request = request.with(user(person));
        }
        List<String> names = IntStream.range(0, typed.length / 2)
                .mapToObj(at -> typed[2 * at])
                .toList();
        for (var field :
                form.select("form[data-unsaved] :is(textarea, input[type=text], input[type=hidden], input[checked])")) {
            String name = field.attr("name");
            if (!names.contains(name) && !name.equals("_csrf")) {
                request = request.param(name, field.val());
            }
        }
        for (int at = 0; at < typed.length; at += 2) {
            request = request.param(typed[at], typed[at + 1]);
        }
        return request.exchange();
    }
}
