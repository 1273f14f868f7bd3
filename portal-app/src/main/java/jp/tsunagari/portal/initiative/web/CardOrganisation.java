package jp.tsunagari.portal.initiative.web;

import jp.tsunagari.portal.vocabulary.LegalForm;
import org.jspecify.annotations.Nullable;

/**
 * The organisation of a card.
 *
 * @param name without its legal form, which stands beside it
 * @param fullName as written, with its legal form
 * @param legalForm null where unknown
 */
public record CardOrganisation(
        long id,
        String slug,
        String name,
        String fullName,
        @Nullable LegalForm legalForm) {}
