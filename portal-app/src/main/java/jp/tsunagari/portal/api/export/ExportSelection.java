package jp.tsunagari.portal.api.export;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.api.BadParameterException;
import jp.tsunagari.portal.api.QueryReader;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.search.web.ListQuery;
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

    ExportSelection(QueryReader queries, InitiativeSearch search, QueryWords askedFor) {
        this.queries = queries;
        this.search = search;
        this.askedFor = askedFor;
    }

    /** @throws BadParameterException naming what makes no sense */
    Selected of(MultiValueMap<String, String> parameters) {
        ListQuery query = queries.read(parameters);
        ListQuery whole = query.size(query.defaultSize());
        if (!parameters.containsKey(ID)) {
            return new Selected(search.ids(query.request()), askedFor.sentence(whole), whole.at("/initiatives"));
        }
        refuseConditions(parameters);
        List<Long> ids = parameters.getOrDefault(ID, List.of()).stream()
                .map(ExportSelection::id)
                .distinct()
                .toList();
        String pairs = ids.stream().map(id -> ID + "=" + id).collect(joining("&"));
        return new Selected(ids, "選んだ取組（" + pairs + "）", "/initiatives.csv?" + pairs);
    }

    private static void refuseConditions(MultiValueMap<String, String> parameters) {
        List<BadParameterException.Problem> problems = Stream.concat(
                        Stream.of("q", "synonyms"), Stream.of(Facet.values()).map(Facet::parameter))
                .filter(parameters::containsKey)
                .map(name -> new BadParameterException.Problem(name, name + " は id といっしょに指定できません。"))
                .toList();
        if (!problems.isEmpty()) {
            throw new BadParameterException(problems);
        }
    }

    private static Long id(String value) {
        try {
            long id = Long.parseLong(value.strip());
            if (id > 0) {
                return id;
            }
            throw new BadParameterException(List.of(BadParameterException.Problem.of(ID, value, "取組のID")));
        } catch (NumberFormatException noNumber) {
            throw new BadParameterException(List.of(BadParameterException.Problem.of(ID, value, "取組のID")), noNumber);
        }
    }

    /**
     * What an export has.
     *
     * @param ids in order
     * @param words what was asked for
     * @param address path and query under which the same can be seen or fetched again
     */
    record Selected(List<Long> ids, String words, String address) {

        Selected {
            ids = List.copyOf(ids);
        }
    }
}
