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
import jp.tsunagari.portal.search.query.QueryParser;
import jp.tsunagari.portal.search.query.SearchWord;
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
    private final QueryParser parser;
    private final Messages messages;

    WiderCategories(ThesaurusSource thesaurus, QueryParser parser, Messages messages) {
        this.thesaurus = thesaurus;
        this.parser = parser;
        this.messages = messages;
    }

    /** Lists of the whole catalogue, the nearest first; some may be empty. */
    Stream<Category> of(ListQuery query, TextQuery words) {
        Thesaurus current = thesaurus.current();
        List<Concept> meant = words.required().stream()
                .flatMap(word -> meant(word).stream())
                .distinct()
                .toList();
        Stream<Concept> related = meant.stream().flatMap(concept -> current.related(concept.code()).stream());
        return Stream.concat(above(current, meant), related)
                .filter(concept -> !meant.contains(concept))
                .distinct()
                .limit(MAX_TRIED)
                .map(concept -> category(concept, query.filters(Filters.NONE)));
    }

    /** What the whole word means, or else its parts: 独居高齢者 is no other word for 高齢者, but below it. */
    private List<Concept> meant(SearchWord word) {
        List<Concept> whole = parser.meant(word.text());
        return whole.isEmpty()
                ? word.parts().stream()
                        .flatMap(part -> parser.meant(part.text()).stream())
                        .toList()
                : whole;
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
            return new Category(
                    messages.get("search.help.wider-word", messages.name(concept)), query.text(concept.label()));
        }
        Facet facet = term.startsWith(TARGET) ? Facet.TARGET : Facet.APPROACH;
        return new Category(
                messages.get(
                        "search.help.wider-term",
                        messages.get("search.facet." + facet.parameter()),
                        messages.name(concept)),
                query.text("").filters(Filters.NONE.with(facet, term.substring(term.indexOf(':') + 1))));
    }

    /** A list that takes in what was looked for. */
    record Category(String label, ListQuery query) {}
}
