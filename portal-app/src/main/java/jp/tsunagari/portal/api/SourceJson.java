package jp.tsunagari.portal.api;

/** Where an initiative was read: the document, its SHA-256, the lines, and the import that did it. */
record SourceJson(String document, String sha256, int firstLine, int lastLine, long importRun) {}
