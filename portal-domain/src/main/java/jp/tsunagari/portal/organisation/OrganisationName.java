package jp.tsunagari.portal.organisation;

/**
 * What an organisation is called, without everything else that is known of it.
 *
 * @param coreName without its legal form
 */
public record OrganisationName(long id, String slug, String coreName) {}
