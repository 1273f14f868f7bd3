package jp.tsunagari.portal.search.index;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.FacetCounts;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.SearchRequest;
import jp.tsunagari.portal.search.SortOrder;
import jp.tsunagari.portal.search.query.NearTerms;
import jp.tsunagari.portal.search.query.QueryParser;
import jp.tsunagari.portal.search.query.SearchWord;
import jp.tsunagari.portal.search.query.TextQuery;
import jp.tsunagari.portal.shared.Paged;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.springframework.stereotype.Service;

/** Finds initiatives. What a transaction has committed is found within a second, by {@link IndexFollower}. */
@Service
public class InitiativeSearch {

    /** With fewer answers than this, what is near them is shown besides. */
    private static final int FEW = 3;

    private static final int MAX_BESIDES = 6;

    private final SearchMapping mapping;
    private final QueryParser parser;
    private final ValueCounter counter;
    private final NearTerms nearTerms;

    InitiativeSearch(SearchMapping mapping, QueryParser parser, ValueCounter counter, NearTerms nearTerms) {
        this.nearTerms = nearTerms;
        this.mapping = mapping;
        this.parser = parser;
        this.counter = counter;
    }

    /**
     * One page of what was asked for, with exact counts for every facet. Where that is nothing, what is near it takes its
     * place; where it is little, what is near it comes besides.
     */
    public SearchResult search(SearchRequest request) {
        TextQuery typed = parser.parse(request.text(), request.synonyms());
        ValueCounter.Counts found = count(typed, Reach.ANSWERS, request.filters());
        Optional<SearchResult.Correction> correction =
                found.found() == 0 && request.corrected() ? correction(typed, request) : Optional.empty();
        TextQuery query = correction
                .map(other -> parser.parse(other.text(), request.synonyms()))
                .orElse(typed);
        ValueCounter.Counts answers = correction.isEmpty() ? found : count(query, Reach.ANSWERS, request.filters());
        Reach reach = Reach.ANSWERS;
        ValueCounter.Counts near = answers;
        for (Reach wider : List.of(Reach.NEAR, Reach.LOOSE)) {
            if (near.found() == 0 && query.canWiden()) {
                reach = wider;
                near = count(query, wider, request.filters());
            }
        }
        List<Long> page = page(query, reach, request);
        List<Long> besides = answers.found() > 0 && answers.found() < FEW && request.page() == 1 && query.canWiden()
                ? page(query, Reach.NEAR, request.first(MAX_BESIDES))
                : List.of();
        Map<Facet, FacetCounts> counts = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            // Ticking a value may find answers where now there are none.
            Map<String, Long> values = new HashMap<>(near.of(facet.parameter()));
            values.putAll(answers.of(facet.parameter()));
            counts.put(facet, new FacetCounts(values));
        }
        return new SearchResult(
                new Paged<>(page, near.found(), request.page(), request.size()),
                counts,
                query,
                new SearchResult.Near(reach != Reach.ANSWERS && near.found() > 0, besides, correction.orElse(null)));
    }

    /** Another word for one that occurs nowhere, if it finds something. */
    private Optional<SearchResult.Correction> correction(TextQuery query, SearchRequest request) {
        for (SearchWord word : query.required()) {
            if (word.exact() || parser.knows(word.text()) || occurs(word)) {
                continue;
            }
            Optional<SearchResult.Correction> other = nearTerms
                    .plausible(word.text())
                    .map(meant -> new SearchResult.Correction(
                            word.text(), meant, request.text().replace(word.text(), meant)))
                    .filter(corrected ->
                            count(parser.parse(corrected.text(), request.synonyms()), request.filters()) > 0);
            if (other.isPresent()) {
                return other;
            }
        }
        return Optional.empty();
    }

    private boolean occurs(SearchWord word) {
        return count(TextQuery.of(word), Filters.NONE) > 0;
    }

    private ValueCounter.Counts count(TextQuery query, Reach reach, Filters filters) {
        Map<String, Filters> fields = new HashMap<>();
        for (Facet facet : Facet.values()) {
            // The counts of a facet set its own choice aside.
            fields.put(facet.parameter(), filters.only(facet, Set.of()));
        }
        return counter.count(query, reach, filters, fields);
    }

    /** As all are counted already, the engine may pass over what cannot come onto the page. */
    private List<Long> page(TextQuery query, Reach reach, SearchRequest request) {
        try (SearchSession session = mapping.createSession()) {
            return sorted(session, query, reach, request)
                    .totalHitCountThreshold(1)
                    .fetchHits(Math.multiplyExact(request.page() - 1, request.size()), request.size());
        }
    }

    /** How many there are, and nothing else. */
    public long count(TextQuery query, Filters filters) {
        return counter.count(query, Reach.ANSWERS, filters, Map.of()).found();
    }

    /** The ids of all that was asked for, in its order; page and size do not count. */
    public List<Long> ids(SearchRequest request) {
        TextQuery query = parser.parse(request.text(), request.synonyms());
        try (SearchSession session = mapping.createSession()) {
            List<Long> answers = sorted(session, query, Reach.ANSWERS, request).fetchAllHits();
            for (Reach wider : List.of(Reach.NEAR, Reach.LOOSE)) {
                if (answers.isEmpty() && query.canWiden()) {
                    answers = sorted(session, query, wider, request).fetchAllHits();
                }
            }
            return answers;
        }
    }

    private static SearchQueryOptionsStep<?, ?, Long, ?, ?, ?> sorted(
            SearchSession session, TextQuery query, Reach reach, SearchRequest request) {
        return session.search(InitiativeDocument.class)
                .select(factory -> factory.id(Long.class))
                .where(factory -> request.sort() == SortOrder.RELEVANCE
                        ? reach.ranked(factory, query, request.filters())
                        : reach.condition(factory, query, request.filters()))
                .sort(factory -> Sorts.of(factory, request.sort(), query));
    }

    /** The orders of a list. Each ends in the order of the documents, so that equal ones never change places. */
    private static final class Sorts {

        private Sorts() {}

        static SortFinalStep of(SearchSortFactory factory, SortOrder order, TextQuery query) {
            return switch (order) {
                case RELEVANCE -> query.wanted().isEmpty() ? newest(factory) : relevance(factory);
                case NEWEST -> newest(factory);
                case TITLE -> factory.field("sortTitle").then().field("sortOrder");
                case REGION ->
                    factory.field("sortRegion").missing().last().then().field("sortOrder");
            };
        }

        private static SortFinalStep relevance(SearchSortFactory factory) {
            return factory.score()
                    .then()
                    .field("sortYear")
                    .desc()
                    .missing()
                    .last()
                    .then()
                    .field("sortOrder");
        }

        private static SortFinalStep newest(SearchSortFactory factory) {
            return factory.field("sortYear").desc().missing().last().then().field("sortOrder");
        }
    }
}
