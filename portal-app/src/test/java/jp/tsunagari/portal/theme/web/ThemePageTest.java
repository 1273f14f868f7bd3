package jp.tsunagari.portal.theme.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.PortalTest;
import jp.tsunagari.portal.theme.Theme;
import jp.tsunagari.portal.theme.Themes;
import jp.tsunagari.portal.web.Dates;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Themes, from the form of an admin to the pages of readers. */
@PortalTest
@Transactional
class ThemePageTest {

    private static final SignedIn ADMIN = new SignedIn(1, "admin", "管理 花子", Role.ADMIN, true, "{noop}x");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Themes themes;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Clock clock;

    private static Map<String, String> filled(String filter, String cases) {
        Map<String, String> fields = new HashMap<>();
        fields.put("version", "0");
        fields.put("slug", "ibasho");
        fields.put("title", "居場所のはじめ方");
        fields.put("body", "人が**自然に**集まる場所。\n\n<b>詳しく</b>");
        fields.put("filter", filter);
        fields.put("cases", cases);
        fields.put("place", "10");
        return fields;
    }

    private MvcTestResult send(Map<String, String> fields) {
        var request = mvc.post().uri("/admin/themes").with(user(ADMIN)).with(csrf());
        for (var field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }

    private Document admin(String path) {
        return Html.parse(mvc.get().uri(path).with(user(ADMIN)).exchange());
    }

    private Document page(String path) {
        return Html.get(mvc, path);
    }

    @Test
    void aFilterHasWhatItsListHas() {
        assertThat(send(filled("https://portal.example/initiatives?target=elderly&page=2#cards", "")))
                .hasRedirectedUrl("/admin/themes");
        Document theme = page("/themes/ibasho");
        List<String> listed = page("/initiatives?target=elderly&size=100")
                .select(".card h3 a")
                .eachAttr("href");
        assertThat(theme.select(".card h3 a").eachAttr("href")).containsExactlyInAnyOrderElementsOf(listed);
        assertThat(theme.select("#cards-heading").text()).contains(listed.size() + "件");
        assertThat(theme.select(".section-head a").attr("href")).isEqualTo("/initiatives?target=elderly");
        assertThat(theme.select(".site-text strong").text()).isEqualTo("自然に");
        assertThat(theme.select(".site-text b")).as("typed HTML is text").isEmpty();
        assertThat(theme.select("meta[name=description]").attr("content")).startsWith("人が自然に集まる場所。");
        assertThat(page("/").select("#themes-heading ~ *, .theme-card h3").text())
                .contains("居場所のはじめ方");
        assertThat(page("/themes").select(".theme-card").text()).contains("居場所のはじめ方");
        assertThat(mvc.get().uri("/sitemap.xml")).bodyText().contains("/themes/ibasho<");
    }

    @Test
    void chosenInitiativesStandInTheirOrderHoweverTheyAreNamed() {
        List<InitiativeSummary> some = initiatives.newest(4);
        String cases = some.get(2).id() + "　題名は読まない 12\n"
                + "https://portal.example/initiatives/" + some.get(0).slug() + "?q=3\n\n"
                + "https://portal.example/shortlist?id=" + some.get(3).id() + "&id="
                + some.get(1).id() + "\n"
                + "/i/" + some.get(2).id();
        assertThat(send(filled("", cases))).hasRedirectedUrl("/admin/themes");
        List<String> order = List.of(some.get(2), some.get(0), some.get(3), some.get(1)).stream()
                .map(one -> one.title().text())
                .toList();
        assertThat(page("/themes/ibasho").select(".card h3").eachText()).containsExactlyElementsOf(order);
        assertThat(page("/themes/ibasho")
                        .select(".exports a[href^=/booklets/new]")
                        .attr("href"))
                .startsWith("/booklets/new?id=" + some.get(2).id() + "&id=");
        assertThat(mvc.get().uri("/themes/ibasho.atom"))
                .bodyText()
                .contains("<title>" + some.get(0).title().text() + "</title>", "tag:")
                .containsPattern("rel=\"alternate\"[^>]*/themes/ibasho\"");
        assertThat(admin("/admin/themes/ibasho").select("#cases").val().lines())
                .containsExactly(
                        some.get(2).id() + "　" + order.get(0),
                        some.get(0).id() + "　" + order.get(1),
                        some.get(3).id() + "　" + order.get(2),
                        some.get(1).id() + "　" + order.get(3));
    }

    @Test
    void whatIsWrongIsToldAndNothingTypedIsLost() {
        Map<String, String> fields = filled("?target=nobody", "");
        fields.put("slug", "居場所");
        fields.put("title", "");
        fields.put("bodyEnglish", "Words");
        fields.put("from", "2026-12-31");
        fields.put("until", "2026-12-01");
        fields.put("place", "先頭");
        MvcTestResult refused = send(fields);
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        Document page = Html.parse(refused);
        assertThat(page.select(".error-summary a").eachAttr("href"))
                .containsExactly("#slug", "#title", "#titleEnglish", "#filter", "#until", "#place");
        assertThat(page.select("#bodyEnglish").val()).isEqualTo("Words");
        assertThat(page.select("#from").val()).isEqualTo("2026-12-31");
        assertThat(Html.parse(send(filled("?target=elderly", "1")))
                        .select("#filter-error")
                        .text())
                .contains("どちらか一方");
        assertThat(Html.parse(send(filled("", "999999\n居場所カフェ")))
                        .select("#cases-error")
                        .text())
                .contains("999999", "居場所カフェ");
        assertThat(Html.parse(send(filled("/initiatives", "")))
                        .select("#filter-error")
                        .text())
                .contains("絞り込みの条件がありません");
        assertThat(themes.all()).isEmpty();
    }

    @Test
    void aThemeIsSeenFromItsFirstDayToItsLast() {
        LocalDate today = LocalDate.now(clock.withZone(Dates.JAPAN));
        Map<String, String> fields = filled("?target=elderly", "");
        fields.put("from", today.plusDays(1).toString());
        send(fields);
        assertThat(mvc.get().uri("/themes/ibasho")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page("/themes").select(".theme-card")).isEmpty();
        assertThat(admin("/admin/themes").select("tbody tr").text()).contains("公開前");

        fields.put("version", "1");
        fields.put("from", "");
        fields.put("until", today.toString());
        send(fields);
        assertThat(page("/themes").select(".theme-card")).hasSize(1);

        fields.put("version", "2");
        fields.put("until", today.minusDays(1).toString());
        send(fields);
        assertThat(page("/themes").select(".theme-card")).isEmpty();
        assertThat(page("/themes/ibasho").select(".notice").text()).contains("公開期間は終わりました");
    }

    @Test
    void earlierEditionsAndWithdrawnThemesComeBack() {
        send(filled("?target=elderly", ""));
        Map<String, String> second = filled("?target=children", "");
        second.put("version", "1");
        second.put("title", "子どもの居場所");
        send(second);
        Document begun = admin("/admin/themes/ibasho?version=1");
        assertThat(begun.select("#title").val()).isEqualTo("居場所のはじめ方");
        assertThat(begun.select("[name=version]").val())
                .as("saved as the third")
                .isEqualTo("2");

        assertThat(mvc.post()
                        .uri("/admin/themes/ibasho/remove")
                        .param("version", "1")
                        .with(user(ADMIN))
                        .with(csrf()))
                .as("not what the admin has seen")
                .hasRedirectedUrl("/admin/themes/ibasho/remove");
        assertThat(page("/themes/ibasho").select("h1").text()).isEqualTo("子どもの居場所");
        assertThat(mvc.post()
                        .uri("/admin/themes/ibasho/remove")
                        .param("version", "2")
                        .with(user(ADMIN))
                        .with(csrf()))
                .hasRedirectedUrl("/admin/themes");
        assertThat(mvc.get().uri("/themes/ibasho")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/themes/ibasho.atom")).hasStatus(HttpStatus.NOT_FOUND);

        second.put("version", "3");
        send(second);
        assertThat(page("/themes/ibasho").select("h1").text()).isEqualTo("子どもの居場所");
        assertThat(themes.editions("ibasho")).extracting(Theme::version).containsExactly(4, 3, 2, 1);
    }

    @Test
    void theSecondOfTwoAdminsSeesWhatTheFirstHasSaved() {
        send(filled("?target=elderly", ""));
        Map<String, String> first = filled("?target=elderly", "");
        first.put("version", "1");
        first.put("body", "先の人の言葉");
        send(first);
        Map<String, String> second = filled("?target=elderly", "");
        second.put("version", "1");
        second.put("body", "後の人の言葉");
        MvcTestResult refused = send(second);
        assertThat(refused).hasStatus(HttpStatus.CONFLICT);
        Document page = Html.parse(refused);
        assertThat(page.select("#theirs ~ dl").text()).contains("先の人の言葉");
        assertThat(page.select("#body").val()).isEqualTo("後の人の言葉");
        assertThat(page.select("[name=version]").val()).isEqualTo("2");
        assertThat(page("/themes/ibasho").select(".site-text").text()).isEqualTo("先の人の言葉");
        assertThat(Html.parse(send(filled("?target=elderly", "")))
                        .select("#slug-error")
                        .text())
                .as("the address is taken")
                .contains("ibasho");
    }

    @Test
    void withoutEnglishWordsTheEnglishPageSaysSo() {
        send(filled("?target=elderly", ""));
        Document english = page("/en/themes/ibasho");
        assertThat(english.select("h1").attr("lang")).isEqualTo("ja");
        assertThat(english.select(".remark").text()).contains("Japanese only");
        Map<String, String> fields = filled("?target=elderly", "");
        fields.put("version", "1");
        fields.put("titleEnglish", "Starting a place to be");
        send(fields);
        Document both = page("/en/themes/ibasho");
        assertThat(both.select("h1").text()).isEqualTo("Starting a place to be");
        assertThat(both.select("h1").hasAttr("lang")).isFalse();
    }

    @Test
    void aPreviewStoresNothing() {
        Map<String, String> fields = filled("?target=elderly", "");
        fields.put("preview", "");
        Document page = Html.parse(send(fields));
        assertThat(page.select(".site-text__preview .card")).isNotEmpty();
        assertThat(page.select("#title").val()).isEqualTo("居場所のはじめ方");
        assertThat(themes.all()).isEmpty();
    }

    @Test
    void aShortlistBeginsATheme() {
        List<InitiativeSummary> some = initiatives.newest(2);
        String query = "?id=" + some.get(0).id() + "&id=" + some.get(1).id();
        assertThat(admin("/shortlist" + query)
                        .select("a[href^=/admin/themes/new]")
                        .attr("href"))
                .endsWith(query);
        assertThat(page("/shortlist" + query).select("a[href^=/admin]")).isEmpty();
        assertThat(admin("/admin/themes/new" + query + "&id=999999")
                        .select("#cases")
                        .val()
                        .lines())
                .hasSize(2);
    }

    @Test
    void theFrontPageHasThePlacesInTurn() {
        List<String> prefectures = initiatives.lastChanged(6).stream()
                .map(one -> one.regions().stream()
                        .filter(region -> !region.isSeat())
                        .findFirst()
                        .map(region -> region.code().substring(0, 2))
                        .orElse("none"))
                .toList();
        assertThat(prefectures).hasSize(6).doesNotHaveDuplicates();
        assertThat(page("/").select(".card h3").eachText())
                .containsExactlyElementsOf(initiatives.lastChanged(6).stream()
                        .map(one -> one.title().text())
                        .toList());
    }
}
