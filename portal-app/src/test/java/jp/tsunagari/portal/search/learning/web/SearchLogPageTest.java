package jp.tsunagari.portal.search.learning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.search.learning.SearchLog;
import jp.tsunagari.portal.testing.OfficersTest;
import jp.tsunagari.portal.thesaurus.Concept;
import jp.tsunagari.portal.thesaurus.ConceptDraft;
import jp.tsunagari.portal.thesaurus.Labels;
import jp.tsunagari.portal.thesaurus.SearchChangePreview;
import jp.tsunagari.portal.thesaurus.SearchChangePreview.ChangedSearch;
import jp.tsunagari.portal.thesaurus.Thesaurus;
import jp.tsunagari.portal.thesaurus.ThesaurusSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What admins see of searches, and what a change of the thesaurus would do to them. */
@OfficersTest
class SearchLogPageTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SearchLog log;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private ThesaurusSource thesaurus;

    @Autowired
    private SearchChangePreview preview;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void forget() {
        log.write();
        jdbc.sql("delete from search_day").update();
        jdbc.sql("delete from search_opened").update();
    }

    @Test
    void anEmptyLogSaysWhatToDo() throws UnsupportedEncodingException {
        Document page = page("/admin/searches");

        assertThat(page.select("main table")).isEmpty();
        assertThat(page.select("main [role=status]").text()).contains("最近30日に、3回以上");
        assertThat(page.select("main").text()).contains("しばらくしてから", "だれが検索したかは記録していません");
        assertThat(page.select(".site-header__admin a[href=/admin/searches]").text())
                .isEqualTo("検索の記録");
    }

    @Test
    void searchesWithoutAnAnswerComeFirst() throws UnsupportedEncodingException {
        searched(0, "まだない言葉", 3, 0);
        searched(0, "居場所", 5, 9);
        searched(0, "一度きり", 1, 0);
        searched(40, "むかしの言葉", 4, 0);

        Document page = page("/admin/searches");
        assertThat(page.select("tbody th").eachText()).containsExactly("まだない言葉");
        assertThat(page.select("nav a[aria-current=page]").text()).contains("答えのない検索");
        Element add = page.select("tbody tr td:last-child a").first();
        assertThat(add.ownText()).isEqualTo("言い換えを追加");
        assertThat(add.text()).isEqualTo("言い換えを追加：「まだない言葉」");
        assertThat(add.attr("href")).startsWith("/admin/thesaurus/new?label=%E3%81%BE");
        assertThat(page.select("tbody th a").attr("href")).startsWith("/initiatives?q=%E3%81%BE");

        assertThat(page("/admin/searches?days=90&sort=text").select("tbody th").eachText())
                .containsExactlyInAnyOrder("まだない言葉", "むかしの言葉");
    }

    @Test
    void frequentSearchesShowWhatWasOpened() throws UnsupportedEncodingException {
        InitiativeSummary initiative = initiatives.newest(1).get(0);
        searched(1, "居場所", 5, 9);
        for (int time = 0; time < 4; time++) {
            log.opened("居場所", initiative.slug());
        }
        log.write();

        Document page = page("/admin/searches?list=frequent");
        Element row = page.select("tbody tr").first();
        assertThat(row.text())
                .contains("居場所", "5回", "9件", "4回", initiative.title().text());
        assertThat(row.select("td:last-child a").attr("href"))
                .as("the thesaurus has this word")
                .matches("/admin/thesaurus/concepts/.+/edit");
    }

    @Test
    void pagesOfFifty() throws UnsupportedEncodingException {
        for (int number = 0; number < 51; number++) {
            searched(0, "言葉" + number, 3, 0);
        }

        assertThat(page("/admin/searches").select("tbody tr")).hasSize(50);
        Document second = page("/admin/searches?page=2");
        assertThat(second.select("tbody tr")).hasSize(1);
        assertThat(second.select(".pager a[aria-current=page]").text()).isEqualTo("2");
        assertThat(page("/admin/searches?page=9&list=x&days=y&sort=z").text()).contains("このページには検索がありません");
    }

    @Test
    void theTableIsAFileToo() throws UnsupportedEncodingException {
        searched(0, "=まだない言葉", 3, 0);

        MvcTestResult file = get("/admin/searches.csv", "ADMIN");
        assertThat(file)
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        values -> assertThat(values.get(0)).contains("searches.csv"));
        assertThat(file.getResponse().getContentAsString())
                .contains("検索の言葉,検索された回数,最後の件数")
                .contains("'=まだない言葉,3,0,0,0,,");
    }

    @Test
    void onlyAdminsSeeIt() {
        assertThat(get("/admin/searches", "STAFF")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/admin/searches.csv", "STAFF")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aChangeOfTheThesaurusIsTriedWithTheseSearches() {
        Thesaurus now = thesaurus.current();
        Thesaurus then = now.with(List.of(withWord(now, "food", "ほげほげ")), Set.of());
        assertThat(preview.changes(now, then)).as("nothing is searched").isEmpty();

        searched(0, "ほげほげ", 3, 0);
        searched(0, "居場所", 9, 9);
        assertThat(preview.changes(now, now)).isEmpty();
        List<ChangedSearch> changed = preview.changes(now, then);
        assertThat(changed).extracting(ChangedSearch::query).containsExactly("ほげほげ");
        assertThat(changed.get(0).before()).isZero();
        assertThat(changed.get(0).after()).isPositive();
    }

    private static ConceptDraft withWord(Thesaurus thesaurus, String approach, String word) {
        Concept food = thesaurus.get("approach:" + approach);
        ConceptDraft draft = ConceptDraft.of(thesaurus, food);
        Labels labels = draft.labels();
        return new ConceptDraft(
                draft.code(),
                new Labels(labels.preferred(), labels.reading(), labels.english(), List.of(word), labels.cues()),
                draft.links(),
                draft.definition());
    }

    private void searched(int daysAgo, String text, int times, long answers) {
        jdbc.sql("insert into search_day values (:day, :text, :times, 0, :answers)")
                .param("day", log.today().minusDays(daysAgo))
                .param("text", text)
                .param("times", times)
                .param("answers", answers)
                .update();
    }

    private Document page(String path) throws UnsupportedEncodingException {
        MvcTestResult result = get(path, "ADMIN");
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private MvcTestResult get(String path, String role) {
        return mvc.get().uri(path).with(user("someone").roles(role)).exchange();
    }
}
