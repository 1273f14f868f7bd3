package jp.tsunagari.portal.initiative;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import org.jspecify.annotations.Nullable;

/**
 * An initiative as a list shows it.
 *
 * @param targetGroups codes of the vocabulary, in no order
 * @param approaches codes of the vocabulary, in no order
 * @param metrics all figures, outcomes and background, in the order of the text
 */
public record InitiativeSummary(
        long id,
        String slug,
        InitiativeTitle title,
        InitiativeKey key,
        List<WorkRegion> regions,
        List<String> approachItems,
        List<String> targetPhrases,
        Set<String> targetGroups,
        Set<String> approaches,
        List<OutcomeMetric> metrics,
        Instant updatedAt) {

    public InitiativeSummary {
        regions = List.copyOf(regions);
        approachItems = List.copyOf(approachItems);
        targetPhrases = List.copyOf(targetPhrases);
        targetGroups = Set.copyOf(targetGroups);
        approaches = Set.copyOf(approaches);
        metrics = List.copyOf(metrics);
    }

    public long organisationId() {
        return key.organisationId();
    }

    /** Japanese fiscal year by the year that it begins in, null where the document does not say. */
    public @Nullable Integer fiscalYear() {
        return key.fiscalYear();
    }

    public @Nullable String programme() {
        return key.programme();
    }
}
