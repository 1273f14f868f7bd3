package jp.tsunagari.portal.search.index;

import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.initiative.InitiativeSummary;

/**
 * An initiative that is like another one, and why. At least one reason is not empty.
 *
 * @param targetGroups codes of the target groups that both have
 * @param approaches codes of the approaches that both have
 * @param words uncommon words that both use of themselves, as the other one writes them; the most telling first
 */
public record SimilarInitiative(
        InitiativeSummary initiative, Set<String> targetGroups, Set<String> approaches, List<String> words) {

    public SimilarInitiative {
        targetGroups = Set.copyOf(targetGroups);
        approaches = Set.copyOf(approaches);
        words = List.copyOf(words);
    }
}
