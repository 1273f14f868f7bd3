package jp.tsunagari.portal.thesaurus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.thesaurus.Concept;
import jp.tsunagari.portal.thesaurus.ConceptDraft;
import jp.tsunagari.portal.thesaurus.Labels;
import jp.tsunagari.portal.thesaurus.SearchChangePreview;
import jp.tsunagari.portal.thesaurus.SearchChangePreview.ChangedSearch;
import jp.tsunagari.portal.thesaurus.Thesaurus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class SearchChangesTest {

    private static final Thesaurus NOW = Thesaurus.of(List.of(draft("tea", "茶会")));

    @Test
    void thePreviewSeesBothStates() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        SearchChangePreview preview = (before, after) -> List.of(new ChangedSearch(labels(after), 0, 1));
        beans.addBean("preview", preview);
        SearchChanges changes = new SearchChanges(beans.getBeanProvider(SearchChangePreview.class));
        assertThat(changes.of(NOW, List.of(draft("scone", "スコーンの会")), Set.of("tea")))
                .containsExactly(new ChangedSearch("スコーンの会", 0, 1));
    }

    @Test
    void withoutAPreviewNothingIsAsked() {
        SearchChanges changes =
                new SearchChanges(new StaticListableBeanFactory().getBeanProvider(SearchChangePreview.class));
        assertThat(changes.of(NOW, List.of(), Set.of("tea"))).isEmpty();
    }

    private static String labels(Thesaurus thesaurus) {
        return String.join(
                "|", thesaurus.concepts().stream().map(Concept::label).toList());
    }

    private static ConceptDraft draft(String code, String label) {
        return new ConceptDraft(
                code, new Labels(label, "", List.of(), List.of(), List.of()), ConceptDraft.Links.NONE, "");
    }
}
