package jp.tsunagari.portal.ingest.casestudy;

import org.jspecify.annotations.Nullable;

/**
 * A person who represents an organisation.
 *
 * @param name family and given name as written, a space between them kept
 * @param role such as 理事長; null when the document gives none
 */
public record Representative(String name, @Nullable String role) {}
