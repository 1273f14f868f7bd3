package jp.tsunagari.badexamples.region;

import java.time.Instant;

/** Used by a page, whose package it is used with in a circle. */
public record SeenAt(Instant when, String what) {}
