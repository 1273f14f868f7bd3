package jp.tsunagari.portal.initiative;

import java.util.List;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.Precision;
import jp.tsunagari.portal.shared.SectionKind;

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

    /** How many initiatives have a region that is known in this way. */
    public record BasisCount(RegionBasis basis, long initiatives) {}

    /**
     * How many figures the catalogue has that are alike in this.
     *
     * @param count all of them
     * @param withBaseline those that say where they rose or fell from
     * @param withPlan those that say what had been planned
     */
    public record MetricCount(
            MetricKind kind,
            SectionKind section,
            boolean outcome,
            Precision precision,
            boolean cumulative,
            long count,
            long withBaseline,
            long withPlan) {}

    /**
     * How often the reader noted something.
     *
     * @param code of the note
     * @param initiatives how many initiatives have it, which may be less than the notes
     */
    public record NoteCount(String code, long notes, long initiatives) {}
}
