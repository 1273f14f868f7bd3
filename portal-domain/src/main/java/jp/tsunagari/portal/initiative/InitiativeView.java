package jp.tsunagari.portal.initiative;

import java.util.List;
import jp.tsunagari.portal.shared.SourceReference;
import org.jspecify.annotations.Nullable;

/**
 * An initiative whole.
 *
 * @param source null when it was not read from a document
 */
public record InitiativeView(
        InitiativeSummary summary,
        List<InitiativeSection> sections,
        List<ReadingNote> notes,
        @Nullable SourceReference source,
        InitiativeDates dates) {

    public InitiativeView {
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }
}
