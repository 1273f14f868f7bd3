package jp.tsunagari.portal.group.web;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.group.web.GroupQuery.Side;
import jp.tsunagari.portal.search.SortOrder;
import jp.tsunagari.portal.search.web.ListQuery;
import jp.tsunagari.portal.search.web.ListQueryReader;
import jp.tsunagari.portal.search.web.ListQueryReader.ReadQuery;
import jp.tsunagari.portal.web.BadParameter;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Reads the parameters of two groups: those of a list, after {@code a.} and {@code b.}. */
@Component
class GroupQueryReader {

    /** A group has no pages; any number would do that the list's own pages have as their default. */
    private static final int SIZE = 12;

    private final ListQueryReader lists;

    GroupQueryReader(ListQueryReader lists) {
        this.lists = lists;
    }

    /** Understands what can be understood. */
    Reading read(MultiValueMap<String, String> parameters) {
        List<BadParameter> problems = new ArrayList<>();
        ListQuery a = read(Side.A, parameters, problems);
        ListQuery b = read(Side.B, parameters, problems);
        return new Reading(new GroupQuery(a, b), problems);
    }

    private ListQuery read(Side side, MultiValueMap<String, String> parameters, List<BadParameter> problems) {
        ReadQuery read = lists.read(after(side.prefix(), parameters), SIZE);
        read.problems().stream()
                .map(problem -> new BadParameter(side.prefix() + problem.name(), problem.value(), problem.wanted()))
                .forEach(problems::add);
        return read.query().sort(SortOrder.RELEVANCE).size(SIZE);
    }

    private static MultiValueMap<String, String> after(String prefix, MultiValueMap<String, String> parameters) {
        MultiValueMap<String, String> own = new LinkedMultiValueMap<>();
        parameters.forEach((name, values) -> {
            if (name.startsWith(prefix)) {
                own.addAll(name.substring(prefix.length()), values);
            }
        });
        return own;
    }

    /**
     * An address of two groups as far as it was understood.
     *
     * @param problems what made no sense and is left out of the query
     */
    record Reading(GroupQuery query, List<BadParameter> problems) {

        Reading {
            problems = List.copyOf(problems);
        }
    }
}
