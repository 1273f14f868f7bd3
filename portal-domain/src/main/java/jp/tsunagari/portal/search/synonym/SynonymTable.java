package jp.tsunagari.portal.search.synonym;

import java.util.List;
import jp.tsunagari.portal.search.text.SynonymLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the lines are stored, as admins left them when the thesaurus took their place. */
@Repository
class SynonymTable {

    private final JdbcClient jdbc;

    SynonymTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All lines in their order, those that were taken away among them. */
    List<ManagedSynonym> read() {
        return jdbc.sql("select id, narrower, words, active, version from synonym_line order by id")
                .query((row, number) -> new ManagedSynonym(
                        row.getLong(1),
                        new SynonymLine(row.getBoolean(2), List.of((String[])
                                row.getArray(3).getArray())),
                        row.getBoolean(4),
                        row.getInt(5)))
                .list();
    }
}
