package jp.tsunagari.portal.search.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.index.QueryPredicates.Reach;
import jp.tsunagari.portal.search.query.TextQuery;
import jp.tsunagari.portal.search.text.WordPattern;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.springframework.stereotype.Service;

/**
 * Finds initiatives that are like one: for the same people, in the same way, or about the same uncommon thing.
 *
 * <p>The index proposes some dozens that share the most; these are then compared one by one. Searches and statements are
 * as many for a large catalogue as for a small one.
 */
@Service
public class SimilarInitiatives {

    private static final int CANDIDATES = 40;
    /** Each word costs a search. */
    private static final int MAX_WORDS = 12;

    private static final int MAX_WORDS_TOLD = 3;
    private static final double MIN_LIKENESS = 0.2;

    private final SearchMapping mapping;
    private final Initiatives initiatives;
    private final TraitReader traitReader;
    private final ValueCounter counter;

    SimilarInitiatives(SearchMapping mapping, Initiatives initiatives, TraitReader traitReader, ValueCounter counter) {
        this.mapping = mapping;
        this.initiatives = initiatives;
        this.traitReader = traitReader;
        this.counter = counter;
    }

    /** Those most like it, the most alike first; none for one that has nothing to compare. */
    public List<SimilarInitiative> to(InitiativeSummary initiative, int most) {
        TraitReader.Traits own = traitReader.of(initiative).withFewWords(MAX_WORDS);
        if (own.isEmpty()) {
            return List.of();
        }
        Map<String, WordPattern> patterns = new LinkedHashMap<>();
        own.words().forEach((folded, written) -> patterns.put(folded, traitReader.pattern(written)));
        try (SearchSession session = mapping.createSession()) {
            List<Long> candidates = candidates(session, initiative, patterns);
            TraitComparison comparison = new TraitComparison(own, rarity(session, patterns), traitReader.termNames());
            return best(comparison, initiative, candidates, most);
        }
    }

    private List<SimilarInitiative> best(
            TraitComparison comparison, InitiativeSummary initiative, List<Long> candidates, int most) {
        List<Candidate> alike = new ArrayList<>();
        for (InitiativeSummary other : initiatives.summaries(candidates)) {
            TraitReader.Traits traits = traitReader.of(other);
            double likeness = comparison.likeness(traits);
            if (likeness >= MIN_LIKENESS) {
                alike.add(new Candidate(other, traits, likeness));
            }
        }
        return alike.stream()
                .sorted(Comparator.comparingDouble(Candidate::likeness).reversed())
                .limit(most)
                .map(candidate -> similar(comparison, initiative, candidate))
                .toList();
    }

    private static SimilarInitiative similar(
            TraitComparison comparison, InitiativeSummary initiative, Candidate candidate) {
        InitiativeSummary other = candidate.initiative();
        List<String> words = comparison.sharedWords(candidate.traits()).stream()
                .limit(MAX_WORDS_TOLD)
                .map(word -> candidate.traits().words().getOrDefault(word, word))
                .toList();
        return new SimilarInitiative(
                other,
                common(initiative.targetGroups(), other.targetGroups()),
                common(initiative.approaches(), other.approaches()),
                words);
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        return common;
    }

    private static List<Long> candidates(
            SearchSession session, InitiativeSummary initiative, Map<String, WordPattern> words) {
        return session.search(InitiativeDocument.class)
                .select(factory -> factory.id(Long.class))
                .where(factory -> {
                    var any = factory.bool().minimumShouldMatchNumber(1);
                    any.mustNot(factory.id().matching(initiative.id()));
                    initiative
                            .targetGroups()
                            .forEach(code -> any.should(factory.match()
                                    .field(Facet.TARGET.parameter())
                                    .matching(code)));
                    initiative
                            .approaches()
                            .forEach(code -> any.should(factory.match()
                                    .field(Facet.APPROACH.parameter())
                                    .matching(code)));
                    words.values().forEach(word -> any.should(inShortTexts(factory, word)));
                    return any;
                })
                .sort(factory -> factory.score().then().field("sortOrder"))
                .fetchHits(CANDIDATES);
    }

    private TraitComparison.Rarity rarity(SearchSession session, Map<String, WordPattern> words) {
        Map<String, Long> counts = new HashMap<>();
        ValueCounter.Counts all = counter.count(
                TextQuery.NOTHING,
                Reach.ANSWERS,
                Filters.NONE,
                Map.of(Facet.TARGET.parameter(), Filters.NONE, Facet.APPROACH.parameter(), Filters.NONE));
        for (Facet facet : List.of(Facet.TARGET, Facet.APPROACH)) {
            all.of(facet.parameter()).forEach((code, count) -> counts.put(TraitReader.Traits.key(facet, code), count));
        }
        words.forEach((folded, pattern) -> counts.put(
                folded,
                session.search(InitiativeDocument.class)
                        .where(factory -> inShortTexts(factory, pattern))
                        .fetchTotalHitCount()));
        return new TraitComparison.Rarity(all.found(), counts);
    }

    private static PredicateFinalStep inShortTexts(SearchPredicateFactory factory, WordPattern word) {
        return WordPredicates.word(factory, word, WordPredicates.TextField.NAMES, 1);
    }

    private record Candidate(InitiativeSummary initiative, TraitReader.Traits traits, double likeness) {}

    /**
     * An initiative that is like another one, and why. At least one reason is not empty.
     *
     * @param targetGroups codes of the target groups that both have
     * @param approaches codes of the approaches that both have
     * @param words uncommon words that both use of themselves, as the other one writes them; the most telling first
     */
    public record SimilarInitiative(
            InitiativeSummary initiative, Set<String> targetGroups, Set<String> approaches, List<String> words) {

        public SimilarInitiative {
            targetGroups = Set.copyOf(targetGroups);
            approaches = Set.copyOf(approaches);
            words = List.copyOf(words);
        }
    }
}
