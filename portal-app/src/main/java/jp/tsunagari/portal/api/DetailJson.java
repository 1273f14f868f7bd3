package jp.tsunagari.portal.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import jp.tsunagari.portal.initiative.InitiativeDates;
import jp.tsunagari.portal.initiative.ReadingNote;
import org.jspecify.annotations.Nullable;

/**
 * An initiative whole: the summary's fields and these.
 *
 * @param source null when it was not read from a document
 */
record DetailJson(
        @JsonUnwrapped SummaryJson summary,
        List<String> approachItems,
        List<String> targetPhrases,
        List<SectionJson> sections,
        List<MetricJson> outcomeMetrics,
        List<ReadingNote> warnings,
        @Nullable SourceJson source,
        InitiativeDates dates) {

    DetailJson {
        approachItems = List.copyOf(approachItems);
        targetPhrases = List.copyOf(targetPhrases);
        sections = List.copyOf(sections);
        outcomeMetrics = List.copyOf(outcomeMetrics);
        warnings = List.copyOf(warnings);
    }
}
