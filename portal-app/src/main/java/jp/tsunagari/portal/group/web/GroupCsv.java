package jp.tsunagari.portal.group.web;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.group.web.GroupView.Group;
import jp.tsunagari.portal.group.web.GroupView.ShareRow;
import jp.tsunagari.portal.group.web.GroupView.Shares;

/**
 * Shares as records of a file. What was typed stands behind the letter of its group, so that no spreadsheet takes it for
 * a formula.
 */
final class GroupCsv {

    private GroupCsv() {}

    static List<List<Object>> records(Shares shares) {
        List<Object> head = new ArrayList<>(List.of("区分", "項目"));
        List<Object> totals = new ArrayList<>(List.of("全体", "取組数"));
        for (Group side : shares.sides()) {
            head.add(side.label() + "（件）");
            head.add(side.letter() + "のなかの割合（%）");
            totals.add(side.total());
            totals.add(side.total() == 0 ? 0 : 100);
        }
        List<List<Object>> records = new ArrayList<>(List.of(head, totals));
        shares.tables().forEach(table -> table.rows().forEach(row -> records.add(record(table.title(), row))));
        return records;
    }

    private static List<Object> record(String title, ShareRow row) {
        List<Object> record = new ArrayList<>(List.of(title, row.name()));
        row.shares().forEach(share -> {
            record.add(share.count());
            record.add(share.percent());
        });
        return record;
    }
}
