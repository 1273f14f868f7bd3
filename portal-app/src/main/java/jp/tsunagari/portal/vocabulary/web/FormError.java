package jp.tsunagari.portal.vocabulary.web;

/**
 * What has to be put right.
 *
 * @param field the id of the field; empty when it is not about one field
 * @param message what to do, in Japanese
 */
record FormError(String field, String message) {}
