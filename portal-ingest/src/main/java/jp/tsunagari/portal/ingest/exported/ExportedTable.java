package jp.tsunagari.portal.ingest.exported;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeSection;
import org.jspecify.annotations.Nullable;

/** How the portal writes the table of initiatives with one row each, so that it can be read again. */
public interface ExportedTable {

    /** The key of each column by the name at its head in a language, and by its name in Latin letters. */
    Map<String, String> heads(Locale language);

    /**
     * What the table says of cards, by the card's id and the column's key; columns without a value are left out, and so
     * are those that tell of the document.
     */
    Map<Long, Map<String, String>> cells(List<State> cards, Locale language);

    /** The key of the column that has the text of a section; null if none has. */
    @Nullable
    String column(InitiativeSection section);

    /** A section that was typed into a cell that had none; empty if the cell does not say under which heading. */
    Optional<InitiativeSection> section(String column, String typed, Locale language);

    /** The codes of regions by the names that the table has for them; without names that are several regions. */
    Map<String, String> places(Locale language);

    /**
     * A card with the details of one of its versions.
     *
     * @param card as it is now, for all that versions do not tell
     */
    record State(InitiativeCard card, InitiativeDetails details) {}
}
