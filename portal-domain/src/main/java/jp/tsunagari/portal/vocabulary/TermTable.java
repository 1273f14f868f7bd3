package jp.tsunagari.portal.vocabulary;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tsunagari.portal.vocabulary.Term.TermMeaning;
import jp.tsunagari.portal.vocabulary.Term.TermMeaning.English;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of terms. */
@Repository
class TermTable {

    private final JdbcClient jdbc;

    TermTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All terms in their order, those that are retired among them. */
    List<ManagedTerm> read(TermList list) {
        return jdbc.sql(
                        "select code, name, name_en, includes, definition, excludes, definition_en, includes_en, excludes_en,"
                                + " retired_at is not null, version from " + list.table()
                                + " order by position")
                .query((row, number) -> new ManagedTerm(
                        new Term(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                new TermMeaning(
                                        row.getString(5),
                                        row.getString(6),
                                        new English(row.getString(7), row.getString(8), row.getString(9))),
                                row.getBoolean(10)),
                        row.getInt(11)))
                .list();
    }

    /** Until the transaction ends no one else changes terms of this list; all can read them, and cards refer to them. */
    void lock(TermList list) {
        jdbc.sql("lock table " + list.table() + " in share row exclusive mode").update();
    }

    /** Adds a term after all others. */
    void add(TermList list, String code, TermWords words) {
        with(
                        "insert into " + list.table() + " (code, name, name_en, includes, definition, excludes,"
                                + " definition_en, includes_en, excludes_en, position)"
                                + " select :code, :name, :english, :includes, :definition, :excludes,"
                                + " :definitionEnglish, :includesEnglish, :excludesEnglish,"
                                + " coalesce(max(position), -1) + 1 from " + list.table(),
                        code,
                        words)
                .update();
    }

    void change(TermList list, String code, TermWords words) {
        with(
                        "update " + list.table() + " set name = :name, name_en = :english, includes = :includes,"
                                + " definition = :definition, excludes = :excludes,"
                                + " definition_en = :definitionEnglish, includes_en = :includesEnglish,"
                                + " excludes_en = :excludesEnglish, version = version + 1 where code = :code",
                        code,
                        words)
                .update();
    }

    private JdbcClient.StatementSpec with(String sql, String code, TermWords words) {
        English english = words.meaning().english();
        return jdbc.sql(sql)
                .param("code", code)
                .param("name", words.name())
                .param("english", words.nameEnglish())
                .param("includes", words.includes())
                .param("definition", words.meaning().definition())
                .param("excludes", words.meaning().excludes())
                .param("definitionEnglish", english.definition())
                .param("includesEnglish", english.includes())
                .param("excludesEnglish", english.excludes());
    }

    /** The codes that have taken the place of a code, in whole or in part; of most there are none. */
    Map<String, List<String>> successors(TermList list) {
        Map<String, List<String>> successors = new HashMap<>();
        jdbc.sql("select code, successor from term_split where vocabulary = :list order by position")
                .param("list", list.table())
                .query(row -> {
                    successors
                            .computeIfAbsent(row.getString(1), code -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return successors;
    }

    /** Initiatives whose cards keep a code that has been split, because a person has decided so. */
    Set<Long> kept(TermList list, String code) {
        return new HashSet<>(
                jdbc.sql("select initiative_id from term_split_kept where vocabulary = :list and code = :code")
                        .param("list", list.table())
                        .param("code", code)
                        .query(Long.class)
                        .list());
    }

    void keep(TermList list, String code, long initiative, String by) {
        jdbc.sql("insert into term_split_kept (vocabulary, code, initiative_id, decided_by)"
                        + " values (:list, :code, :initiative, :by) on conflict do nothing")
                .param("list", list.table())
                .param("code", code)
                .param("initiative", initiative)
                .param("by", by)
                .update();
    }

    /** @param at null brings the term back */
    void retire(TermList list, String code, @Nullable Instant at) {
        jdbc.sql("update " + list.table() + " set retired_at = :at, version = version + 1 where code = :code")
                .param("code", code)
                .param("at", at == null ? null : Timestamp.from(at), Types.TIMESTAMP)
                .update();
    }

    /** The two change places. */
    void swap(TermList list, String one, String other) {
        jdbc.sql("update " + list.table() + " t set position = o.position from " + list.table() + " o"
                        + " where t.code in (:one, :other) and o.code in (:one, :other) and o.code <> t.code")
                .param("one", one)
                .param("other", other)
                .update();
    }
}
