package jp.tsunagari.portal.initiative;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Something that the reader found odd and how it dealt with it. Admins see it as it is; where it concerns a value that is
 * shown, the public is told in plainer words.
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
