package jp.tsunagari.portal.ingest.plan;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import jp.tsunagari.portal.merge.MergeChoice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people have decided about the cards of a plan. */
@Component
public class DecisionTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    DecisionTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<PlanDecision> of(long plan) {
        return jdbc.sql("select place, item, choice, typed, fingerprint, decided_by, decided_at"
                        + " from import_decision where plan_id = :plan order by place, item")
                .param("plan", plan)
                .query((row, number) -> new PlanDecision(
                        row.getString("place"),
                        row.getString("item"),
                        MergeChoice.valueOf(row.getString("choice")),
                        row.getString("typed"),
                        row.getString("fingerprint"),
                        row.getString("decided_by"),
                        row.getTimestamp("decided_at").toInstant()))
                .list();
    }

    public void put(long plan, PlanDecision decision) {
        jdbc.sql("""
                        insert into import_decision (plan_id, place, item, choice, typed, fingerprint, decided_by, decided_at)
                        values (:plan, :place, :item, :choice, :typed, :fingerprint, :by, :at)
                        on conflict (plan_id, place, item) do update set
                            choice = excluded.choice, typed = excluded.typed, fingerprint = excluded.fingerprint,
                            decided_by = excluded.decided_by, decided_at = excluded.decided_at
                        """)
                .param("plan", plan)
                .param("place", decision.place())
                .param("item", decision.item())
                .param("choice", decision.choice().name())
                .param("typed", decision.typed(), Types.VARCHAR)
                .param("fingerprint", decision.fingerprint())
                .param("by", decision.decidedBy())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    public void clear(long plan) {
        jdbc.sql("delete from import_decision where plan_id = :plan")
                .param("plan", plan)
                .update();
    }
}
