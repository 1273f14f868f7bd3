package jp.tsunagari.portal.ingest.intake;

import java.util.List;
import java.util.Objects;
import jp.tsunagari.portal.ingest.exported.ReturnedTable;
import jp.tsunagari.portal.ingest.register.RegisterView;
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
 * @param register how it is read, if it is a table with one row a case; else null
 * @param returned what people have edited in it, if it is a table that the portal has made; else null. Its cases are then
 *     the rows that they have added
 */
public record ReadDocument(
        @Nullable String programme,
        @Nullable Integer fiscalYear,
        int casesRead,
        @Nullable LayoutUse layout,
        List<UnknownWord> unknown,
        List<ReadCase> cases,
        @Nullable RegisterView register,
        @Nullable ReturnedTable returned) {

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
        return new ReadDocument(otherProgramme, otherYear, casesRead, layout, unknown, cases, register, returned);
    }

    /** How a register is read. */
    public RegisterView registerOrFail() {
        return Objects.requireNonNull(register, "no register");
    }

    /** Whether the programme and the year of the document count: not where all of it is about cards that are there. */
    public boolean isOfAYear() {
        return returned == null || !cases.isEmpty();
    }

    /** The name of the layout, "" where none is known. */
    public String layoutName() {
        return layout == null ? "" : layout.name();
    }

    /** Whether it still has to be said what the columns are, or what becomes of faults. */
    public boolean isOpenRegister() {
        return register != null && !register.isReady();
    }
}
