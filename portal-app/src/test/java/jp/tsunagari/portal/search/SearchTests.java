package jp.tsunagari.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class SearchTests {

    @Autowired
    private InitiativeSearch search;

    @Autowired
    private Initiatives initiatives;

    @Test
    void withoutWordsThereIsEverythingInTheOrderOfTheDocument() {
        SearchResult result = search.search(SearchRequest.of("", Filters.NONE));

        assertThat(result.ids().total()).isEqualTo(initiatives.count());
        assertThat(result.ids().items())
                .containsExactlyElementsOf(initiatives.page(1, 20).items().stream()
                        .map(InitiativeSummary::id)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ひきこもり", "三瓶徹", "食", "ライン", "京都", "ショーファー", "高齢者の居場所", "子ども食堂", "LINE"})
    void look(String text) {
        SearchResult result = search.search(SearchRequest.of(text, Filters.NONE));
        List<InitiativeSummary> found = initiatives.summaries(result.ids().items());
        System.out.println(text + " " + result.ids().total() + " "
                + found.stream().map(i -> i.slug()).toList() + result.counts(Facet.REGION)
                + result.counts(Facet.TARGET));
        assertThat(found).hasSize(result.ids().items().size());
    }
}
