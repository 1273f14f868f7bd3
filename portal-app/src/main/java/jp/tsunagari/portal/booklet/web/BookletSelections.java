package jp.tsunagari.portal.booklet.web;

import java.util.List;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.search.web.ListQuery;
import jp.tsunagari.portal.search.web.ListQueryReader;
import jp.tsunagari.portal.search.web.QueryWords;
import jp.tsunagari.portal.shortlist.ChosenCase;
import jp.tsunagari.portal.shortlist.ChosenList;
import jp.tsunagari.portal.shortlist.web.ShortlistAddress;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Finds what a booklet is made of: a shortlist by its ids, else a list by its words and filters. */
@Component
class BookletSelections {

    private static final String ID = "id";
    private static final int PAGE_SIZE = 12;

    /** More ids than that are no shortlist. */
    private static final int MAX_IDS = 500;

    private final Initiatives initiatives;
    private final ListQueryReader queries;
    private final InitiativeSearch search;
    private final QueryWords askedFor;
    private final BookletProperties properties;
    private final Messages messages;

    BookletSelections(
            Initiatives initiatives,
            ListQueryReader queries,
            InitiativeSearch search,
            QueryWords askedFor,
            BookletProperties properties,
            Messages messages) {
        this.initiatives = initiatives;
        this.queries = queries;
        this.search = search;
        this.askedFor = askedFor;
        this.properties = properties;
        this.messages = messages;
    }

    /** As many as a booklet may have. What makes no sense is passed over, as lists do it. */
    BookletSelection of(MultiValueMap<String, String> parameters) {
        return of(parameters, properties.maxCases());
    }

    /** As above, at most so many. */
    BookletSelection of(MultiValueMap<String, String> parameters, int most) {
        return parameters.containsKey(ID) ? chosen(parameters, most) : found(parameters, most);
    }

    private BookletSelection chosen(MultiValueMap<String, String> parameters, int most) {
        List<Long> asked = parameters.getOrDefault(ID, List.of()).stream()
                .filter(id -> id.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf)
                .distinct()
                .limit(MAX_IDS)
                .toList();
        ChosenList noted = ShortlistAddress.read(parameters).list();
        List<ChosenCase> known = initiatives.summaries(asked).stream()
                .map(initiative -> noted.of(initiative.id()))
                .toList();
        ChosenList list = new ChosenList(noted.name(), known);
        return new BookletSelection(
                first(list.ids(), most),
                known.size(),
                messages.get("booklet.chosen", known.size()),
                ShortlistAddress.of(list),
                ShortlistAddress.parameters(list),
                list);
    }

    private BookletSelection found(MultiValueMap<String, String> parameters, int most) {
        ListQuery read = queries.read(parameters, PAGE_SIZE).query();
        ListQuery query = read.size(read.defaultSize());
        InitiativeSearch.WholeAnswer answer = search.all(query.request());
        return new BookletSelection(
                first(answer.ids(), most),
                answer.ids().size(),
                askedFor.sentence(answer.query(), query.request().filters()),
                query.at("/initiatives"),
                query.parameters(),
                ChosenList.EMPTY);
    }

    private static List<Long> first(List<Long> ids, int most) {
        return ids.stream().limit(most).toList();
    }
}
