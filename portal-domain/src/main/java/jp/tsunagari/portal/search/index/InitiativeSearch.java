package jp.tsunagari.portal.search.index;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import jp.tsunagari.portal.search.CheckedDays;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.FacetCounts;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.SearchRequest;
import jp.tsunagari.portal.search.SortOrder;
import jp.tsunagari.portal.search.index.QueryPredicates.Reach;
import jp.tsunagari.portal.search.index.SearchPlanner.SearchPlan;
import jp.tsunagari.portal.search.index.ValueCounter.Deadline;
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
    /** Of what has only some of the words, where others have all. */
    private static final int MAX_PARTLY_BESIDES = 3;

    private final SearchMapping mapping;
    private final SearchPlanner planner;
    private final ValueCounter counter;
    private final CheckedDays checks;
    private final Duration budget;

    InitiativeSearch(
            SearchMapping mapping,
            SearchPlanner planner,
            ValueCounter counter,
            CheckedDays checks,
            SearchProperties properties) {
        this.mapping = mapping;
        this.planner = planner;
        this.counter = counter;
        this.checks = checks;
        this.budget = properties.timeBudget();
    }

    /**
     * One page of what was asked for, with exact counts for every facet. Where the catalogue has nothing of the kind, what is
     * near it takes its place; where there is little, what is near it comes besides. When the time is up it ends with what
     * there is by then.
     */
    public SearchResult search(SearchRequest asked) {
        SearchRequest request = dated(asked);
        SearchPlan asTyped = planner.asTyped(request.text(), request.synonyms());
        // From here: the first search of a process waits for the thesaurus and the dictionary.
        Deadline deadline = Deadline.in(budget);
        ValueCounter.Counts answers = count(asTyped.query(), asTyped.reach(), request.filters(), deadline);
        // Mostly there are some, and then nothing needs to be planned.
        SearchPlan plan = answers.found() > 0 || deadline.isMissed()
                ? asTyped
                : planner.plan(request.text(), request.synonyms(), deadline);
        TextQuery query = plan.query();
        ValueCounter.Counts counted =
                plan.equals(asTyped) ? answers : count(query, plan.reach(), request.filters(), deadline);
        boolean widened = plan.isAnswered() && counted.found() > 0 && query.canWiden() && request.page() == 1;
        Besides besides = widened ? besides(query, counted.found(), request, deadline) : Besides.NONE;
        return result(request, plan, counted, besides, deadline);
    }

    /** What comes after the answers: the first step that has anything. */
    private Besides besides(TextQuery query, long answers, SearchRequest request, Deadline deadline) {
        return planner.besides(query, answers, deadline)
                .map(plan -> new Besides(
                        page(plan.query(), plan.reach(), request.first(most(plan)), deadline),
                        plan.reach().partly()))
                .filter(found -> !found.ids().isEmpty())
                .findFirst()
                .orElse(Besides.NONE);
    }

    private static int most(SearchPlan plan) {
        return plan.reach().partly() ? MAX_PARTLY_BESIDES : MAX_BESIDES;
    }

    private SearchResult result(
            SearchRequest request, SearchPlan plan, ValueCounter.Counts counted, Besides besides, Deadline deadline) {
        List<Long> page = page(plan.query(), plan.reach(), request, deadline);
        // Where there was no time to count, what can be seen is counted at least.
        long seen = deadline.isMissed() && !page.isEmpty() ? start(request) + page.size() : 0;
        long found = Math.max(counted.found(), seen);
        Map<Facet, FacetCounts> counts = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Map<String, Long> values = counted.of(facet.parameter());
            counts.put(
                    facet,
                    facet == Facet.CHECKED
                            ? checks.counts(values)
                            : new FacetCounts(IndexedValues.counts(facet, values, request.filters())));
        }
        return new SearchResult(
                new Paged<>(page, found, request.page(), request.size()),
                counts,
                plan.query(),
                new SearchResult.Near(
                        !plan.isAnswered() && found > 0,
                        plan.reach().partly() || besides.partly(),
                        besides.ids(),
                        plan.correction()),
                deadline.isMissed());
    }

    /** One page of what was asked for as it was typed, with exact counts, and nothing that is only near it. */
    public SearchResult answers(SearchRequest asked) {
        SearchRequest request = dated(asked);
        SearchPlan plan = planner.asTyped(request.text(), request.synonyms());
        Deadline deadline = Deadline.in(budget);
        ValueCounter.Counts counted = count(plan.query(), plan.reach(), request.filters(), deadline);
        return result(request, plan, counted, Besides.NONE, deadline);
    }

    private SearchRequest dated(SearchRequest request) {
        return request.filters(checks.dated(request.filters()));
    }

    private ValueCounter.Counts count(TextQuery query, Reach reach, Filters filters, Deadline deadline) {
        Map<String, Filters> fields = new HashMap<>();
        for (Facet facet : Facet.values()) {
            // The counts of a facet set its own choice aside.
            fields.put(facet.parameter(), filters.only(facet, Set.of()));
        }
        return counter.count(query, reach, filters, fields, deadline);
    }

    /** As all are counted already, the engine may pass over what cannot come onto the page. */
    private List<Long> page(TextQuery query, Reach reach, SearchRequest request, Deadline deadline) {
        try (SearchSession session = mapping.createSession()) {
            var page = sorted(session, query, reach, request)
                    .totalHitCountThreshold(1)
                    .truncateAfter(deadline.millisecondsLeft(), TimeUnit.MILLISECONDS)
                    .fetch(start(request), request.size());
            if (page.timedOut()) {
                deadline.miss();
            }
            return page.hits();
        }
    }

    private static int start(SearchRequest request) {
        return Math.multiplyExact(request.page() - 1, request.size());
    }

    /** How many there are, and nothing else; at least so many if the time was too short to count them all. */
    public long count(TextQuery query, Filters filters) {
        return counter.count(query, Reach.ANSWERS, checks.dated(filters), Map.of(), Deadline.in(budget))
                .found();
    }

    /** The ids of {@link #all}. */
    public List<Long> ids(SearchRequest request) {
        return all(request).ids();
    }

    /**
     * All that was asked for, in its order; page and size do not count. A slip is mended as on the page, but what is only
     * near has no place in a file.
     */
    public WholeAnswer all(SearchRequest asked) {
        SearchRequest request = dated(asked);
        SearchPlan asTyped = planner.asTyped(request.text(), request.synonyms());
        List<Long> answers = ids(asTyped, request);
        if (!answers.isEmpty()) {
            return new WholeAnswer(answers, asTyped.query());
        }
        SearchPlan plan = planner.plan(request.text(), request.synonyms(), Deadline.in(budget));
        return new WholeAnswer(plan.correction() == null ? List.of() : ids(plan, request), plan.query());
    }

    private List<Long> ids(SearchPlan plan, SearchRequest request) {
        try (SearchSession session = mapping.createSession()) {
            return sorted(session, plan.query(), plan.reach(), request).fetchAllHits();
        }
    }

    /** How many answers two searches have in common; order and page do not count. */
    public long overlap(SearchRequest one, SearchRequest other) {
        SearchPlan plan = planner.asTyped(one.text(), one.synonyms());
        SearchPlan otherPlan = planner.asTyped(other.text(), other.synonyms());
        try (SearchSession session = mapping.createSession()) {
            return session.search(InitiativeDocument.class)
                    .where(factory -> factory.and(
                            plan.reach().condition(factory, plan.query(), checks.dated(one.filters())),
                            otherPlan.reach().condition(factory, otherPlan.query(), checks.dated(other.filters()))))
                    .fetchTotalHitCount();
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

    /**
     * All that answers.
     *
     * @param query what was looked for, with its slips mended
     */
    public record WholeAnswer(List<Long> ids, TextQuery query) {

        public WholeAnswer {
            ids = List.copyOf(ids);
        }
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

    /**
     * What comes after the answers.
     *
     * @param partly whether it has only some of the words
     */
    private record Besides(List<Long> ids, boolean partly) {

        static final Besides NONE = new Besides(List.of(), false);
    }
}
