package jp.tsunagari.portal.shortlist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a list that one person has typed while another has changed it: field by field, what only one of them
 * changed. Where both did, the typed value stands, the other is named, and somebody has to decide.
 *
 * @param list with all that could be merged
 * @param conflicts empty where nothing has to be decided
 */
public record ListMerge(ChosenList list, List<ListConflict> conflicts) {

    public ListMerge {
        conflicts = List.copyOf(conflicts);
    }

    /**
     * Merges.
     *
     * @param base what the typed list was begun with
     * @param current what is stored by now
     */
    public static ListMerge of(ChosenList base, ChosenList current, ChosenList typed) {
        return new ListMerging(base, current, typed).merge();
    }

    /**
     * Something that two people have changed in unlike ways.
     *
     * @param id of the case; null for the name of the list
     * @param field what of it
     * @param other name or memo that is stored by now; empty for a mark
     * @param otherMark that is stored by now; null for none, or another field
     */
    public record ListConflict(
            @Nullable Long id,
            Field field,
            String other,
            @Nullable CaseMark otherMark) {

        /** What people can disagree about. */
        public enum Field {
            NAME,
            MARK,
            MEMO,
            /** The other has taken the case out, of which something was typed. */
            TAKEN_OUT,
            /** The other has said something of the case, which was taken out. */
            SAID
        }
    }
}
