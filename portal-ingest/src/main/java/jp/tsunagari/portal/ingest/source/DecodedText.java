package jp.tsunagari.portal.ingest.source;

/** Characters and the name of the character set that they came from. */
record DecodedText(String text, String encoding) {}
