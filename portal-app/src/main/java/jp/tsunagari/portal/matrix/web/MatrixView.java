package jp.tsunagari.portal.matrix.web;

import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.matrix.web.MatrixTable.Heading;
import jp.tsunagari.portal.matrix.web.MatrixTable.Row;
import jp.tsunagari.portal.search.web.FacetGroup;
import jp.tsunagari.portal.web.BadParameter;

/**
 * A table of counts as a page shows it.
 *
 * @param title e.g. 対象 × 手法の分布
 * @param what the initiatives that are counted, in words, e.g. すべての取組
 * @param sentences what stands out
 * @param widened municipalities that stand for their prefectures here, by name; mostly none
 * @param conditions ticked values and words; each link leads to the table without it
 * @param form facets to tick
 * @param hidden parameters that the form keeps as they are
 */
record MatrixView(
        String title,
        String rowName,
        String columnName,
        String what,
        long total,
        String listAddress,
        List<Heading> columns,
        List<Row> rows,
        List<HeatScale.Step> steps,
        List<String> sentences,
        List<String> widened,
        List<Choice> conditions,
        List<Choice> crossings,
        List<Choice> rowOrders,
        List<Choice> columnOrders,
        List<Choice> gaps,
        List<FacetGroup> form,
        List<Map.Entry<String, String>> hidden,
        String csvAddress,
        String clearAddress,
        List<BadParameter> problems) {

    /** Fewer initiatives say nothing about a tendency. */
    private static final long FEW = 30;

    public boolean isFew() {
        return total < FEW;
    }

    /**
     * A link to a table that differs in one thing.
     *
     * @param address encoded
     * @param current whether the page is that table
     */
    record Choice(String label, String address, boolean current) {}
}
