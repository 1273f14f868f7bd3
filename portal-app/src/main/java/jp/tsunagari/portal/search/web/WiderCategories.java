package jp.tsunagari.portal.search.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.query.TextQuery;
import jp.tsunagari.portal.thesaurus.Concept;
import jp.tsunagari.portal.thesaurus.Thesaurus;
import jp.tsunagari.portal.thesaurus.ThesaurusSource;
import org.springframework.stereotype.Component;

/** Finds what the words of a search are a kind of, up to the terms of the vocabulary, and what is related to them. */
@Component
class WiderCategories {

    private static final int MAX_TRIED = 8;
    private static final String TARGET = "target:";

    private final ThesaurusSource thesaurus;
    private final Messages messages;

    WiderCategories(ThesaurusSource thesaurus, Messages messages) {
        this.thesaurus = thesaurus;
        this.messages = messages;
    }

    /** Lists of the whole catalogue, the nearest first; some may be empty. */
    Stream<Category> of(ListQuery query, TextQuery words) {
        Thesaurus current = thesaurus.current();
        List<Concept> meant = words.leaves()
                .flatMap(word -> current.concepts().stream().filter(concept -> isCalled(concept, word.text())))
                .toList();
        Stream<Concept> related = meant.stream().flatMap(concept -> current.related(concept.code()).stream());
        return Stream.concat(above(current, meant), related)
                .filter(concept -> !meant.contains(concept))
                .distinct()
                .limit(MAX_TRIED)
                .map(concept -> category(concept, query.filters(Filters.NONE)));
    }

    private static boolean isCalled(Concept concept, String word) {
        return concept.label().equals(word) || concept.labels().same().contains(word);
    }

    private static Stream<Concept> above(Thesaurus thesaurus, List<Concept> concepts) {
        Set<Concept> found = new LinkedHashSet<>();
        Deque<Concept> next = new ArrayDeque<>(concepts);
        while (!next.isEmpty()) {
            thesaurus.broader(next.remove().code()).stream().filter(found::add).forEach(next::add);
        }
        return found.stream();
    }

    private Category category(Concept concept, ListQuery query) {
        String term = concept.term();
        if (term == null) {
            return new Category(messages.get("search.help.wider-word", concept.label()), query.text(concept.label()));
        }
        Facet facet = term.startsWith(TARGET) ? Facet.TARGET : Facet.APPROACH;
        return new Category(
                messages.get(
                        "search.help.wider-term", messages.get("search.facet." + facet.parameter()), concept.label()),
                query.text("").filters(Filters.NONE.with(facet, term.substring(term.indexOf(':') + 1))));
    }

    /** A list that takes in what was looked for. */
    record Category(String label, ListQuery query) {}
}
