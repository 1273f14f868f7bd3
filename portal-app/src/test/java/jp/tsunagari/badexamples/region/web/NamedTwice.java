package jp.tsunagari.badexamples.region.web;

/** Has the name of another type. */
final class NamedTwice {}
