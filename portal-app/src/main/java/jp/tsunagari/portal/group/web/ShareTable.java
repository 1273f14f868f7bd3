package jp.tsunagari.portal.group.web;

import java.util.List;

/**
 * Terms of one vocabulary with their share of each group, in the vocabulary's order.
 *
 * @param title 対象 or 手法
 * @param without names of the terms that no group has
 */
record ShareTable(String title, List<ShareRow> rows, List<String> without) {

    ShareTable {
        rows = List.copyOf(rows);
        without = List.copyOf(without);
    }
}
