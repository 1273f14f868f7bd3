package jp.tsunagari.portal.thesaurus;

/**
 * Which concepts a list shows.
 *
 * @param words part of any label, reading, English word or cue, or of the code; empty for all
 */
public record ConceptFilter(String words, Kind kind) {

    /** Which of them. */
    public enum Kind {
        ALL,
        /** Those that are terms of the vocabulary. */
        TERMS,
        /** Those that a person has added or changed. */
        CHANGED,
        RETIRED
    }
}
