package jp.tsunagari.portal.initiative;

import java.time.Instant;

/** The address of an initiative's page, and when it last changed. */
public record InitiativeAddress(String slug, Instant updatedAt) {}
