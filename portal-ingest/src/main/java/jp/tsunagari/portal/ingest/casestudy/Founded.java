package jp.tsunagari.portal.ingest.casestudy;

import org.jspecify.annotations.Nullable;

/**
 * When an organisation was founded.
 *
 * @param asWritten as in the document
 * @param year Western year; null when the date cannot be read
 * @param month 1 to 12; null when it is not given
 * @param day of the month; null when it is not given
 */
public record Founded(
        String asWritten,
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day) {}
