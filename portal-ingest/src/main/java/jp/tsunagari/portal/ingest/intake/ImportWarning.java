package jp.tsunagari.portal.ingest.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Something odd in a document.
 *
 * @param code stable, upper case with underscores
 * @param message Japanese, for people
 * @param line in the document, from 1
 */
@Embeddable
public record ImportWarning(
        @Column(name = "code") String code,
        @Column(name = "message") String message,
        @Column(name = "line") int line) {}
