package jp.tsunagari.portal.initiative;

import java.util.List;

/**
 * What the catalogue has from documents, counted.
 *
 * @param derivedTitles initiatives for which the portal shows a title of its own making
 * @param targetTerms how often a target group applies to an initiative
 * @param approachTerms how often an approach applies to an initiative
 * @param withoutRegion initiatives that no region is known of
 * @param regions an initiative counts once for each way in which one of its regions is
 *     known, the surest way first
 * @param metrics figures that were read; those that a person typed are not among them
 * @param notes the most frequent first
 */
public record ReadingTotals(
        long initiatives,
        long derivedTitles,
        long targetTerms,
        long approachTerms,
        long withoutRegion,
        List<BasisCount> regions,
        List<MetricCount> metrics,
        List<NoteCount> notes) {

    public ReadingTotals {
        regions = List.copyOf(regions);
        metrics = List.copyOf(metrics);
        notes = List.copyOf(notes);
    }
}
