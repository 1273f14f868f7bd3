package jp.tsunagari.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import jp.tsunagari.portal.catalogue.CatalogueChanges;
import jp.tsunagari.portal.search.suggest.Suggestion;
import jp.tsunagari.portal.search.suggest.Suggestions;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.OfficersTest;
import jp.tsunagari.portal.testing.Patience;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OfficersTest
class SuggestionsTest {

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private CatalogueChanges changes;

    @Autowired
    private PlatformTransactionManager transactions;

    @ParameterizedTest
    @CsvSource({
        "さっぽろ, REGION, 札幌市",
        "札幌, REGION, 札幌市",
        "ﾎｯｶｲﾄﾞｳ, REGION, 北海道",
        "せんだい, EMPTY_REGION, 仙台市",
        "sWITCH, ORGANISATION, Switch",
        "メンズシェッド, ORGANISATION, 札幌メンズ・シェッド ポッケコタン",
        "こうれい, TARGET, 高齢者",
        "お年寄り, TARGET, 高齢者",
        "引きこもり, TARGET, ひきこもり",
        "elderly, TARGET, 高齢者",
        "koureisha, TARGET, 高齢者",
        "sapporo, REGION, 札幌市",
        "はいく, WORD, 俳句",
        "haiku, WORD, 俳句",
        "サロン, APPROACH, 居場所・交流の場",
        "子ども食堂, INITIATIVE, 移動子ども食堂・図書館等の居場所作りを複合的に行う駆付け支援",
    })
    void whatIsMeantIsAmongTheSuggestions(String typed, String kind, String name) {
        assertThat(suggestions.find(typed, 3)).anySatisfy(found -> {
            assertThat(found.kind()).hasToString(kind);
            assertThat(found.name()).isEqualTo(name);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "　", "!?", "「」", "ぬぬぬ", "<script>"})
    void nothingIsMeant(String typed) {
        assertThat(suggestions.find(typed, 3)).isEmpty();
    }

    @Test
    void placesWithAnInitiativeComeFirstAndThereAreNeverTooMany() {
        assertThat(suggestions.find("北", 3).stream()
                        .filter(each -> each.kind().name().endsWith("REGION"))
                        .map(Suggestion::name))
                .containsExactly("北海道", "北見市", "北広島市");
        assertThat(suggestions.find("a".repeat(100_000), 3)).isEmpty();
    }

    @Test
    void withoutScriptThereIsAPageOfLinks() {
        Document page = Html.get(mvc, "/suggestions?q={q}", "さっぽろ");
        assertThat(page.select("h1").text()).isEqualTo("「さっぽろ」の候補");
        assertThat(page.select("main li a").attr("href")).isEqualTo("/initiatives?region=01100");
        assertThat(page.select("form[role=search]").attr("action")).isEqualTo("/initiatives");
        assertThat(page.select("input[name=q]").attr("value")).isEqualTo("さっぽろ");
        assertThat(Html.get(mvc, "/suggestions").text()).contains("初めの数文字");
        assertThat(Html.get(mvc, "/suggestions?q={q}", "ぬぬぬ").select("main").text())
                .contains("ありません");
    }

    @Test
    void theOptionsAreAFragment() {
        Document fragment = Html.get(mvc, "/suggestions?q={q}&view=options", "ワーク");
        assertThat(fragment.select("html > head > *, header, main")).isEmpty();
        assertThat(fragment.select("li[role=option]"))
                .hasSizeGreaterThan(0)
                .allSatisfy(option -> assertThat(option.attr("data-address")).startsWith("/"));
        assertThat(fragment.select("li[role=option]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(fragment.text()).contains("ワークフェア");
    }

    /** Every suggestion of the catalogue leads somewhere. */
    @ParameterizedTest
    @ValueSource(strings = {"さっぽろ", "こう", "Switch", "子ども", "中央区"})
    void everyLinkLeadsToAPage(String typed) {
        for (String address : Html.get(mvc, "/suggestions?q={q}&view=options", typed)
                .select("li")
                .eachAttr("data-address")) {
            assertThat(mvc.get().uri(URI.create(address))).hasStatusOk();
        }
    }

    @Test
    void aCommittedNameIsSuggestedSoonAndNobodyWaitsForIt() throws Exception {
        Long id = jdbc.queryForObject("select id from organisation order by id limit 1", Long.class);
        String name = jdbc.queryForObject("select core_name from organisation where id = ?", String.class, id);
        suggestions.find("あ", 3);
        try {
            rename(id, "ぽこぺん舎");
            Patience.until("suggested", () -> !suggestions.find("ぽこぺん", 3).isEmpty());
            assertThat(suggestions.find("ぽこぺん", 3)).extracting(Suggestion::name).containsExactly("ぽこぺん舎");
        } finally {
            rename(id, name);
        }
    }

    private void rename(Long organisation, String name) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.update("update organisation set core_name = ? where id = ?", name, organisation);
            changes.organisation(organisation);
        });
    }
}
