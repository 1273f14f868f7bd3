package jp.tsunagari.portal.initiative;

import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.effort.Effort;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.photo.Photo;
import jp.tsunagari.portal.photo.Photographed;
import jp.tsunagari.portal.vocabulary.AssignedTerm;
import org.jspecify.annotations.Nullable;

/**
 * All that can be said about an initiative: what a form or the importer hands over to be stored.
 *
 * @param title null where the source gives none
 * @param approachItems 取組のかたち, in the words of the source
 * @param targetPhrases 届けたい人たち, in the words of the source
 * @param targetGroups of the vocabulary, each once
 * @param approaches of the vocabulary, each once
 * @param efforts what it took
 * @param photos in their order; a person puts them there, never a document
 */
public record InitiativeDetails(
        @Nullable String title,
        List<String> approachItems,
        List<String> targetPhrases,
        Set<AssignedTerm> targetGroups,
        Set<AssignedTerm> approaches,
        List<WorkRegion> regions,
        List<InitiativeSection> sections,
        List<OutcomeMetric> metrics,
        List<Effort> efforts,
        List<ReadingNote> notes,
        List<Photo> photos)
        implements Photographed<InitiativeDetails> {

    /** Nothing said of anything. */
    public static final InitiativeDetails EMPTY = new InitiativeDetails(
            null, List.of(), List.of(), Set.of(), Set.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of());

    public InitiativeDetails {
        approachItems = List.copyOf(approachItems);
        targetPhrases = List.copyOf(targetPhrases);
        // In order, so that the same card is the same JSON in every run of Java.
        targetGroups = AssignedTerm.distinct(targetGroups);
        approaches = AssignedTerm.distinct(approaches);
        regions = List.copyOf(regions);
        sections = List.copyOf(sections);
        metrics = List.copyOf(metrics);
        // Versions and bases from before this field have none.
        efforts = efforts == null ? List.of() : List.copyOf(efforts);
        notes = List.copyOf(notes);
        // Likewise.
        photos = photos == null ? List.of() : List.copyOf(photos);
    }

    @Override
    public InitiativeDetails with(List<Photo> others) {
        return new InitiativeDetails(
                title,
                approachItems,
                targetPhrases,
                targetGroups,
                approaches,
                regions,
                sections,
                metrics,
                efforts,
                notes,
                others);
    }
}
