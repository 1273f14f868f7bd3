package jp.tsunagari.portal.search.web;

import java.util.List;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.index.IndexFollower;
import jp.tsunagari.portal.search.index.IndexStatus;
import jp.tsunagari.portal.search.index.SearchResult;
import jp.tsunagari.portal.search.query.TextQuery;
import jp.tsunagari.portal.search.web.ListPageView.Head;
import jp.tsunagari.portal.search.web.ListPageView.Understood;
import jp.tsunagari.portal.web.BadParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says above a list what was asked for and how it was understood. */
@Component
class ListHeads {

    private final QueryWords words;
    private final UnderstoodLine understood;
    private final FacetGroups groups;
    private final IndexFollower index;
    private final Messages messages;

    ListHeads(QueryWords words, UnderstoodLine understood, FacetGroups groups, IndexFollower index, Messages messages) {
        this.words = words;
        this.understood = understood;
        this.groups = groups;
        this.index = index;
        this.messages = messages;
    }

    /** The facets by their names. */
    List<FacetGroup> groups(SearchResult result, Filters filters) {
        return groups.of(result, filters);
    }

    Head of(ListQuery query, SearchResult result, List<FacetGroup> facets, List<BadParameter> problems) {
        String title = words.title(result.query(), facets);
        String sentence = words.sentence(result.query(), facets);
        int page = query.request().page();
        return new Head(
                page > 1 ? messages.get("web.title-of-page", title, page) : title,
                sentence,
                status(sentence, result),
                query.request().text(),
                problems,
                progress(index.status(), messages),
                result.partial());
    }

    private String status(String sentence, SearchResult result) {
        String count =
                messages.get("search.list.status", sentence, result.answers().total());
        return result.near().instead()
                ? messages.get(
                        result.near().partly() ? "search.near.status-partly" : "search.near.status-rephrased",
                        count,
                        result.ids().total())
                : count;
    }

    Understood understood(ListQuery query, TextQuery text, ListAddresses addresses) {
        return understood.of(query, text, addresses);
    }

    /** In words, while the index is being made; null when searches see everything. */
    static @Nullable String progress(IndexStatus status, Messages messages) {
        if (!status.rebuilding()) {
            return null;
        }
        return status.total() == 0
                ? messages.get("search.list.index-in-preparation")
                : messages.get("search.list.index-progress", status.done(), status.total());
    }
}
