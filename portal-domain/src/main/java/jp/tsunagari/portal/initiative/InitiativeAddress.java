package jp.tsunagari.portal.initiative;

import java.time.Instant;

/** Where the page of an initiative stands, and when it last changed. */
public record InitiativeAddress(String slug, Instant updatedAt) {}
