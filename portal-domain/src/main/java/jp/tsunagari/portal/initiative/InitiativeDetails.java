package jp.tsunagari.portal.initiative;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import org.jspecify.annotations.Nullable;

/**
 * All that can be said about an initiative: what a form or the importer hands over to be stored.
 *
 * @param title null where the source gives none
 * @param approachItems 取組のかたち, in the words of the source
 * @param targetPhrases 届けたい人たち, in the words of the source
 * @param targetGroups codes of the vocabulary
 * @param approaches codes of the vocabulary
 */
public record InitiativeDetails(
        @Nullable String title,
        List<String> approachItems,
        List<String> targetPhrases,
        Set<String> targetGroups,
        Set<String> approaches,
        List<WorkRegion> regions,
        List<InitiativeSection> sections,
        List<OutcomeMetric> metrics,
        List<ReadingNote> notes) {

    /** Nothing said of anything. */
    public static final InitiativeDetails EMPTY = new InitiativeDetails(
            null, List.of(), List.of(), Set.of(), Set.of(), List.of(), List.of(), List.of(), List.of());

    public InitiativeDetails {
        approachItems = List.copyOf(approachItems);
        targetPhrases = List.copyOf(targetPhrases);
        // In order, so that the same card is the same JSON in every run of Java.
        targetGroups = Collections.unmodifiableSortedSet(new TreeSet<>(targetGroups));
        approaches = Collections.unmodifiableSortedSet(new TreeSet<>(approaches));
        regions = List.copyOf(regions);
        sections = List.copyOf(sections);
        metrics = List.copyOf(metrics);
        notes = List.copyOf(notes);
    }
}
