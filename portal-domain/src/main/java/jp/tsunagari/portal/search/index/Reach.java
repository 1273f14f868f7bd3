package jp.tsunagari.portal.search.index;

import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.query.TextQuery;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** How far a search goes. */
enum Reach {
    /** To what was asked for. */
    ANSWERS {
        @Override
        PredicateFinalStep condition(SearchPredicateFactory factory, TextQuery query, Filters filters) {
            return QueryPredicates.unranked(factory, query, filters);
        }

        @Override
        PredicateFinalStep ranked(SearchPredicateFactory factory, TextQuery query, Filters filters) {
            return QueryPredicates.ranked(factory, query, filters);
        }
    },
    /** To what has half of it, and is no answer. */
    LOOSE {
        @Override
        PredicateFinalStep condition(SearchPredicateFactory factory, TextQuery query, Filters filters) {
            return QueryPredicates.loose(factory, query, filters);
        }

        @Override
        PredicateFinalStep ranked(SearchPredicateFactory factory, TextQuery query, Filters filters) {
            return QueryPredicates.loose(factory, query, filters);
        }
    },
    /** To what is near that, and no answer. */
    NEAR {
        @Override
        PredicateFinalStep condition(SearchPredicateFactory factory, TextQuery query, Filters filters) {
            return QueryPredicates.near(factory, query, filters);
        }

        @Override
        PredicateFinalStep ranked(SearchPredicateFactory factory, TextQuery query, Filters filters) {
            return QueryPredicates.near(factory, query, filters);
        }
    };

    abstract PredicateFinalStep condition(SearchPredicateFactory factory, TextQuery query, Filters filters);

    /** The same, with the better ones first. */
    abstract PredicateFinalStep ranked(SearchPredicateFactory factory, TextQuery query, Filters filters);
}
