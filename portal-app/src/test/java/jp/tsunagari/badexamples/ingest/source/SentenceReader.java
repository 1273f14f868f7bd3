package jp.tsunagari.badexamples.ingest.source;

/** Something of the inside of ingest. */
public interface SentenceReader {}
