package jp.tsunagari.portal.initiative;

import java.util.List;
import jp.tsunagari.portal.effort.Effort;
import jp.tsunagari.portal.effort.Evidence;
import jp.tsunagari.portal.effort.EvidenceKind;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.shared.SourceReference;
import org.jspecify.annotations.Nullable;

/**
 * An initiative whole.
 *
 * @param efforts what it took
 * @param source null when it was not read from a document
 */
public record InitiativeView(
        InitiativeSummary summary,
        List<InitiativeSection> sections,
        List<Effort> efforts,
        List<ReadingNote> notes,
        @Nullable SourceReference source,
        InitiativeDates dates) {

    public InitiativeView {
        sections = List.copyOf(sections);
        efforts = List.copyOf(efforts);
        notes = List.copyOf(notes);
    }

    /** By what it shows its outcome. */
    public List<EvidenceKind> evidence() {
        return Evidence.of(
                summary.metrics(),
                sections.stream()
                        .filter(section -> section.kind() == SectionKind.RESULTS)
                        .map(InitiativeSection::body)
                        .toList());
    }
}
