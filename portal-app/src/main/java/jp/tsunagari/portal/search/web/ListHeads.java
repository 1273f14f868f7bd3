package jp.tsunagari.portal.search.web;

import java.util.List;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.index.IndexFollower;
import jp.tsunagari.portal.search.index.IndexStatus;
import jp.tsunagari.portal.search.index.SearchResult;
import jp.tsunagari.portal.search.query.Alternative;
import jp.tsunagari.portal.search.query.QueryParser;
import jp.tsunagari.portal.search.query.SearchWord;
import jp.tsunagari.portal.search.query.TextQuery;
import jp.tsunagari.portal.search.text.WordPattern;
import jp.tsunagari.portal.search.web.ListPageView.Choice;
import jp.tsunagari.portal.search.web.ListPageView.Head;
import jp.tsunagari.portal.search.web.ListPageView.Understood;
import jp.tsunagari.portal.shared.Paged;
import jp.tsunagari.portal.web.BadParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says above a list what was asked for and how it was understood. */
@Component
class ListHeads {

    private final QueryWords words;
    private final QueryParser parser;
    private final FacetGroups groups;
    private final IndexFollower index;
    private final Messages messages;

    ListHeads(QueryWords words, QueryParser parser, FacetGroups groups, IndexFollower index, Messages messages) {
        this.words = words;
        this.parser = parser;
        this.groups = groups;
        this.index = index;
        this.messages = messages;
    }

    /** The facets by their names. */
    List<FacetGroup> groups(SearchResult result, Filters filters) {
        return groups.of(result, filters);
    }

    Head of(ListQuery query, TextQuery text, List<FacetGroup> facets, Paged<?> paged, List<BadParameter> problems) {
        String title = words.title(text, facets);
        String sentence = words.sentence(text, facets);
        return new Head(
                paged.page() > 1 ? messages.get("search.list.title-of-page", title, paged.page()) : title,
                sentence,
                messages.get("search.list.status", sentence, paged.total()),
                query.request().text(),
                problems,
                progress(index.status(), messages));
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

    Understood understood(ListQuery query, TextQuery text, ListAddresses addresses) {
        boolean on = query.request().synonyms();
        TextQuery with = on ? text : parser.parse(query.request().text(), true);
        List<String> others = with.wanted().stream()
                .flatMap(SearchWord::others)
                .filter(other -> other.tier().isAnswer())
                .map(Alternative::label)
                .distinct()
                .toList();
        Choice toggle = new Choice(
                "synonyms",
                messages.get(on ? "search.list.without-synonyms" : "search.list.with-synonyms"),
                addresses.of(query.synonyms(!on)),
                !on);
        return new Understood(
                text.phrases().stream().map(WordPattern::word).toList(),
                text.ignored(),
                on ? others : List.of(),
                others.isEmpty() ? null : toggle);
    }
}
