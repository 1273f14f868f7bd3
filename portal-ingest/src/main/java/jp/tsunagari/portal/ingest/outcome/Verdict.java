package jp.tsunagari.portal.ingest.outcome;

/** What a rule decided, and in Japanese why. */
record Verdict<T>(T value, String reason) {}
