package jp.tsunagari.portal.thesaurus.web;

import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.thesaurus.ConceptDraft;
import jp.tsunagari.portal.thesaurus.SearchChangePreview;
import jp.tsunagari.portal.thesaurus.SearchChangePreview.ChangedSearch;
import jp.tsunagari.portal.thesaurus.Thesaurus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells which searches a change would change, where there is a part of the portal that knows. */
@Component
class SearchChanges {

    private final ObjectProvider<SearchChangePreview> previews;

    SearchChanges(ObjectProvider<SearchChangePreview> previews) {
        this.previews = previews;
    }

    /** If these concepts were so, and those with these codes gone. */
    List<ChangedSearch> of(Thesaurus now, List<ConceptDraft> changed, Set<String> without) {
        SearchChangePreview preview = previews.getIfAvailable();
        return preview == null ? List.of() : preview.changes(now, now.with(changed, without));
    }
}
