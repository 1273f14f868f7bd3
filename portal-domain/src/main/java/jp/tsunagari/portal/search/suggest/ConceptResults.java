package jp.tsunagari.portal.search.suggest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.index.IndexFollower;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.search.query.Alternative;
import jp.tsunagari.portal.search.query.SearchWord;
import jp.tsunagari.portal.search.query.TextQuery;
import jp.tsunagari.portal.search.query.Tier;
import jp.tsunagari.portal.search.text.SearchableText;
import jp.tsunagari.portal.thesaurus.Concept;
import jp.tsunagari.portal.thesaurus.Thesaurus;
import jp.tsunagari.portal.thesaurus.ThesaurusSource;
import org.springframework.stereotype.Component;

/**
 * Finds out by which concepts initiatives are found. Those by which none is are most, and are ruled out many at a time.
 */
@Component
class ConceptResults {

    /** Concepts in one question. */
    private static final int TOGETHER = 16;

    private static final String TARGET = "target:";

    private final ThesaurusSource thesaurus;
    private final InitiativeSearch search;
    private final IndexFollower index;
    private final SearchableText texts;

    ConceptResults(ThesaurusSource thesaurus, InitiativeSearch search, IndexFollower index, SearchableText texts) {
        this.thesaurus = thesaurus;
        this.search = search;
        this.index = index;
        this.texts = texts;
    }

    /**
     * The codes of concepts by which something is found, or by one below them.
     *
     * @param before those of an earlier moment, which are not asked for again: what is withdrawn is seldom the last of
     *     its kind
     */
    Set<String> codes(Set<String> before) {
        if (index.status().rebuilding()) {
            return before;
        }
        Thesaurus current = thesaurus.current();
        Set<String> found = new HashSet<>(before);
        List<Concept> open = current.concepts().stream()
                .filter(concept -> !before.contains(concept.code()))
                .toList();
        for (int from = 0; from < open.size(); from += TOGETHER) {
            List<Concept> some = open.subList(from, Math.min(open.size(), from + TOGETHER));
            if (finds(some)) {
                some.stream().filter(concept -> finds(List.of(concept))).forEach(concept -> found.add(concept.code()));
            }
        }
        return current.concepts().stream()
                .filter(concept -> found.contains(concept.code())
                        || current.narrowerAll(concept.code()).stream()
                                .anyMatch(narrower -> found.contains(narrower.code())))
                .map(Concept::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean finds(List<Concept> concepts) {
        List<Alternative> any = new ArrayList<>();
        List<Alternative> tags = new ArrayList<>();
        concepts.forEach(concept -> {
            String term = concept.term();
            if (term != null) {
                boolean target = term.startsWith(TARGET);
                tags.add(new Alternative(
                        Tier.ITSELF,
                        concept.label(),
                        List.of(),
                        new Alternative.Tag(
                                target ? Facet.TARGET : Facet.APPROACH, term.substring(term.indexOf(':') + 1))));
            }
            Stream.concat(Stream.of(concept.label()), concept.labels().same().stream())
                    .map(texts::pattern)
                    .filter(pattern -> !pattern.isEmpty())
                    .forEach(pattern ->
                            any.add(new Alternative(Tier.ITSELF, concept.label(), List.of(List.of(pattern)), null)));
        });
        any.addAll(tags);
        SearchWord word = new SearchWord(concepts.get(0).label(), SearchWord.Kind.EXACT, any, List.of());
        TextQuery query = new TextQuery(word.text(), List.of(), List.of(word), List.of(), List.of(), List.of());
        return search.count(query, Filters.NONE) > 0;
    }
}
