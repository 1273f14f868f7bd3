package jp.tsunagari.portal.initiative;

/**
 * How often the reader noted something.
 *
 * @param code of the note
 * @param initiatives how many initiatives have it, which may be less than the notes
 */
public record NoteCount(String code, long notes, long initiatives) {}
