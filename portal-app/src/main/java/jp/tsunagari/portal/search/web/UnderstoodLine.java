package jp.tsunagari.portal.search.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.query.QueryParser;
import jp.tsunagari.portal.search.query.SearchWord;
import jp.tsunagari.portal.search.query.TextQuery;
import jp.tsunagari.portal.search.query.Tier;
import jp.tsunagari.portal.search.query.TypedSearch;
import jp.tsunagari.portal.search.query.UnderstoodField;
import jp.tsunagari.portal.search.text.WordPattern;
import jp.tsunagari.portal.search.web.ListPageView.Choice;
import jp.tsunagari.portal.search.web.ListPageView.Understood;
import jp.tsunagari.portal.search.web.ListPageView.WordNote;
import org.springframework.stereotype.Component;

/** Says how the words of a search were understood, each part with the link that takes it away. */
@Component
class UnderstoodLine {

    private static final int MAX_ALSO = 3;

    private final QueryParser parser;
    private final FacetGroups facets;
    private final Messages messages;

    UnderstoodLine(QueryParser parser, FacetGroups facets, Messages messages) {
        this.parser = parser;
        this.facets = facets;
        this.messages = messages;
    }

    /** 「札幌市」＝活動地域：札幌市; the name of the value only where it is another word. */
    String reading(UnderstoodField field) {
        String facet = facets.label(field.facet());
        List<String> names = facets.names(field);
        boolean same = names.size() == 1
                && (names.get(0).equals(field.typed())
                        || names.get(0).equals(messages.get("search.words.quoted", field.typed())));
        return same
                ? messages.get("search.chip.field", field.typed(), facet)
                : messages.get(
                        "search.chip.field-named",
                        field.typed(),
                        facet,
                        String.join(messages.get("search.words.or"), names));
    }

    Understood of(ListQuery query, TextQuery text, ListAddresses addresses) {
        boolean on = query.request().synonyms();
        TextQuery with = on ? text : parser.parse(query.request().text(), true);
        TypedSearch typed = new TypedSearch(text);
        boolean others =
                with.wanted().stream().anyMatch(word -> also(word).findAny().isPresent());
        Choice toggle = new Choice(
                "synonyms",
                messages.get(on ? "search.list.without-synonyms" : "search.list.with-synonyms"),
                addresses.of(query.synonyms(!on)),
                !on);
        return new Understood(
                text.fields().stream()
                        .map(field -> new Choice(
                                field.typed(), reading(field), addresses.of(query.text(typed.without(field))), true))
                        .toList(),
                notes(query, text, typed, addresses),
                text.phrases().stream()
                        .map(WordPattern::word)
                        .distinct()
                        .map(run -> messages.get("search.words.quoted", run))
                        .collect(joining(messages.get("search.words.between"))),
                text.ignored(),
                others ? toggle : null,
                !on);
    }

    private List<WordNote> notes(ListQuery query, TextQuery text, TypedSearch typed, ListAddresses addresses) {
        List<SearchWord> required = text.required();
        return text.wanted().stream()
                .flatMap(word -> required.contains(word)
                        ? strong(word, also(word).toList(), query, typed, addresses)
                        : Stream.of(new WordNote(
                                word.text(), List.of(), 0, true, link(word, typed.without(word), query, addresses))))
                .toList();
    }

    private static Stream<WordNote> strong(
            SearchWord word, List<String> also, ListQuery query, TypedSearch typed, ListAddresses addresses) {
        if (also.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(new WordNote(
                word.text(),
                also.subList(0, Math.min(also.size(), MAX_ALSO)),
                also.size(),
                false,
                link(word, typed.quoting(word), query, addresses)));
    }

    private static Choice link(SearchWord word, String text, ListQuery query, ListAddresses addresses) {
        return new Choice(word.text(), word.text(), addresses.of(query.text(text)), false);
    }

    /** What else counts as the word, of a compound as its parts; other spellings of it go without saying. */
    private Stream<String> also(SearchWord word) {
        return Stream.concat(
                        word.alternatives().stream(),
                        word.parts().stream().flatMap(part -> part.alternatives().stream()))
                .filter(other -> other.tier() == Tier.SAME || other.tier() == Tier.NARROWER)
                .map(other ->
                        messages.get(other.tag() == null ? "search.words.quoted" : "search.list.term", other.label()))
                .distinct();
    }
}
