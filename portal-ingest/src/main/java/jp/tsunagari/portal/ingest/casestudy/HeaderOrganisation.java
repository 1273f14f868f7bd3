package jp.tsunagari.portal.ingest.casestudy;

import org.jspecify.annotations.Nullable;

/**
 * The organisation as a case's header names it, which may differ from its 団体概要.
 *
 * @param legalForm as written; null when the header gives the name alone
 * @param name without the legal form
 */
public record HeaderOrganisation(@Nullable String legalForm, String name) {

    /** With the legal form in front, where the header gives one. */
    public String fullName() {
        return legalForm == null ? name : legalForm + " " + name;
    }
}
