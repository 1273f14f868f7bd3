package jp.tsunagari.portal.group.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.group.web.GroupView.Group;
import jp.tsunagari.portal.group.web.GroupView.ShareRow;
import jp.tsunagari.portal.group.web.GroupView.ShareTable;
import jp.tsunagari.portal.group.web.GroupView.Shares;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.TermList;
import jp.tsunagari.portal.web.table.CsvWriter;
import jp.tsunagari.portal.web.table.ExportColumn;
import jp.tsunagari.portal.web.table.TabularFile;
import org.springframework.stereotype.Component;

/** The shares of two groups as a file: one share a record, so that its columns are the same whatever was compared. */
@Component
class GroupFile implements TabularFile<GroupFile.GroupShare> {

    private final Messages messages;

    GroupFile(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public String path() {
        return GroupQuery.CSV_PATH;
    }

    @Override
    public List<ExportColumn<GroupShare>> columns() {
        return List.of(
                new ExportColumn<>("group.code", row -> row.group().letter()),
                new ExportColumn<>("group.name", row -> row.group().name()),
                new ExportColumn<>("group.total", row -> row.group().total()),
                new ExportColumn<>("term-list-code", row -> listCode(row.list())),
                new ExportColumn<>("term-list", row -> messages.get("export.list." + listCode(row.list()))),
                new ExportColumn<>("term-code", row -> row.term().code()),
                new ExportColumn<>("term", row -> messages.name(row.term())),
                new ExportColumn<>("matrix.count", row -> row.share().count()),
                new ExportColumn<>("group.share", row -> row.share().percent()));
    }

    void write(CsvWriter csv, Shares shares) throws IOException {
        TabularFile.write(
                csv,
                columns(),
                shares.tables().stream()
                        .flatMap(table ->
                                table.rows().stream().flatMap(row -> shares(shares.sides(), table, row).stream()))
                        .toList(),
                messages);
    }

    private static List<GroupShare> shares(List<Group> sides, ShareTable table, ShareRow row) {
        List<GroupShare> shares = new ArrayList<>(sides.size());
        for (int side = 0; side < sides.size(); side++) {
            shares.add(new GroupShare(
                    sides.get(side), table.list(), row.term(), row.shares().get(side)));
        }
        return shares;
    }

    private static String listCode(TermList list) {
        return switch (list) {
            case TARGET_GROUP -> "target";
            case APPROACH -> "approach";
        };
    }

    /** How many initiatives of a group have a term. */
    record GroupShare(Group group, TermList list, Term term, ShareRow.Share share) {}
}
