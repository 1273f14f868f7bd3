package jp.tsunagari.portal.search.web;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.search.query.NearTerms;
import jp.tsunagari.portal.search.query.QueryParser;
import jp.tsunagari.portal.search.query.SearchWord;
import jp.tsunagari.portal.search.query.TextQuery;
import jp.tsunagari.portal.search.text.SearchableText;
import jp.tsunagari.portal.search.web.FacetGroup.FacetValue;
import org.springframework.stereotype.Component;

/** Looks for a way on from a list that is empty. Offers nothing that would be empty too. */
@Component
class NoHitHelper {

    private static final int MAX_STEPS = 8;
    /** More ticks than this are loosened by taking all away; each costs a count. */
    private static final int MAX_CHOICES = 12;

    private static final int MAX_NEAR = 5;
    private static final int NEAR_TO_TRY = 12;

    private final InitiativeSearch search;
    private final QueryParser parser;
    private final NearTerms nearTerms;
    private final SearchableText texts;
    private final Messages messages;

    NoHitHelper(
            InitiativeSearch search, QueryParser parser, NearTerms nearTerms, SearchableText texts, Messages messages) {
        this.search = search;
        this.parser = parser;
        this.nearTerms = nearTerms;
        this.texts = texts;
        this.messages = messages;
    }

    NoHitView help(ListQuery query, TextQuery words, List<FacetGroup> groups, ListAddresses addresses) {
        List<NoHitView.Step> alone = alone(query, words, addresses);
        return new NoHitView(alone, near(query, words, alone, addresses), looser(query, words, groups, addresses));
    }

    private List<NoHitView.Step> alone(ListQuery query, TextQuery words, ListAddresses addresses) {
        return words.wanted().stream()
                .map(word -> step(
                        word.text(), query.text(typed(List.of(word), List.of())).filters(Filters.NONE), addresses))
                .toList();
    }

    private List<NoHitView.Step> near(
            ListQuery query, TextQuery words, List<NoHitView.Step> alone, ListAddresses addresses) {
        List<NoHitView.Step> found = new ArrayList<>();
        for (int position = 0; position < alone.size(); position++) {
            if (alone.get(position).count() > 0) {
                continue;
            }
            for (String term : nearTerms.to(words.wanted().get(position).text(), NEAR_TO_TRY)) {
                String text = with(words, position, term);
                ListQuery other = query.text(text);
                NoHitView.Step step = step(text, other, addresses);
                boolean filtered = !query.request().filters().isEmpty();
                found.add(
                        step.count() == 0 && filtered
                                ? step(
                                        messages.get("search.help.unfiltered", text),
                                        other.filters(Filters.NONE),
                                        addresses)
                                : step);
            }
        }
        return found.stream().filter(step -> step.count() > 0).limit(MAX_NEAR).toList();
    }

    private List<NoHitView.Step> looser(
            ListQuery query, TextQuery words, List<FacetGroup> groups, ListAddresses addresses) {
        Map<String, ListQuery> tries = new LinkedHashMap<>();
        if (!query.request().synonyms()) {
            tries.put(messages.get("search.help.synonyms"), query.synonyms(true));
        }
        if (words.wanted().stream().anyMatch(SearchWord::exact)) {
            tries.put(
                    messages.get("search.help.no-quotes"),
                    query.text(
                            query.request().text().replaceAll("[\"“”„＂]", " ").strip()));
        }
        String apart = apart(words);
        if (!apart.equals(typed(words.wanted(), words.unwanted()))) {
            tries.put(messages.get("search.help.apart", apart), query.text(apart));
        }
        if (!words.unwanted().isEmpty() && !words.wanted().isEmpty()) {
            tries.put(messages.get("search.help.no-exclusion"), query.text(typed(words.wanted(), List.of())));
        }
        choices(groups)
                .limit(MAX_CHOICES)
                .forEach(choice -> tries.put(
                        messages.get(
                                "search.help.without-filter",
                                choice.group().label(),
                                choice.value().name()),
                        query.filters(query.request()
                                .filters()
                                .without(choice.group().facet(), choice.value().code()))));
        if (words.wanted().size() > 1) {
            words.wanted()
                    .forEach(word -> tries.put(
                            messages.get("search.help.without-word", word.text()),
                            query.text(typed(without(words.wanted(), word), words.unwanted()))));
        }
        if (choices(groups).count() > 1) {
            tries.put(messages.get("search.help.no-filters"), query.filters(Filters.NONE));
        }
        return tries.entrySet().stream()
                .map(each -> step(each.getKey(), each.getValue(), addresses))
                .filter(step -> step.count() > 0)
                .limit(MAX_STEPS)
                .toList();
    }

    private NoHitView.Step step(String label, ListQuery query, ListAddresses addresses) {
        TextQuery words = parser.parse(query.request().text(), query.request().synonyms());
        return new NoHitView.Step(label, search.count(words, query.request().filters()), addresses.of(query));
    }

    private static Stream<Ticked> choices(List<FacetGroup> groups) {
        return groups.stream().flatMap(group -> group.selected().stream().map(value -> new Ticked(group, value)));
    }

    private String apart(TextQuery words) {
        String wanted = words.wanted().stream()
                .flatMap(word -> word.exact() ? Stream.of(typed(word, "")) : texts.parts(word.text()).stream())
                .collect(joining(" "));
        return Stream.of(wanted, typed(List.of(), words.unwanted()))
                .filter(part -> !part.isEmpty())
                .collect(joining(" "));
    }

    private static List<SearchWord> without(List<SearchWord> words, SearchWord word) {
        return words.stream().filter(other -> !other.equals(word)).toList();
    }

    private static String with(TextQuery words, int position, String term) {
        List<String> typed = new ArrayList<>();
        for (int at = 0; at < words.wanted().size(); at++) {
            typed.add(at == position ? term : typed(words.wanted().get(at), ""));
        }
        words.unwanted().forEach(word -> typed.add(typed(word, "-")));
        return String.join(" ", typed);
    }

    /** The words as a user would type them. */
    private static String typed(List<SearchWord> wanted, List<SearchWord> unwanted) {
        return Stream.concat(
                        wanted.stream().map(word -> typed(word, "")),
                        unwanted.stream().map(word -> typed(word, "-")))
                .collect(joining(" "));
    }

    private static String typed(SearchWord word, String sign) {
        boolean quotes = word.exact() || word.text().contains(" ");
        return sign + (quotes ? "\"" + word.text() + "\"" : word.text());
    }

    private record Ticked(FacetGroup group, FacetValue value) {}

    /**
     * What helps a user further who has found nothing.
     *
     * @param words each word alone in the whole catalogue
     * @param near words that may have been meant instead
     * @param looser lists that ask for less
     */
    record NoHitView(List<Step> words, List<Step> near, List<Step> looser) {

        NoHitView {
            words = List.copyOf(words);
            near = List.copyOf(near);
            looser = List.copyOf(looser);
        }

        /**
         * A list to go to, and how many initiatives are in it.
         *
         * @param label a word, or what is different from what was asked for
         */
        record Step(String label, long count, String address) {}
    }
}
