package jp.tsunagari.portal.ingest.register;

/**
 * How a file is read that is a register, as a person has confirmed it.
 *
 * @param sheet its number, from 1
 * @param headFirst the first row of the head, from 1
 * @param headLast the last row of the head
 * @param layout the code of the layout that knows the columns
 * @param skipsFaults whether rows with faults are left out
 */
public record RegisterUse(int sheet, int headFirst, int headLast, String layout, boolean skipsFaults) {

    /** In the place of a layout's code for a table of the portal's own, whose columns are known. */
    public static final String OWN_TABLE = "portal-export";

    public boolean isOfOwnTable() {
        return layout.equals(OWN_TABLE);
    }
}
