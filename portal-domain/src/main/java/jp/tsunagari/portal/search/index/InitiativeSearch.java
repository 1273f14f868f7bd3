package jp.tsunagari.portal.search.index;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.FacetCounts;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.SearchRequest;
import jp.tsunagari.portal.search.SortOrder;
import jp.tsunagari.portal.search.index.QueryPredicates.Reach;
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

    private static final int MAX_BESIDES = 6;
    /** A term is common that more than one initiative in so many carries. */
    private static final int COMMON_PART = 3;

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
        if (answers.found() == 0 && query.canWiden()) {
            query = withoutCommonTags(query);
            reach = reachOfNear(query, request.filters());
            near = count(query, reach, request.filters());
        }
        List<Long> page = page(query, reach, request);
        List<Long> besides =
                answers.found() > 0 && answers.found() < Reach.FEW && request.page() == 1 && query.canWiden()
                        ? page(query, Reach.BROADER, request.first(MAX_BESIDES))
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
                new SearchResult.Near(
                        !reach.equals(Reach.ANSWERS) && near.found() > 0, besides, correction.orElse(null)));
    }

    /** The first step that finds enough, or else the widest that finds anything. */
    private Reach reachOfNear(TextQuery query, Filters filters) {
        Reach found = Reach.BROADER;
        long before = 0;
        for (Reach step : Reach.wider(query)) {
            long now = counter.count(query, step, filters, Map.of()).found();
            if (now >= step.enough() && before == 0 || now >= Reach.FEW && step.missing() == 0) {
                return step;
            }
            if (before == 0 && now > 0) {
                found = step;
                before = now;
            } else if (step.missing() == 0 && now > before) {
                found = step;
                before = now;
            }
        }
        return found;
    }

    /** A term that a large part of the catalogue carries says nothing about what is near. */
    private TextQuery withoutCommonTags(TextQuery query) {
        ValueCounter.Counts all = counter.count(
                TextQuery.NOTHING,
                Reach.ANSWERS,
                Filters.NONE,
                Map.of(Facet.TARGET.parameter(), Filters.NONE, Facet.APPROACH.parameter(), Filters.NONE));
        return query.withoutTags(
                tag -> all.of(tag.facet().parameter()).getOrDefault(tag.code(), 0L) > all.found() / COMMON_PART);
    }

    /** Another word for one that occurs nowhere, if it finds something. */
    private Optional<SearchResult.Correction> correction(TextQuery query, SearchRequest request) {
        List<SearchWord> words = query.required().stream()
                .filter(word -> !word.exact())
                .flatMap(word -> Stream.concat(Stream.of(word), word.parts().stream()))
                .toList();
        String whole = request.text().strip();
        boolean oneRun = query.fields().isEmpty() && whole.chars().noneMatch(Character::isWhitespace);
        return Stream.concat(
                        parser.knows(whole)
                                ? Stream.empty()
                                : (oneRun ? nearTerms.plausible(whole) : nearTerms.readAlike(whole))
                                        .map(meant -> Map.entry(whole, meant)).stream(),
                        words.stream()
                                .map(SearchWord::text)
                                .distinct()
                                .filter(word -> !parser.knows(word) && !occurs(word))
                                .flatMap(word ->
                                        nearTerms.plausible(word).map(meant -> Map.entry(word, meant)).stream()))
                .map(slip -> new SearchResult.Correction(
                        slip.getKey(), slip.getValue(), whole.replace(slip.getKey(), slip.getValue())))
                .filter(corrected -> count(parser.parse(corrected.text(), request.synonyms()), request.filters()) > 0)
                .findFirst();
    }

    private boolean occurs(String word) {
        return count(parser.parse("\"" + word + "\"", false), Filters.NONE) > 0;
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
            if (answers.isEmpty() && query.canWiden()) {
                TextQuery rare = withoutCommonTags(query);
                answers = sorted(session, rare, reachOfNear(rare, request.filters()), request)
                        .fetchAllHits();
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
