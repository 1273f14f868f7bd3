package jp.tsunagari.portal.initiative.web;

import jp.tsunagari.portal.vocabulary.LegalForm;

/**
 * The organisation of a card.
 *
 * @param name without its legal form, which stands beside it
 */
public record CardOrganisation(long id, String slug, String name, LegalForm legalForm) {}
