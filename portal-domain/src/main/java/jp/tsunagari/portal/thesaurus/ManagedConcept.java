package jp.tsunagari.portal.thesaurus;

import java.util.List;

/**
 * A concept as those see it who change it.
 *
 * @param version grows by one with every change, also of how others are related to it
 * @param shipped whether the program brought it; otherwise a person did
 * @param added labels that a person has added
 * @param removed shipped labels that a person has removed
 */
public record ManagedConcept(
        ConceptDraft draft, int version, boolean retired, boolean shipped, List<String> added, List<String> removed) {

    public ManagedConcept {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    public boolean isTerm() {
        return draft.isTerm();
    }
}
