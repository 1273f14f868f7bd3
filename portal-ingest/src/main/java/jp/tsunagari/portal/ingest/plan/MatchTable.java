package jp.tsunagari.portal.ingest.plan;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases of which a person has said which initiative they are. There are few: they are loaded all at once. */
@Component
public class MatchTable {

    private final JdbcClient jdbc;

    MatchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<CaseIdentity, Long> all() {
        Map<CaseIdentity, Long> all = new HashMap<>();
        jdbc.sql("select programme, fiscal_year, organisation_key, ordinal, initiative_id from import_match")
                .query((row, number) -> all.put(
                        new CaseIdentity(
                                row.getString("programme"),
                                row.getObject("fiscal_year", Integer.class),
                                row.getString("organisation_key"),
                                row.getInt("ordinal")),
                        row.getLong("initiative_id")))
                .list();
        return all;
    }

    public void put(CaseIdentity identity, long initiative, String by, Instant now) {
        jdbc.sql("""
                        insert into import_match (programme, fiscal_year, organisation_key, ordinal, initiative_id,
                                                  matched_by, matched_at)
                        values (:programme, :year, :key, :ordinal, :initiative, :by, :at)
                        on conflict on constraint import_match_of_a_case do update set
                            initiative_id = excluded.initiative_id, matched_by = excluded.matched_by,
                            matched_at = excluded.matched_at
                        """)
                .param("programme", identity.programme())
                .param("year", identity.fiscalYear())
                .param("key", identity.organisationKey())
                .param("ordinal", identity.ordinal())
                .param("initiative", initiative)
                .param("by", by)
                .param("at", Timestamp.from(now))
                .update();
    }

    public void remove(CaseIdentity identity) {
        jdbc.sql("""
                        delete from import_match
                        where programme is not distinct from :programme and fiscal_year is not distinct from :year
                          and organisation_key = :key and ordinal = :ordinal
                        """)
                .param("programme", identity.programme())
                .param("year", identity.fiscalYear(), Types.INTEGER)
                .param("key", identity.organisationKey())
                .param("ordinal", identity.ordinal())
                .update();
    }
}
