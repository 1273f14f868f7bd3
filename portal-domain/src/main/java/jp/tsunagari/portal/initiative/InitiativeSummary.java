package jp.tsunagari.portal.initiative;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.photo.Photo;
import jp.tsunagari.portal.vocabulary.AssignedTerm;
import org.jspecify.annotations.Nullable;

/**
 * An initiative as a list shows it.
 *
 * @param targetTerms target groups, in no order
 * @param approachTerms approaches, in no order
 * @param metrics all figures, outcomes and background, in the order of the text
 * @param photos in their order
 */
public record InitiativeSummary(
        long id,
        String slug,
        InitiativeTitle title,
        InitiativeKey key,
        List<WorkRegion> regions,
        List<String> approachItems,
        List<String> targetPhrases,
        Set<AssignedTerm> targetTerms,
        Set<AssignedTerm> approachTerms,
        List<OutcomeMetric> metrics,
        List<Photo> photos,
        Instant updatedAt) {

    public InitiativeSummary {
        regions = List.copyOf(regions);
        approachItems = List.copyOf(approachItems);
        targetPhrases = List.copyOf(targetPhrases);
        targetTerms = Set.copyOf(targetTerms);
        approachTerms = Set.copyOf(approachTerms);
        metrics = List.copyOf(metrics);
        photos = List.copyOf(photos);
    }

    /** Codes of all target groups, of whatever role. */
    public Set<String> targetGroups() {
        return AssignedTerm.codes(targetTerms);
    }

    /** Codes of all approaches, of whatever role. */
    public Set<String> approaches() {
        return AssignedTerm.codes(approachTerms);
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
