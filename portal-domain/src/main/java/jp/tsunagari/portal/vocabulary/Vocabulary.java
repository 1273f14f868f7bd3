package jp.tsunagari.portal.vocabulary;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The two controlled vocabularies, each in the order in which its terms are offered. */
@Service
@Transactional(readOnly = true)
public class Vocabulary {

    private final JdbcTemplate jdbc;

    Vocabulary(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** 対象: whom an initiative is for. */
    public List<Term> targetGroups() {
        return terms("target_group");
    }

    /** 手法: how an initiative works. */
    public List<Term> approaches() {
        return terms("approach");
    }

    private List<Term> terms(String table) {
        return jdbc.query(
                "select code, name, name_en, includes from " + table + " order by position",
                (row, number) -> new Term(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
    }
}
