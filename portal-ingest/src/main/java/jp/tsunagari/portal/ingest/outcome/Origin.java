package jp.tsunagari.portal.ingest.outcome;

import jp.tsunagari.portal.ingest.source.SourceLine;

/** Where a character of a passage stands in the document. */
record Origin(SourceLine line, int column) {}
