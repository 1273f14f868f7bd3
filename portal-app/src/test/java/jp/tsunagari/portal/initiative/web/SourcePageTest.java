package jp.tsunagari.portal.initiative.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import jp.tsunagari.portal.contact.Contact;
import jp.tsunagari.portal.contact.ContactKind;
import jp.tsunagari.portal.contact.Contacts;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.shared.SourceReference;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.OfficersTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** The original text of an initiative: one click from every figure, and never more than is public. */
@OfficersTest
class SourcePageTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Contacts contacts;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EntityManager entityManager;

    @Test
    void aFigureLeadsToItsWordsInTheText() {
        Document card = page("/initiatives/2025-ワークフェア");
        Element link = card.select(".breakdown .source-link").first();
        assertThat(link).isNotNull();
        assertThat(link.text()).startsWith(link.ownText()).contains("内訳").endsWith("の原文を開く");
        assertThat(link.attr("href")).endsWith("/source?at=243#marked");

        Document original = page("/initiatives/2025-ワークフェア/source?at=243");
        assertThat(original.select("#marked")).hasSize(1);
        assertThat(original.select("#line-243 mark").text()).contains("20代275人(24.7%)");
        assertThat(original.select(".source-fact").text()).contains("20代の利用者　延べ275人", "30代の利用者　延べ401人");
        assertThat(original.select("a[rel=prev], a[rel=next]")).hasSize(2);
    }

    /** Several figures are often in one line; each has its own words. */
    @Test
    void ofSeveralFiguresInALineOnlyTheOneThatIsMeantIsMarked() {
        Document one = page("/initiatives/2025-ワークフェア/source?at=243:20代の利用者");
        assertThat(one.select("mark").eachText()).containsExactly("20代275人(24.7%)");
        assertThat(one.select("a[rel=next]").text()).isEqualTo("次の箇所：20代の割合　24.7%");
        Document renamed = page("/initiatives/2025-ワークフェア/source?at=243:別の名");
        assertThat(renamed.select("mark")).hasSizeGreaterThan(5);
    }

    @Test
    void everyLinkOfEveryCardFindsItsPlace() {
        for (InitiativeSummary initiative : initiatives.newest(100)) {
            Document card = page("/initiatives/" + initiative.slug());
            List<Element> links = card.select(".source-link");
            assertThat(links)
                    .as(initiative.slug())
                    .isNotEmpty()
                    .allSatisfy(link ->
                            assertThat(link.select(".visually-hidden").text()).endsWith("の原文を開く"));
            for (String at : links.stream()
                    .map(link -> link.attr("href").replaceAll(".*at=|#.*", ""))
                    .distinct()
                    .toList()) {
                Document original = page("/initiatives/" + initiative.slug() + "/source?at=" + at);
                assertThat(original.select("#marked"))
                        .as(initiative.slug() + " " + at)
                        .hasSize(1);
                assertThat(original.select(".notice[role=status]")).isEmpty();
            }
        }
    }

    /** Nothing of the neighbours, which may have been withdrawn or left out. */
    @Test
    void onlyTheLinesOfTheCaseAreThereAndNoContactOfAPerson() {
        for (InitiativeSummary summary : initiatives.newest(100)) {
            InitiativeView initiative = initiatives.findBySlug(summary.slug()).orElseThrow();
            SourceReference source = initiative.source();
            assertThat(source).isNotNull();
            Document original = page("/initiatives/" + summary.slug() + "/source");
            List<String> rows = original.select(".source-lines tr[id]").eachAttr("id");
            assertThat(rows).hasSize(source.lastLine() - source.firstLine() + 1);
            assertThat(rows.get(0)).isEqualTo("line-" + source.firstLine());
            assertThat(rows.get(rows.size() - 1)).isEqualTo("line-" + source.lastLine());

            String text = String.join("\n", original.select(".source-lines td").eachText());
            assertThat(contacts.find(text).stream().map(Contact::kind))
                    .as("the street address of an organisation is its own")
                    .allMatch(ContactKind.ADDRESS::equals);
        }
    }

    @Test
    void whatIsNotInTheTextIsSaid() {
        for (String at : List.of("1", "243-99999", "x", "999999")) {
            Document original = page("/initiatives/2025-ワークフェア/source?at=" + at);
            assertThat(original.select(".notice[role=status]").text()).contains("この原文にありません");
            assertThat(original.select("#marked")).isEmpty();
        }
        assertThat(page("/initiatives/2025-ワークフェア/source?at=243-245").select(".source-lines__marked"))
                .hasSize(3);
    }

    @Test
    @Transactional
    void ofAWithdrawnCaseNothingIsShown() {
        jdbc.update("update initiative set withdrawn_at = now() where slug = '2025-watalis'");
        entityManager.clear();
        MvcTestResult answer = mvc.get()
                .uri("/initiatives/2025-watalis/source?at=539")
                .header(HttpHeaders.COOKIE, "visitor=1")
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.GONE);
        assertThat(mvc.get().uri("/initiatives/nothing/source")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private Document page(String address) {
        return Html.parse(mvc.get().uri(address).exchange());
    }
}
