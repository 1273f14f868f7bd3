package jp.tsunagari.portal.matrix.web;

import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.matrix.web.MatrixTable.Heading;
import jp.tsunagari.portal.matrix.web.MatrixTable.Row;
import jp.tsunagari.portal.search.web.FacetGroup;
import jp.tsunagari.portal.web.BadParameter;
import org.jspecify.annotations.Nullable;

/**
 * A table of counts as a page shows it.
 *
 * @param widened municipalities for which their prefectures are counted here, by name; mostly none
 * @param form facets to tick
 * @param hidden parameters that the form keeps as they are
 */
record MatrixView(
        Head head,
        Grid grid,
        Switches switches,
        Near near,
        List<String> widened,
        List<FacetGroup> form,
        List<Map.Entry<String, String>> hidden,
        List<BadParameter> problems) {

    /** Fewer initiatives say nothing about a tendency. */
    private static final long MIN_FOR_A_TENDENCY = 30;

    public boolean isFew() {
        return head.total() < MIN_FOR_A_TENDENCY;
    }

    /**
     * What is counted.
     *
     * @param title e.g. 対象 × 手法の分布
     * @param what the initiatives that are counted, in words, e.g. すべての取組
     * @param listAddress of their list
     * @param sentences what stands out
     * @param tooFewForGaps whether a cell without any initiative says nothing about the field
     * @param conditions ticked values and words; each link leads to the table without it
     * @param clearAddress of the table without any
     */
    record Head(
            String title,
            String what,
            long total,
            String listAddress,
            List<String> sentences,
            boolean tooFewForGaps,
            List<Choice> conditions,
            String clearAddress) {}

    /**
     * The numbers.
     *
     * @param steps of the shades of the cells
     * @param csvAddress of the same as a file
     */
    record Grid(
            String rowName,
            String columnName,
            List<Heading> columns,
            List<Row> rows,
            List<HeatScale.Step> steps,
            String csvAddress) {

        public boolean isEmpty() {
            return rows.isEmpty() || columns.isEmpty();
        }
    }

    /**
     * The search for initiatives near a cell.
     *
     * @param rows to choose from
     * @param columns to choose from
     * @param hidden parameters that the form keeps
     * @param found null where no cell is chosen
     */
    record Near(
            List<Option> rows,
            List<Option> columns,
            List<Map.Entry<String, String>> hidden,
            @Nullable Found found) {

        /**
         * What is near a cell.
         *
         * @param cell its name
         */
        record Found(String cell, List<NearLink> links) {}

        /** A list near a cell; never an empty one. */
        record NearLink(String label, long count, String address) {}
    }

    /** A value to choose. */
    record Option(String code, String name, boolean chosen) {}

    /**
     * Links to the same table laid out in another way.
     *
     * @param rows what can be its rows
     * @param columns what can be its columns, beside the rows that it has
     */
    record Switches(
            List<Choice> rows,
            List<Choice> columns,
            List<Choice> rowOrders,
            List<Choice> columnOrders,
            List<Choice> gaps,
            List<Choice> roles) {}

    /**
     * A link to a table that differs in one thing.
     *
     * @param address encoded
     * @param current whether the page is that table
     */
    record Choice(String label, String address, boolean current) {}
}
