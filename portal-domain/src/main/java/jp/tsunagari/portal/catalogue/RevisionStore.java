package jp.tsunagari.portal.catalogue;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables of revisions. */
@Repository
class RevisionStore {

    private final JdbcTemplate jdbc;

    RevisionStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the next revision for these changes, of which there may be none; until the transaction ends no other can. */
    void add(Collection<CatalogueChange> changes) {
        Long revision = jdbc.queryForObject(
                "update catalogue_revision set value = value + 1, taken_at = clock_timestamp() returning value",
                Long.class);
        jdbc.batchUpdate(
                "insert into catalogue_change (revision, initiative_id, organisation_id) values (?, ?, ?)",
                changes,
                500,
                (statement, change) -> {
                    statement.setObject(1, revision, Types.BIGINT);
                    statement.setObject(2, change.initiativeId(), Types.BIGINT);
                    statement.setObject(3, change.organisationId(), Types.BIGINT);
                });
    }

    CatalogueRevision current() {
        return jdbc
                .query(
                        "select value, taken_at from catalogue_revision",
                        (row, number) -> new CatalogueRevision(
                                row.getLong(1), row.getTimestamp(2).toInstant()))
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the catalogue has lost its revision"));
    }

    List<CatalogueChange> between(long after, long upTo) {
        return jdbc.query(
                """
                select distinct initiative_id, organisation_id from catalogue_change
                where revision > ? and revision <= ?
                """,
                (row, number) -> new CatalogueChange(row.getObject(1, Long.class), row.getObject(2, Long.class)),
                after,
                upTo);
    }
}
