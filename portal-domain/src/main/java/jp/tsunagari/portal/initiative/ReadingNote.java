package jp.tsunagari.portal.initiative;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Something that the reader found odd and how it dealt with it. Shown to the public beside the text.
 *
 * @param code stable, upper case with underscores
 * @param message Japanese, for people
 * @param line in the document, from 1
 */
@Embeddable
public record ReadingNote(
        @Column(name = "code") String code,
        @Column(name = "message") String message,
        @Column(name = "line") int line) {}
