package jp.tsunagari.portal.catalogue;

import java.time.Instant;

/**
 * A state of the catalogue.
 *
 * @param number grows by one with every change
 * @param takenAt when it came about; tells it from another state that had the same number before a backup was restored
 */
public record CatalogueRevision(long number, Instant takenAt) {}
