package jp.tsunagari.portal.search.index;

import java.util.Set;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.text.SearchWord;
import jp.tsunagari.portal.search.text.TextQuery;
import jp.tsunagari.portal.search.text.WordPattern;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** Words and filters as one condition: all words, in whatever field; no unwanted one; a value of every chosen facet. */
final class QueryPredicates {

    /** What the typed word only takes in is worth a little less than the word itself. */
    private static final float NARROWER = 0.7f;

    private QueryPredicates() {}

    static PredicateFinalStep of(SearchPredicateFactory factory, TextQuery query, Filters filters) {
        var all = factory.bool();
        if (query.wanted().isEmpty()) {
            all.must(factory.matchAll().boost(0));
        }
        query.wanted().forEach(word -> all.must(wanted(factory, word)));
        query.unwanted().forEach(word -> all.mustNot(anywhere(factory, word.pattern(), 1)));
        query.phrases().forEach(phrase -> all.should(anywhere(factory, phrase, 1)));
        filters.chosen().forEach((facet, codes) -> all.filter(oneOf(factory, facet, codes)));
        return all;
    }

    /** The same condition for callers that do not ask which answer is better: cheaper, and parts of it are remembered. */
    static PredicateFinalStep withoutRank(SearchPredicateFactory factory, TextQuery query, Filters filters) {
        var all = factory.bool();
        all.filter(factory.matchAll());
        query.wanted().forEach(word -> all.filter(wanted(factory, word)));
        query.unwanted().forEach(word -> all.mustNot(anywhere(factory, word.pattern(), 1)));
        filters.chosen().forEach((facet, codes) -> all.filter(oneOf(factory, facet, codes)));
        return all;
    }

    private static PredicateFinalStep wanted(SearchPredicateFactory factory, SearchWord word) {
        var any = factory.bool();
        addFields(factory, any, word.pattern(), 1);
        word.same().forEach(same -> addFields(factory, any, same, likeness(same, word)));
        word.narrower().forEach(narrower -> addFields(factory, any, narrower, NARROWER * likeness(narrower, word)));
        return any;
    }

    /** The engines add up what the terms of a row are worth, so that a longer word for the same would be worth more. */
    private static float likeness(WordPattern alternative, SearchWord word) {
        return (float) word.pattern().steps().size() / alternative.steps().size();
    }

    private static PredicateFinalStep anywhere(SearchPredicateFactory factory, WordPattern pattern, float worth) {
        var any = factory.bool();
        addFields(factory, any, pattern, worth);
        return any;
    }

    private static void addFields(
            SearchPredicateFactory factory, BooleanPredicateClausesStep<?, ?> any, WordPattern pattern, float worth) {
        for (WordPredicates.TextField field : WordPredicates.TextField.ALL) {
            any.should(WordPredicates.word(factory, pattern, field, field.weight() * worth));
        }
    }

    private static PredicateFinalStep oneOf(SearchPredicateFactory factory, Facet facet, Set<String> codes) {
        return factory.terms().field(facet.parameter()).matchingAny(codes);
    }
}
