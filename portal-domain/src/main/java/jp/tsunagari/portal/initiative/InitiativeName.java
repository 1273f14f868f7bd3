package jp.tsunagari.portal.initiative;

/**
 * What an initiative is called, without everything else that is known of it.
 *
 * @param title as the source or a person gives it, never a derived one
 */
public record InitiativeName(String slug, String title, long organisationId) {}
