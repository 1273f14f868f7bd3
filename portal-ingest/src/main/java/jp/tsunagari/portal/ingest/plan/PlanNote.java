package jp.tsunagari.portal.ingest.plan;

/**
 * Something that only shows when the cases are held together.
 *
 * @param code stable, upper case with underscores
 * @param message Japanese
 * @param document its place in the plan, from 0
 * @param line in the document, from 1
 */
public record PlanNote(String code, String message, int document, int line) {}
