package jp.tsunagari.portal.group;

import java.util.List;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.search.CrossCounts;
import jp.tsunagari.portal.search.index.SearchResult;

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
