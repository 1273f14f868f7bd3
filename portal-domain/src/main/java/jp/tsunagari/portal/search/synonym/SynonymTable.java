package jp.tsunagari.portal.search.synonym;

import java.util.List;
import jp.tsunagari.portal.search.text.SynonymLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the lines are stored. */
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

    /** Until the transaction ends no one else changes a line; all can read them. */
    void lock() {
        jdbc.sql("lock table synonym_line in share row exclusive mode").update();
    }

    void add(SynonymLine line) {
        jdbc.sql("insert into synonym_line (narrower, words) values (:narrower, :words)")
                .param("narrower", line.narrower())
                .param("words", line.words().toArray(String[]::new))
                .update();
    }

    void change(long id, SynonymLine line) {
        jdbc.sql("update synonym_line set narrower = :narrower, words = :words, version = version + 1 where id = :id")
                .param("id", id)
                .param("narrower", line.narrower())
                .param("words", line.words().toArray(String[]::new))
                .update();
    }

    void setActive(long id, boolean active) {
        jdbc.sql("update synonym_line set active = :active, version = version + 1 where id = :id")
                .param("id", id)
                .param("active", active)
                .update();
    }
}
