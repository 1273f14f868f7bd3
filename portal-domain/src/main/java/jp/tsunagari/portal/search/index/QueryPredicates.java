package jp.tsunagari.portal.search.index;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.query.Alternative;
import jp.tsunagari.portal.search.query.SearchWord;
import jp.tsunagari.portal.search.query.TextQuery;
import jp.tsunagari.portal.search.query.Tier;
import jp.tsunagari.portal.search.query.UnderstoodField;
import jp.tsunagari.portal.search.text.WordPattern;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.predicate.dsl.TermsPredicateOptionsStep;
import org.jspecify.annotations.Nullable;

/**
 * Words, understood fields and filters as one condition. An answer has all words that say something, each as an
 * {@link Tier#isAnswer answer}; what is only near that is found by a condition of its own.
 */
final class QueryPredicates {

    /** More than the words of any text are worth, so that a closer tier comes first whatever the words are worth. */
    private static final float TIER = 1_000;

    /** All words in one sentence are worth more than a closer tier with the words apart. */
    private static final float TOGETHER = 1.5f * TIER;

    private static final int MAX_TOGETHER = 4;

    private QueryPredicates() {}

    /** What is asked for, the closest first. */
    static PredicateFinalStep ranked(SearchPredicateFactory factory, TextQuery query, Filters filters) {
        var all = answers(factory, query, filters);
        query.wanted().stream()
                .filter(word -> word.kind() == SearchWord.Kind.WEAK)
                .forEach(word -> all.should(any(factory, word, Tier.COMPOUND)));
        query.phrases()
                .forEach(phrase -> all.should(WordPredicates.word(factory, phrase, WordPredicates.TextField.TEXT, 1)));
        List<List<WordPattern>> together = together(query);
        if (together.size() > 1) {
            all.should(WordPredicates.near(factory, together, WordPredicates.SENTENCE, TOGETHER));
        }
        for (Tier tier : List.of(Tier.SAME, Tier.NARROWER)) {
            if (query.required().stream().anyMatch(word -> hasBeyond(word, tier))) {
                var within = factory.bool();
                query.required().forEach(word -> within.filter(any(factory, word, tier)));
                all.should(within.constantScore().boost(TIER));
            }
        }
        return all;
    }

    /** The words that say something, each in the ways that are an answer; none where they are too many to look for. */
    private static List<List<WordPattern>> together(TextQuery query) {
        List<SearchWord> required = query.required();
        return required.size() > MAX_TOGETHER
                ? List.of()
                : required.stream().map(SearchWord::answers).toList();
    }

    /** The same condition for callers that do not ask which answer is better: cheaper, and parts of it are remembered. */
    static PredicateFinalStep unranked(SearchPredicateFactory factory, TextQuery query, Filters filters) {
        return answers(factory, query, filters);
    }

    /**
     * What is no answer, but near one.
     *
     * @param reach how far from the words
     */
    static PredicateFinalStep near(SearchPredicateFactory factory, TextQuery query, Filters filters, Reach reach) {
        var all = factory.bool();
        Tier last = reach.last();
        query.unwanted().forEach(word -> all.mustNot(any(factory, word, Tier.ITSELF)));
        filters.chosen()
                .forEach((facet, codes) ->
                        all.filter(oneOf(factory, facet, IndexedValues.wanted(facet, codes, filters))));
        query.fields().forEach(field -> all.must(named(factory, field)));
        TextQuery except = reach.except();
        if (except != null) {
            all.mustNot(answers(factory, except, Filters.NONE));
        }
        query.wanted().stream()
                .filter(word -> word.kind() == SearchWord.Kind.WEAK)
                .forEach(word -> all.should(any(factory, word, Tier.COMPOUND)));
        if (!query.required().isEmpty()) {
            var some = factory.bool();
            query.required().forEach(word -> some.should(about(factory, word, last)));
            some.minimumShouldMatchNumber(query.required().size() - reach.missing());
            all.must(some);
        }
        return all;
    }

    /** An initiative with the value, or one that names the place. */
    private static PredicateFinalStep named(SearchPredicateFactory factory, UnderstoodField field) {
        var named = factory.bool();
        named.should(
                oneOf(factory, field.facet(), field.codes()).constantScore().boost(1));
        if (field.facet() == Facet.REGION) {
            // Where no source says where the work is done, the seat is all there is to go by.
            named.should(
                    oneOf(factory, Facet.SEAT, field.codes()).constantScore().boost(1));
        }
        field.names()
                .forEach(name -> named.should(WordPredicates.word(factory, name, WordPredicates.TextField.TEXT, 1)));
        return named;
    }

    /** A word in whatever way, worth the more the closer; of a compound all parts, wherever they are. */
    private static PredicateFinalStep about(SearchPredicateFactory factory, SearchWord word, Tier last) {
        var one = factory.bool();
        one.should(any(factory, word, last));
        if (!word.parts().isEmpty()) {
            var apart = factory.bool();
            word.parts().forEach(part -> apart.must(about(factory, part, last)));
            one.should(apart);
        }
        return one;
    }

    private static BooleanPredicateClausesStep<?, ?> answers(
            SearchPredicateFactory factory, TextQuery query, Filters filters) {
        var all = factory.bool();
        List<SearchWord> required = query.required();
        if (required.isEmpty()) {
            all.must(factory.matchAll().boost(0));
        }
        if (query.saysLittle()) {
            var some = factory.bool();
            required.forEach(word -> some.should(any(factory, word, Tier.COMPOUND)));
            all.must(some);
        } else {
            required.forEach(word -> all.must(any(factory, word, Tier.COMPOUND)));
        }
        narrow(factory, all, query, filters);
        return all;
    }

    private static void narrow(
            SearchPredicateFactory factory, BooleanPredicateClausesStep<?, ?> all, TextQuery query, Filters filters) {
        query.unwanted().forEach(word -> all.mustNot(any(factory, word, Tier.ITSELF)));
        query.fields().forEach(field -> all.filter(oneOf(factory, field.facet(), field.codes())));
        filters.chosen()
                .forEach((facet, codes) ->
                        all.filter(oneOf(factory, facet, IndexedValues.wanted(facet, codes, filters))));
    }

    /** Relevance of a find within its tier, by how close it is. */
    private static float worth(Tier tier) {
        return switch (tier) {
            // Which of several words for the same was typed does not decide the order.
            case ITSELF, SAME -> 1;
            case NARROWER -> 0.7f;
            case COMPOUND -> 0.6f;
            case BROADER -> 0.35f;
            case RELATED -> 0.25f;
        };
    }

    private static boolean hasBeyond(SearchWord word, Tier tier) {
        return word.alternatives().stream()
                .anyMatch(alternative ->
                        alternative.tier().isAnswer() && alternative.tier().compareTo(tier) > 0);
    }

    /** The word in any way up to a tier. */
    private static BooleanPredicateClausesStep<?, ?> any(SearchPredicateFactory factory, SearchWord word, Tier last) {
        var any = factory.bool();
        word.alternatives().stream()
                .filter(alternative -> alternative.tier().compareTo(last) <= 0)
                .forEach(alternative -> any.should(one(factory, alternative, word)));
        return any;
    }

    private static PredicateFinalStep one(SearchPredicateFactory factory, Alternative alternative, SearchWord word) {
        float worth = worth(alternative.tier());
        Alternative.Tag tag = alternative.tag();
        if (tag != null) {
            return oneOf(factory, tag.facet(), Set.of(tag.code()))
                    .constantScore()
                    .boost(worth);
        }
        if (alternative.isOneWord()) {
            WordPattern pattern = alternative.parts().get(0).get(0);
            return WordPredicates.word(
                    factory, pattern, WordPredicates.TextField.TEXT, worth * likeness(pattern, word));
        }
        return WordPredicates.near(factory, alternative.parts(), WordPredicates.CLAUSE, worth);
    }

    /** The engines add up what the terms of a row are worth, so that a longer word for the same would be worth more. */
    private static float likeness(WordPattern alternative, SearchWord word) {
        return (float) word.pattern().steps().size() / alternative.steps().size();
    }

    private static TermsPredicateOptionsStep<?> oneOf(SearchPredicateFactory factory, Facet facet, Set<String> codes) {
        return factory.terms().field(facet.parameter()).matchingAny(codes);
    }

    /**
     * How far a search goes; each step is taken only where those before give nothing.
     *
     * @param last how far from each word
     * @param missing how many of the words that say something need not be there
     * @param partly whether some of what was asked for is not there
     * @param except what has answers already, which are left out; null if nothing has
     */
    record Reach(
            Tier last,
            int missing,
            boolean partly,
            @Nullable TextQuery except) {

        /** With fewer finds than this, what is near them is shown besides, or what is farther is looked for. */
        static final int FEW = 4;

        /** To what was asked for. */
        static final Reach ANSWERS = new Reach(Tier.COMPOUND, 0, false, null);

        /** To what has every word or a broader one, and parts of a compound wherever they are. */
        static final Reach BROADER = new Reach(Tier.BROADER, 0, false, null);

        /** The same, or another seat, after the answers to a query. */
        static Reach besides(TextQuery answered) {
            return new Reach(Tier.BROADER, 0, false, answered);
        }

        /** What would be an answer but for the place, after the answers to a query. */
        static Reach atSeat(TextQuery answered) {
            return new Reach(Tier.COMPOUND, 0, false, answered);
        }

        /** What has the more telling of the words, after the answers to a query with all of them. */
        static Reach partlyBesides(TextQuery answered) {
            return new Reach(Tier.COMPOUND, 0, true, answered);
        }

        /** The steps after the answers: broader and related words. */
        static List<Reach> wider() {
            return List.of(BROADER, new Reach(Tier.RELATED, 0, false, null));
        }

        /**
         * The steps after those: fewer and fewer words, down to half of them.
         *
         * @param reduced whether all of these words are fewer already
         */
        static List<Reach> partly(TextQuery query, boolean reduced) {
            int words = query.required().size();
            return IntStream.rangeClosed(reduced ? 0 : 1, words / 2)
                    .mapToObj(missing -> new Reach(Tier.RELATED, missing, true, null))
                    .toList();
        }

        PredicateFinalStep condition(SearchPredicateFactory factory, TextQuery query, Filters filters) {
            return equals(ANSWERS)
                    ? QueryPredicates.unranked(factory, query, filters)
                    : ranked(factory, query, filters);
        }

        /** The same, with the better ones first. */
        PredicateFinalStep ranked(SearchPredicateFactory factory, TextQuery query, Filters filters) {
            return equals(ANSWERS)
                    ? QueryPredicates.ranked(factory, query, filters)
                    : QueryPredicates.near(factory, query, filters, this);
        }
    }
}
