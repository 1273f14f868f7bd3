package jp.tsunagari.portal.group.web;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.group.web.GroupView.Group;
import jp.tsunagari.portal.group.web.GroupView.ShareRow;
import jp.tsunagari.portal.group.web.GroupView.Shares;
import jp.tsunagari.portal.message.Messages;

/** Shares as records of a file. */
final class GroupCsv {

    private GroupCsv() {}

    static List<List<Object>> records(Shares shares, Messages messages) {
        List<Object> head = new ArrayList<>(List.of(messages.get("group.file.table"), messages.get("group.file.item")));
        List<Object> totals =
                new ArrayList<>(List.of(messages.get("group.file.whole"), messages.get("group.file.count")));
        for (Group side : shares.sides()) {
            head.add(messages.get("group.file.count-of", side.label()));
            head.add(messages.get("group.file.share-of", side.letter()));
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
