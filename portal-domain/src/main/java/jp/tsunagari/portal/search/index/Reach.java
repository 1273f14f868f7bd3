package jp.tsunagari.portal.search.index;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.query.TextQuery;
import jp.tsunagari.portal.search.query.Tier;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * How far a search goes; each step is taken only where those before give nothing.
 *
 * @param last how far from each word
 * @param missing how many of the words need not be there
 */
record Reach(Tier last, int missing) {

    /** With fewer finds than this, what is near them is shown besides. */
    static final int FEW = 3;

    /** To what was asked for. */
    static final Reach ANSWERS = new Reach(Tier.COMPOUND, 0);

    /** To what has every word or a broader one, and parts of a compound wherever they are. */
    static final Reach BROADER = new Reach(Tier.BROADER, 0);

    /** The steps after the answers: broader and related words, then fewer and fewer words down to half of them. */
    static List<Reach> wider(TextQuery query) {
        int words = query.required().size();
        List<Reach> steps = new ArrayList<>(List.of(BROADER, new Reach(Tier.RELATED, 0)));
        for (int missing = 1; missing <= words / 2; missing++) {
            steps.add(new Reach(Tier.RELATED, missing));
        }
        return steps;
    }

    /** How many finds of this kind are enough, so that no further step is taken. */
    int enough() {
        return missing == 0 ? FEW : 1;
    }

    PredicateFinalStep condition(SearchPredicateFactory factory, TextQuery query, Filters filters) {
        return equals(ANSWERS) ? QueryPredicates.unranked(factory, query, filters) : ranked(factory, query, filters);
    }

    /** The same, with the better ones first. */
    PredicateFinalStep ranked(SearchPredicateFactory factory, TextQuery query, Filters filters) {
        return equals(ANSWERS)
                ? QueryPredicates.ranked(factory, query, filters)
                : QueryPredicates.near(
                        factory, query, filters, last, query.required().size() - missing);
    }
}
