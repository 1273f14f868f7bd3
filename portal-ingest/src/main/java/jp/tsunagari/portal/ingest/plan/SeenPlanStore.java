package jp.tsunagari.portal.ingest.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What plans were when admins were asked to agree to them. */
@Repository
public class SeenPlanStore {

    /** As many are kept of a plan; a page that is older than that is told only that something has changed. */
    private static final int MAX_KEPT = 10;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Clock clock;

    SeenPlanStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void keep(long plan, SeenPlan seen) {
        jdbc.sql("""
                        insert into import_seen (plan_id, seen, cards, seen_at)
                        values (:plan, :seen, cast(:cards as jsonb), :at)
                        on conflict (plan_id, seen) do update set seen_at = excluded.seen_at
                        """)
                .param("plan", plan)
                .param("seen", seen.hash())
                .param("cards", MAPPER.writeValueAsString(seen))
                .param("at", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("""
                        delete from import_seen where plan_id = :plan and seen not in
                            (select seen from import_seen where plan_id = :plan order by seen_at desc limit :kept)
                        """).param("plan", plan).param("kept", MAX_KEPT).update();
    }

    /** What was seen; empty if it is not kept any more. */
    public Optional<SeenPlan> find(long plan, String hash) {
        return jdbc.sql("select cards::text from import_seen where plan_id = :plan and seen = :seen")
                .param("plan", plan)
                .param("seen", hash)
                .query(String.class)
                .optional()
                .map(cards -> MAPPER.readValue(cards, SeenPlan.class));
    }
}
