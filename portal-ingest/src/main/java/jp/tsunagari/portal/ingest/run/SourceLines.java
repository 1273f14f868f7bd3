package jp.tsunagari.portal.ingest.run;

/**
 * The lines of a document that something was read from.
 *
 * @param documentName file name
 * @param sha256 of the document's bytes
 * @param firstLine from 1
 * @param lastLine inclusive
 * @param importRun the import that read them
 */
public record SourceLines(String documentName, String sha256, int firstLine, int lastLine, long importRun) {}
