package jp.tsunagari.badexamples.region;

/** Has the name of another type. */
final class NamedTwice {}
