package jp.tsunagari.portal.group.web;

import java.util.List;
import jp.tsunagari.portal.initiative.web.Figure;
import jp.tsunagari.portal.search.web.FacetGroup;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.TermList;
import jp.tsunagari.portal.web.BadParameter;
import org.jspecify.annotations.Nullable;

/**
 * Two groups side by side.
 *
 * @param unset whether nothing has been chosen yet, so that there is nothing to set against each other
 * @param overlap what the groups have in common, in words
 * @param plots kinds of figures that enough initiatives of both groups count alike
 * @param others figures of all other kinds
 */
record GroupView(
        boolean unset,
        List<Group> sides,
        String overlap,
        List<ShareTable> shares,
        List<DotPlot> plots,
        List<FigureTable> others,
        String swappedAddress,
        String csvAddress,
        List<BadParameter> problems) {

    /** Figures of one kind that cannot be set against others. */
    record FigureTable(String title, List<FigureRow> rows) {}

    /**
     * One of the two groups as a page shows it.
     *
     * @param letter A or B
     * @param label with what was asked for, in few words, e.g. A：北海道
     * @param name what was asked for alone
     * @param total initiatives in it
     * @param read initiatives whose figures were read; fewer than the total in a very large group
     * @param address of its list
     */
    record Group(String letter, String label, String name, GroupFields fields, long total, int read, String address) {

        /** Fewer initiatives than these can look like anything. */
        static final int MIN_FOR_A_SHAPE = 5;

        public boolean isFew() {
            return total < MIN_FOR_A_SHAPE;
        }

        public boolean isCut() {
            return total > read;
        }
    }

    /**
     * What the form shows of a group.
     *
     * @param prefix of its fields
     * @param text words as typed
     * @param synonyms whether words that mean the same count as well
     * @param facets to tick
     */
    record GroupFields(String prefix, String text, boolean synonyms, List<FacetGroup> facets) {}

    /**
     * Terms of one vocabulary with their share of each group, in the vocabulary's order.
     *
     * @param title 対象 or 手法
     * @param without names of the terms that no group has
     */
    record ShareTable(TermList list, String title, List<ShareRow> rows, List<String> without) {

        ShareTable {
            rows = List.copyOf(rows);
            without = List.copyOf(without);
        }
    }

    /**
     * How many initiatives of each group have one term.
     *
     * @param name of the term as a page has it
     * @param shares one of each group
     */
    record ShareRow(Term term, String name, List<Share> shares) {

        ShareRow {
            shares = List.copyOf(shares);
        }

        /**
         * A part of a group.
         *
         * @param of initiatives in the group
         * @param percent rounded to a whole number; 0 for a group without initiatives
         * @param address of the list of these initiatives; null where there are none, and where no list says "one
         *     of these and also that"
         */
        record Share(
                long count, long of, long percent, @Nullable String address) {

            static Share of(long count, long of, @Nullable String address) {
                return new Share(count, of, of == 0 ? 0 : Math.round(count * 100.0 / of), count == 0 ? null : address);
            }
        }
    }

    /** Shares of target groups and approaches, and the groups that they are of. */
    record Shares(List<Group> sides, List<ShareTable> tables) {

        Shares {
            sides = List.copyOf(sides);
            tables = List.copyOf(tables);
        }
    }

    /**
     * A figure in a table.
     *
     * @param letter of the group
     * @param title of the initiative
     */
    record FigureRow(String letter, String title, String address, Figure figure) {}
}
