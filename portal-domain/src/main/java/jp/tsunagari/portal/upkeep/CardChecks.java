package jp.tsunagari.portal.upkeep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import jp.tsunagari.portal.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which public cases have not been confirmed for a year, or, if never, have been in the catalogue for a year. */
@Service
@Transactional(readOnly = true)
public class CardChecks {

    private static final String STALE = """
            from initiative i
            where i.withdrawn_at is null and coalesce(i.verified_at, i.published_at) < :before
                and (:abandoned = false or not exists (
                    select from account_organisation m join user_account a on a.id = m.account_id
                    where m.organisation_id = i.organisation_id and a.enabled))
            """;

    private final JdbcClient database;
    private final Clock clock;

    CardChecks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One page of them, the oldest first.
     *
     * @param abandoned only those of organisations for which nobody can sign in
     * @param page from 1
     */
    public Paged<CardCheck> stale(boolean abandoned, int page, int size) {
        List<CardCheck> found = database.sql("""
                        select i.id, i.organisation_id, i.published_at, i.verified_at,
                            (select count(*) from account_organisation m join user_account a on a.id = m.account_id
                                where m.organisation_id = i.organisation_id and a.enabled) as people,
                            (select max(r.asked_at) from check_request r
                                where r.organisation_id = i.organisation_id) as asked_at
                        """ + STALE
                        + " order by coalesce(i.verified_at, i.published_at), i.id limit :size offset :from")
                .param("before", before())
                .param("abandoned", abandoned)
                .param("size", size)
                .param("from", (page - 1L) * size)
                .query(CardChecks::check)
                .list();
        return new Paged<>(found, count(abandoned), page, size);
    }

    /** How many they are. */
    public int count(boolean abandoned) {
        return database.sql("select count(*) " + STALE)
                .param("before", before())
                .param("abandoned", abandoned)
                .query(Integer.class)
                .single();
    }

    private OffsetDateTime before() {
        return clock.instant().minus(CardCheck.FRESH).atOffset(ZoneOffset.UTC);
    }

    private static CardCheck check(ResultSet row, int number) throws SQLException {
        return new CardCheck(
                row.getLong("id"),
                row.getLong("organisation_id"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                instant(row, "verified_at"),
                row.getInt("people"),
                instant(row, "asked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
