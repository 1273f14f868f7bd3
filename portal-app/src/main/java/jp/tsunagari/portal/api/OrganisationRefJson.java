package jp.tsunagari.portal.api;

/** An organisation inside an initiative. */
record OrganisationRefJson(long id, String slug, String name, CodedName legalForm) {}
