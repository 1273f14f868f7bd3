package jp.tsunagari.portal.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.SearchRequest;
import jp.tsunagari.portal.search.SortOrder;
import jp.tsunagari.portal.testing.JavaProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The same on a real OpenSearch node, which must give the same answers as the local index. */
@Tag("process")
@Order(6)
class OpenSearchIndexTest extends IndexContract {

    private static final List<String> TEXTS = List.of(
            "",
            "ひきこもり",
            "三瓶徹",
            "てらいもとかず",
            "千葉県",
            "能登",
            "弁護士 相談",
            "食",
            "ライン",
            "京都",
            "ショーファー",
            "高齢者の居場所",
            "こども食堂",
            "\"子ども食堂\"",
            "高齢者 -相談",
            "LINE",
            "障がい者",
            "子ども 高齢者 居場所づくり 就労支援 居住支援",
            "札幌市");

    @TempDir
    private static Path home;

    private static JavaProcess node;
    private static String address;

    @Autowired
    private InitiativeSearch local;

    @BeforeAll
    static void startNode() {
        node = OpenSearchNode.start(home, 0);
        address = node.awaitMatch(Pattern.compile("answering at (\\S+)")).group(1);
    }

    @AfterAll
    static void stopNode() {
        node.kill();
    }

    @Override
    SearchProperties properties() {
        return new SearchProperties(null, List.of(address), null, null, PATIENCE);
    }

    @Test
    void itAnswersAsTheLocalIndexDoes() {
        follow();
        InitiativeSearch shared = search();
        Filters filters = Filters.NONE.with(Facet.REGION, "01").with(Facet.REGION, "12");
        for (String text : TEXTS) {
            for (Filters filter : List.of(Filters.NONE, filters)) {
                SearchRequest request = new SearchRequest(text, true, filter, SortOrder.RELEVANCE, 1, 100);
                SearchResult expected = local.search(request);
                SearchResult actual = shared.search(request);
                assertThat(Set.copyOf(actual.ids().items()))
                        .as("'%s' with %s", text, filter)
                        .isEqualTo(Set.copyOf(expected.ids().items()));
                assertThat(actual.facets()).as("'%s' with %s", text, filter).isEqualTo(expected.facets());
            }
        }
    }

    @Test
    void itSortsAsTheLocalIndexDoes() {
        follow();
        InitiativeSearch shared = search();
        for (SortOrder sort : List.of(SortOrder.NEWEST, SortOrder.TITLE, SortOrder.REGION)) {
            SearchRequest request = new SearchRequest("", true, Filters.NONE, sort, 1, 100);
            assertThat(shared.search(request).ids().items())
                    .as(sort.parameter())
                    .isEqualTo(local.search(request).ids().items());
        }
    }
}
