package jp.tsunagari.portal.initiative;

import org.jspecify.annotations.Nullable;

/**
 * What makes two readings the same initiative, over all editions of a document.
 *
 * @param programme the programme's name as written, null where the document does not say
 * @param fiscalYear Japanese fiscal year (April to March) by the year that it begins in, null where unknown
 * @param organisationId its organisation
 * @param ordinal 1, or higher when the organisation has several in one programme and year
 */
public record InitiativeKey(
        @Nullable String programme, @Nullable Integer fiscalYear, long organisationId, int ordinal) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    /** Whether the catalogue stores initiatives of this fiscal year; another one can only be a slip. */
    public static boolean isPossibleYear(int fiscalYear) {
        return fiscalYear >= FIRST_YEAR && fiscalYear <= LAST_YEAR;
    }
}
