package jp.tsunagari.portal.initiative.web;

/**
 * The lines of a document that a page was read from.
 *
 * @param documentName file name
 * @param sha256 of the document's bytes
 */
public record SourceLines(String documentName, String sha256, int firstLine, int lastLine) {}
