package jp.tsunagari.portal.ingest.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What plans say, for their pages: computed once for as long as everything is the same that it is computed from. What is
 * applied is computed anew.
 */
@Component
@Transactional(readOnly = true)
public class ShownPlans {

    /** The largest of them has some hundred megabytes; those that no one looks at go when there is need. */
    private static final int MAX_CACHED = 4;

    private final Cache<Long, Shown> shown =
            Caffeine.newBuilder().maximumSize(MAX_CACHED).softValues().build();
    private final PlanComputer computer;
    private final JdbcClient jdbc;

    ShownPlans(PlanComputer computer, JdbcClient jdbc) {
        this.computer = computer;
        this.jdbc = jdbc;
    }

    private record Shown(String version, ImportPlan plan) {}

    public ImportPlan compute(StoredPlan plan) {
        String version = version(plan.id());
        Shown last = shown.getIfPresent(plan.id());
        if (last != null && last.version().equals(version)) {
            return last.plan();
        }
        ImportPlan computed = computer.compute(plan);
        shown.put(plan.id(), new Shown(version, computed));
        return computed;
    }

    /** Other than before as soon as the catalogue, a base, a document of the plan or a word about identity is. */
    private String version(long plan) {
        return jdbc.sql("""
                        select concat_ws(' ',
                            (select value from catalogue_revision),
                            (select string_agg(xmin::text || ctid::text, ',') from import_plan_document
                             where plan_id = :plan),
                            (select count(*) || '/' || coalesce(max(ended_at)::text, '') from import_plan
                             where state <> 'OPEN'),
                            (select md5(coalesce(string_agg(xmin::text || ctid::text, ',' order by id), ''))
                             from import_identity))
                        """).param("plan", plan).query(String.class).single();
    }
}
