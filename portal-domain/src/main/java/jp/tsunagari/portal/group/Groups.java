package jp.tsunagari.portal.group;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.search.CrossCounts;
import jp.tsunagari.portal.search.Crossing;
import jp.tsunagari.portal.search.SearchRequest;
import jp.tsunagari.portal.search.SortOrder;
import jp.tsunagari.portal.search.index.InitiativeMatrix;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.search.index.SearchResult;
import org.springframework.stereotype.Service;

/** Reads groups of initiatives. Counts are of all that is found; figures are read of the newest members alone. */
@Service
public class Groups {

    /** More dots than these would be a cloud, and more rows than these no one reads. */
    public static final int MAX_MEMBERS = 500;

    private static final int BATCH = 100;

    private final InitiativeSearch search;
    private final InitiativeMatrix matrix;
    private final Initiatives initiatives;

    Groups(InitiativeSearch search, InitiativeMatrix matrix, Initiatives initiatives) {
        this.search = search;
        this.matrix = matrix;
        this.initiatives = initiatives;
    }

    /** The group of all that is found; order, page and size of the request do not count. */
    public InitiativeGroup read(SearchRequest request) {
        SearchResult answer = search.answers(new SearchRequest(
                request.text(), request.synonyms(), request.filters(), SortOrder.NEWEST, 1, MAX_MEMBERS));
        CrossCounts counts =
                matrix.count(request.text(), request.synonyms(), request.filters(), Crossing.TARGET_APPROACH);
        return new InitiativeGroup(answer, counts, members(answer.ids().items()));
    }

    /** How many initiatives two groups have in common. */
    public long inCommon(SearchRequest one, SearchRequest other) {
        return search.overlap(one, other);
    }

    private List<InitiativeSummary> members(List<Long> ids) {
        List<InitiativeSummary> members = new ArrayList<>(ids.size());
        for (int from = 0; from < ids.size(); from += BATCH) {
            members.addAll(initiatives.summaries(ids.subList(from, Math.min(ids.size(), from + BATCH))));
        }
        return members;
    }

    /**
     * What is found under some words and filters.
     *
     * @param answer of the search, with the counts that a form needs; its ids are those of the members
     * @param counts of target groups as rows and approaches as columns, of all that is found
     * @param members the newest, at most {@link Groups#MAX_MEMBERS}
     */
    public record InitiativeGroup(SearchResult answer, CrossCounts counts, List<InitiativeSummary> members) {

        public InitiativeGroup {
            members = List.copyOf(members);
        }

        /** How many are found. */
        public long total() {
            return counts.total();
        }

        /** Whether there are more than those whose figures were read. */
        public boolean isCut() {
            return total() > Groups.MAX_MEMBERS;
        }
    }
}
