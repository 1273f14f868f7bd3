package jp.tsunagari.portal.api.export;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.api.BadParameterException;
import jp.tsunagari.portal.api.QueryReader;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.search.web.ListQuery;
import jp.tsunagari.portal.search.web.ListQueryReader;
import jp.tsunagari.portal.search.web.QueryWords;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Decides which initiatives an export has: those of a list, all its pages, or those of a shortlist. */
@Component
class ExportSelection {

    private static final String ID = "id";

    private final QueryReader queries;
    private final InitiativeSearch search;
    private final QueryWords askedFor;
    private final Messages messages;

    ExportSelection(QueryReader queries, InitiativeSearch search, QueryWords askedFor, Messages messages) {
        this.queries = queries;
        this.search = search;
        this.askedFor = askedFor;
        this.messages = messages;
    }

    /** @throws BadParameterException naming what makes no sense */
    Selected of(MultiValueMap<String, String> parameters) {
        ListQuery query = queries.read(parameters);
        ListQuery whole = query.size(query.defaultSize());
        if (!parameters.containsKey(ID)) {
            InitiativeSearch.WholeAnswer answer = search.all(query.request());
            return new Selected(
                    answer.ids(),
                    askedFor.sentence(answer.query(), query.request().filters()),
                    whole.at("/initiatives"),
                    askedFor.conditions(answer.query(), query.request().filters()));
        }
        refuseConditions(parameters);
        List<Long> ids = parameters.getOrDefault(ID, List.of()).stream()
                .map(this::id)
                .distinct()
                .toList();
        String pairs = ids.stream().map(id -> ID + "=" + id).collect(joining("&"));
        String numbers = ids.stream().map(String::valueOf).collect(joining("-"));
        return new Selected(
                ids,
                messages.get("export.chosen", pairs),
                "/initiatives.csv?" + pairs,
                List.of(List.of(
                        messages.get("export.chosen.numbers", numbers),
                        messages.get("export.chosen.count", ids.size()))));
    }

    private void refuseConditions(MultiValueMap<String, String> parameters) {
        List<BadParameterException.Problem> problems = Stream.concat(
                        Stream.of("q", "synonyms", ListQueryReader.ROLE),
                        Stream.of(Facet.values()).map(Facet::parameter))
                .filter(parameters::containsKey)
                .map(name -> new BadParameterException.Problem(name, messages.get("export.not-with-id", name)))
                .toList();
        if (!problems.isEmpty()) {
            throw new BadParameterException(problems);
        }
    }

    private Long id(String value) {
        try {
            long id = Long.parseLong(value.strip());
            if (id > 0) {
                return id;
            }
            throw new BadParameterException(List.of(notAnId(value)));
        } catch (NumberFormatException noNumber) {
            throw new BadParameterException(List.of(notAnId(value)), noNumber);
        }
    }

    private BadParameterException.Problem notAnId(String value) {
        return BadParameterException.Problem.of(messages, ID, value, messages.get("export.id"));
    }

    /**
     * What an export has.
     *
     * @param ids in order
     * @param words what was asked for
     * @param address path and query under which the same can be seen or fetched again
     * @param conditions what was asked for, one by one, each in words from the longest to the shortest; empty for everything
     */
    record Selected(List<Long> ids, String words, String address, List<List<String>> conditions) {

        Selected {
            ids = List.copyOf(ids);
            conditions = List.copyOf(conditions);
        }
    }
}
