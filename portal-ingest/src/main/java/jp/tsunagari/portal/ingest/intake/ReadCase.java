package jp.tsunagari.portal.ingest.intake;

import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import org.jspecify.annotations.Nullable;

/**
 * A case of a document in the terms of the catalogue.
 *
 * @param firstLine from 1
 * @param lastLine inclusive
 * @param row where the document is a register, else null
 */
public record ReadCase(
        int firstLine,
        int lastLine,
        OrganisationDetails organisation,
        InitiativeDetails initiative,
        @Nullable Row row) {

    /** A case of running text. */
    public ReadCase(int firstLine, int lastLine, OrganisationDetails organisation, InitiativeDetails initiative) {
        this(firstLine, lastLine, organisation, initiative, null);
    }

    /**
     * What the row of a register says besides.
     *
     * @param number from 1
     * @param fiscalYear of this case, null where that is the document's
     * @param key that tells it from all others of registers of this layout, null if there is none
     */
    public record Row(
            int number,
            @Nullable Integer fiscalYear,
            @Nullable String key) {}

    /** The fiscal year that the row itself says; null if it says none. */
    public @Nullable Integer ownYear() {
        return row == null ? null : row.fiscalYear();
    }

    /** The key that the row has; null if it has none. */
    public @Nullable String key() {
        return row == null ? null : row.key();
    }
}
