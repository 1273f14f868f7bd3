package jp.tsunagari.portal.ingest.exported;

import java.util.List;
import jp.tsunagari.portal.initiative.InitiativeDetails;

/**
 * A table of the portal that came back.
 *
 * @param rows with a card
 * @param unchanged how many of them nobody has edited
 * @param changed the others, but for those that cannot be read
 */
public record ReturnedTable(int rows, int unchanged, List<EditedRow> changed) {

    public ReturnedTable {
        changed = List.copyOf(changed);
    }

    /**
     * A row that was edited.
     *
     * @param card its id
     * @param version the number of the version that was exported
     * @param firstLine of its cells in the document
     * @param base the card as it was exported
     * @param edited the same with what the person has changed
     */
    public record EditedRow(
            long card,
            int version,
            int row,
            int firstLine,
            int lastLine,
            InitiativeDetails base,
            InitiativeDetails edited) {}
}
