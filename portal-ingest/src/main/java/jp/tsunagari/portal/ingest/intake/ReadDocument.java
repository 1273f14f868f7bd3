package jp.tsunagari.portal.ingest.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document in the terms of the catalogue.
 *
 * @param programme null where neither the document nor a person says it
 * @param fiscalYear as for the programme
 * @param casesRead all of them, those included that cannot be taken in
 * @param layout by which it was read; null for plans of before there were layouts
 * @param unknown headings and labels that the layout does not know
 * @param cases those that have an organisation, in the order of the document
 */
public record ReadDocument(
        @Nullable String programme,
        @Nullable Integer fiscalYear,
        int casesRead,
        @Nullable LayoutUse layout,
        List<UnknownWord> unknown,
        List<ReadCase> cases) {

    @SuppressWarnings("NullAway") // documents of older plans have none
    public ReadDocument {
        unknown = unknown == null ? List.of() : List.copyOf(unknown);
        cases = List.copyOf(cases);
    }

    /**
     * A layout that has read a document.
     *
     * @param version 0 for the one that ships with the program
     */
    public record LayoutUse(String code, String name, int version) {}

    /** The same with another programme and year, as a person has corrected them. */
    public ReadDocument of(@Nullable String otherProgramme, @Nullable Integer otherYear) {
        return new ReadDocument(otherProgramme, otherYear, casesRead, layout, unknown, cases);
    }
}
