package jp.tsunagari.portal.ingest.vocabulary;

import java.util.List;

/**
 * The terms that apply to a case, each at most once.
 *
 * @param targetGroups in the order of the vocabulary
 * @param approaches in the order of the vocabulary
 */
public record Classification(List<TermReading> targetGroups, List<TermReading> approaches) {

    public Classification {
        targetGroups = List.copyOf(targetGroups);
        approaches = List.copyOf(approaches);
    }
}
