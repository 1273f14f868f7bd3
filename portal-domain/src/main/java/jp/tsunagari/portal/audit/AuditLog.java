package jp.tsunagari.portal.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.tsunagari.portal.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log of who did what. Only ever added to: the database refuses anything else, except that lines go when they are older
 * than what is configured, which is a year at least.
 */
@Service
@Transactional(readOnly = true)
public class AuditLog {

    private static final String COLUMNS =
            "id, at, action, account_id, actor, subject_kind, subject_id, subject_name, details::text, address";
    private static final String LATEST_FIRST = " order by at desc, id desc";

    /** Rows that are in memory at a time when the whole log is read. */
    private static final int FETCH_SIZE = 500;

    /** What the database lets go is older than a year. */
    private static final int MIN_RETENTION_DAYS = 367;

    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectProvider<AuditOrigin> origin;
    private final Clock clock;
    private final int retentionDays;
    private volatile Instant nextSweep = Instant.MIN;

    /** @param retentionDays how long lines are kept; 0 for ever */
    AuditLog(
            JdbcClient jdbc,
            ObjectProvider<AuditOrigin> origin,
            Clock clock,
            @Value("${portal.audit.retention-days:1825}") int retentionDays) {
        if (retentionDays != 0 && retentionDays < MIN_RETENTION_DAYS) {
            throw new IllegalArgumentException("portal.audit.retention-days is 0 or at least " + MIN_RETENTION_DAYS);
        }
        this.jdbc = jdbc;
        this.origin = origin;
        this.clock = clock;
        this.retentionDays = retentionDays;
    }

    /** How long lines are kept, in days; 0 for ever. */
    public int retentionDays() {
        return retentionDays;
    }

    /**
     * Adds a line, in the transaction of what is done if there is one: what was not done is not in the log. An event that
     * does not say who did it was done by the user who is signed in.
     */
    @Transactional
    public void record(AuditEvent reported) {
        AuditEvent event = reported.actor() == null ? byPersonSignedIn(reported) : reported;
        AuditSubject subject = event.subject();
        jdbc.sql("""
                        insert into audit_event (at, action, account_id, actor, subject_kind, subject_id, subject_name,
                                                 details, address)
                        values (:at, :action, :account, :actor, :kind, :id, :name, cast(:details as jsonb), :address)
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("action", event.action().name())
                .param("account", event.accountId(), Types.BIGINT)
                .param("actor", event.actor())
                .param("kind", subject == null ? null : subject.name())
                .param("id", event.subjectId())
                .param("name", event.subjectName())
                .param("details", JSON.writeValueAsString(event.details()))
                .param("address", address())
                .update();
        sweep();
    }

    /** Takes away what has been kept for long enough, once in a while. */
    private void sweep() {
        Instant now = clock.instant();
        if (retentionDays > 0 && !now.isBefore(nextSweep)) {
            nextSweep = now.plus(BETWEEN_SWEEPS);
            jdbc.sql("delete from audit_event where at < :before")
                    .param("before", Timestamp.from(now.minus(Duration.ofDays(retentionDays))))
                    .update();
        }
    }

    private AuditEvent byPersonSignedIn(AuditEvent event) {
        AuditOrigin known = origin.getIfAvailable();
        return known == null
                ? event
                : known.person()
                        .map(person -> event.by(person.accountId(), person.name()))
                        .orElse(event);
    }

    private @Nullable String address() {
        AuditOrigin known = origin.getIfAvailable();
        return known == null ? null : known.address().orElse(null);
    }

    /**
     * The lines that a filter lets through, the latest first.
     *
     * @param page from 1
     */
    public Paged<AuditEntry> find(AuditFilter filter, int page, int size) {
        Condition condition = Condition.of(filter);
        long total = condition
                .bind(jdbc.sql("select count(*) from audit_event" + condition.where()))
                .query(Long.class)
                .single();
        List<AuditEntry> found = condition
                .bind(jdbc.sql("select " + COLUMNS + " from audit_event" + condition.where() + LATEST_FIRST
                        + " limit :size offset :offset"))
                .param("size", size)
                .param("offset", (long) (page - 1) * size)
                .query(AuditLog::entry)
                .list();
        return new Paged<>(found, total, page, size);
    }

    /** All lines that a filter lets through, the latest first, without having them all in memory at once. */
    public void forEach(AuditFilter filter, Consumer<AuditEntry> reader) {
        Condition condition = Condition.of(filter);
        try (Stream<AuditEntry> lines = condition
                .bind(jdbc.sql("select " + COLUMNS + " from audit_event" + condition.where() + LATEST_FIRST))
                .withFetchSize(FETCH_SIZE)
                .query(AuditLog::entry)
                .stream()) {
            lines.forEach(reader);
        }
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        String kind = row.getString("subject_kind");
        return new AuditEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                new AuditEvent(
                        AuditAction.valueOf(row.getString("action")),
                        row.getObject("account_id", Long.class),
                        row.getString("actor"),
                        kind == null ? null : AuditSubject.valueOf(kind),
                        row.getString("subject_id"),
                        row.getString("subject_name"),
                        JSON.readValue(row.getString("details"), DETAILS)),
                row.getString("address"));
    }

    /** A filter as SQL; only what is asked for is in it, so that the indexes are of use. */
    private record Condition(String where, Map<String, Object> parameters) {

        static Condition of(AuditFilter filter) {
            List<String> parts = new ArrayList<>();
            Map<String, Object> parameters = new HashMap<>();
            AuditAction action = filter.action();
            if (action != null) {
                parts.add("action = :action");
                parameters.put("action", action.name());
            }
            String person = filter.person();
            if (person != null) {
                parts.add("(position(lower(:person) in lower(actor)) > 0"
                        + " or subject_kind = 'ACCOUNT' and position(lower(:person) in lower(subject_name)) > 0)");
                parameters.put("person", person);
            }
            Instant from = filter.from();
            if (from != null) {
                parts.add("at >= :from");
                parameters.put("from", Timestamp.from(from));
            }
            Instant until = filter.until();
            if (until != null) {
                parts.add("at < :until");
                parameters.put("until", Timestamp.from(until));
            }
            return new Condition(parts.isEmpty() ? "" : " where " + String.join(" and ", parts), parameters);
        }

        JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
            return statement.params(parameters);
        }
    }

    /** Knows from where and by whom the portal is being asked, so that those who write into the log need not. */
    public interface AuditOrigin {

        /** The address of the machine that asks, never blank; empty where the portal does something by itself. */
        Optional<String> address();

        /** Who is signed in; empty for a visitor, and where the portal does something by itself. */
        Optional<Person> person();

        /** @param name what the person is called at that time */
        record Person(long accountId, String name) {}
    }

    /**
     * Which lines of the log are wanted.
     *
     * @param action only this, unless null
     * @param person part of the name of who did it or of the account it was done to, however cased; null for all
     * @param from not before, unless null
     * @param until before, unless null
     */
    public record AuditFilter(
            @Nullable AuditAction action,
            @Nullable String person,
            @Nullable Instant from,
            @Nullable Instant until) {

        /** Everything. */
        public static AuditFilter all() {
            return new AuditFilter(null, null, null, null);
        }
    }

    /**
     * A line of the log.
     *
     * @param address of the machine that asked for it; null where none did
     */
    public record AuditEntry(
            long id, Instant at, AuditEvent event, @Nullable String address) {}
}
