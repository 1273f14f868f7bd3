package jp.tsunagari.portal.initiative.web;

import java.util.List;
import jp.tsunagari.portal.ingest.run.SourceLines;
import jp.tsunagari.portal.initiative.InitiativeDates;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.initiative.ReadingNote;
import jp.tsunagari.portal.initiative.web.FieldOrigins.FieldOrigin;
import jp.tsunagari.portal.initiative.web.SimilarEntries.SimilarEntry;
import jp.tsunagari.portal.organisation.OrganisationView;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of one initiative shows.
 *
 * @param regionIsSeat whether only the organisation's seat is known, and stands in for the region of the work
 * @param story the sections with a text, in reading order, without the captions
 * @param captions caption and flyer texts; empty where the source has none
 * @param outcomes figures about what this project did, without the parts of a breakdown
 * @param breakdowns parts of totals, such as age groups
 * @param background figures that only describe the situation
 * @param notes what the public is told about the reading
 * @param warnings everything that the reader noted, for admins
 * @param similar other initiatives that are like this one, the most alike first
 * @param provenance which fields the organisation has edited
 * @param origins where each field is from
 * @param source null when the initiative was not read from a document
 */
public record InitiativePageView(
        InitiativeTile card,
        @Nullable String programme,
        boolean regionIsSeat,
        List<InitiativeSection> story,
        List<InitiativeSection> captions,
        List<Figure> outcomes,
        List<Breakdown> breakdowns,
        List<Figure> background,
        OrganisationView organisation,
        PageNotes notes,
        List<SimilarEntry> similar,
        List<ReadingNote> warnings,
        @Nullable SourceLines source,
        InitiativeDates dates,
        Provenance provenance,
        List<FieldOrigin> origins) {

    public InitiativePageView {
        story = List.copyOf(story);
        captions = List.copyOf(captions);
        outcomes = List.copyOf(outcomes);
        breakdowns = List.copyOf(breakdowns);
        background = List.copyOf(background);
        similar = List.copyOf(similar);
        warnings = List.copyOf(warnings);
        origins = List.copyOf(origins);
    }
}
