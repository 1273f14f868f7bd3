package jp.tsunagari.portal.ingest.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would be read from one case.
 *
 * @param title null when the document has none
 * @param organisation null when neither 団体概要 nor the header names it; the import leaves such a case out
 * @param headerRegion as written; null when the header has none
 */
record CaseExplanation(
        int ordinal,
        int firstLine,
        int lastLine,
        @Nullable String title,
        @Nullable OrganisationExplanation organisation,
        @Nullable String headerRegion,
        List<RegionExplanation> regions,
        List<String> approachItems,
        List<String> targetPhrases,
        List<TermExplanation> targetGroups,
        List<TermExplanation> approaches,
        List<MetricExplanation> outcomeMetrics,
        List<SectionExplanation> sections,
        List<WarningExplanation> warnings) {

    CaseExplanation {
        regions = List.copyOf(regions);
        approachItems = List.copyOf(approachItems);
        targetPhrases = List.copyOf(targetPhrases);
        targetGroups = List.copyOf(targetGroups);
        approaches = List.copyOf(approaches);
        outcomeMetrics = List.copyOf(outcomeMetrics);
        sections = List.copyOf(sections);
        warnings = List.copyOf(warnings);
    }
}
