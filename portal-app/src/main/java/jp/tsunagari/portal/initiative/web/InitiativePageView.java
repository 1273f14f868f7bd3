package jp.tsunagari.portal.initiative.web;

import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.ingest.run.ImportRuns.SourceLines;
import jp.tsunagari.portal.initiative.InitiativeDates;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.initiative.ReadingNote;
import jp.tsunagari.portal.initiative.web.FieldOrigins.FieldOrigin;
import jp.tsunagari.portal.initiative.web.ProfileLines.ProfileLine;
import jp.tsunagari.portal.initiative.web.SimilarEntries.SimilarEntry;
import jp.tsunagari.portal.organisation.OrganisationView;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of one initiative shows.
 *
 * @param programme null where the source names none
 * @param regionIsSeat whether only the organisation's seat is known, and is shown for the region of the work
 * @param profile where the document says what is shown of the organisation, by the field
 * @param efforts what it took
 * @param similar other initiatives that are like this one, the most alike first
 */
public record InitiativePageView(
        InitiativeTile card,
        @Nullable String programme,
        boolean regionIsSeat,
        OrganisationView organisation,
        Map<String, ProfileLine> profile,
        Text text,
        Outcome outcome,
        EffortsView efforts,
        Reading reading,
        List<SimilarEntry> similar,
        InitiativeDates dates) {

    public InitiativePageView {
        profile = Map.copyOf(profile);
        similar = List.copyOf(similar);
    }

    /**
     * The sections that have a text.
     *
     * @param opening what it is, in sentences of the story; null without a story
     * @param story in reading order, without the captions
     * @param captions caption and flyer texts; empty where the source has none
     */
    public record Text(@Nullable Opening opening, List<InitiativeSection> story, List<InitiativeSection> captions) {

        public Text {
            story = List.copyOf(story);
            captions = List.copyOf(captions);
        }
    }

    /**
     * The figures.
     *
     * @param leading those of the figures that matter most
     * @param figures about what this project did, without the parts of a breakdown
     * @param breakdowns parts of totals, such as age groups
     * @param background figures that only describe the situation
     */
    public record Outcome(
            List<Figure> leading, List<Figure> figures, List<Breakdown> breakdowns, List<Figure> background) {

        public Outcome {
            leading = List.copyOf(leading);
            figures = List.copyOf(figures);
            breakdowns = List.copyOf(breakdowns);
            background = List.copyOf(background);
        }

        /** The figures that do not lead. */
        public List<Figure> rest() {
            return figures.stream().filter(figure -> !leading.contains(figure)).toList();
        }
    }

    /**
     * Where the page is from.
     *
     * @param source null when the initiative was not read from a document
     * @param notes what the public is told about the reading
     * @param warnings everything that the reader noted, for admins
     * @param provenance which fields the organisation has edited
     * @param origins where each field is from
     */
    public record Reading(
            @Nullable SourceLines source,
            PageNotes notes,
            List<ReadingNote> warnings,
            Provenance provenance,
            List<FieldOrigin> origins) {

        public Reading {
            warnings = List.copyOf(warnings);
            origins = List.copyOf(origins);
        }

        /** Whether a line is among those that the page of the original text shows. */
        public boolean hasLine(int line) {
            return source != null && line >= source.firstLine() && line <= source.lastLine();
        }
    }
}
