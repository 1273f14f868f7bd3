package jp.tsunagari.portal.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.audit.AuditSubject;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.report.Report.About;
import jp.tsunagari.portal.report.Report.Kind;
import jp.tsunagari.portal.report.Report.State;
import jp.tsunagari.portal.report.Report.Step;
import jp.tsunagari.portal.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what readers report. Words and address of the sender, notes and answers are erased when nothing more is to be done
 * and the time that the operator has set is over, or when nobody has done anything for a longer time; who did something and
 * when stays.
 */
@Service
@Transactional(readOnly = true)
public class Reports {

    /** Characters of a report, of a note and of an answer. */
    public static final int MAX_LENGTH = 4_000;

    /** The same words about the same page within this time are one report, sent twice. */
    private static final Duration TWICE = Duration.ofHours(1);

    private static final String COLUMNS =
            "id, kind, path, name, organisation_id, body, email, language, sent_at, state from report";

    /** All reports for null, else those about these organisations. */
    private static final String OF =
            " where (cast(:organisations as bigint[]) is null or organisation_id = any(:organisations))";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration retention;
    private final Duration untouched;
    private final Messages messages;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Reports(
            JdbcClient jdbc,
            Clock clock,
            Times times,
            Messages messages,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.retention = times.retention();
        this.untouched = times.untouched();
        this.messages = messages.stored();
        this.audit = audit;
        this.events = events;
    }

    /**
     * How long what a sender wrote is kept, as the operator has set it.
     *
     * @param retention how long the sender's words and address are kept after all is done, at least a day
     * @param untouched how long they are kept of a report about which nothing is done, at least a day
     */
    @Component
    record Times(
            @Value("${portal.reports.retention:180d}") Duration retention,
            @Value("${portal.reports.untouched:365d}") Duration untouched) {

        Times {
            atLeastADay("portal.reports.retention", retention);
            atLeastADay("portal.reports.untouched", untouched);
        }

        private static void atLeastADay(String property, Duration value) {
            if (value.compareTo(Duration.ofDays(1)) < 0) {
                throw new IllegalArgumentException(property + " is at least a day");
            }
        }
    }

    /** How long the sender's words and address are kept after all is done. */
    public Duration retention() {
        return retention;
    }

    /** How long they are kept of a report about which nothing is done. */
    public Duration untouched() {
        return untouched;
    }

    /**
     * Takes a report.
     *
     * @param email null if the sender wants no answer
     * @param language of the page on which it was written
     * @return its number; that of the first where the same was sent twice
     */
    @Transactional
    public long send(Kind kind, About about, String text, @Nullable String email, Locale language) {
        eraseOverdue();
        // The second of a double click waits for the first, and then finds it.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:words, 0))")
                .param("words", about.path() + "\n" + text)
                .query((row, number) -> number)
                .single();
        Instant now = clock.instant();
        Sent sent = jdbc.sql("""
                        with same as (
                            select min(id) as id from report r
                            where r.kind = :kind and r.path = :path and r.body = :body and r.sent_at > :before
                                and r.email is not distinct from cast(:email as text)
                        ), sent as (
                            insert into report (kind, path, name, organisation_id, body, email, language, sent_at, state)
                            select :kind, :path, :name, :organisation, :body, :email, :language, :now, 'NEW'
                            from same where same.id is null
                            returning id
                        )
                        select coalesce(same.id, (select id from sent)) as id, same.id is null as added from same""")
                .param("kind", kind.name())
                .param("path", about.path())
                .param("name", about.name())
                .param("organisation", about.organisationId(), Types.BIGINT)
                .param("body", text)
                .param("email", email, Types.VARCHAR)
                .param("language", language.getLanguage())
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minus(TWICE)))
                .query(Sent.class)
                .single();
        if (sent.added()) {
            events.publishEvent(new ReportSent(sent.id(), kind, about));
        }
        return sent.id();
    }

    /** @param added false for what has been sent before */
    private record Sent(long id, boolean added) {}

    /**
     * Reports that are to be done first, then the others, the latest first.
     *
     * @param organisations whose cards they are about; null for all reports
     * @param page from 1
     */
    public Paged<Report> find(@Nullable List<Long> organisations, int page, int size) {
        Long[] wanted = organisations == null ? null : organisations.toArray(Long[]::new);
        long total = jdbc.sql("select count(*) from report" + OF)
                .param("organisations", wanted, Types.ARRAY)
                .query(Long.class)
                .single();
        List<Report> found = jdbc.sql("select " + COLUMNS + OF
                        + " order by state in ('ANSWERED', 'CLOSED'), sent_at desc, id desc limit :size offset :offset")
                .param("organisations", wanted, Types.ARRAY)
                .param("size", size)
                .param("offset", (long) (page - 1) * size)
                .query((row, number) -> report(row, List.of()))
                .list();
        return new Paged<>(found, total, page, size);
    }

    public Optional<Report> find(long id) {
        List<Step> steps = jdbc.sql(
                        "select s.at, coalesce(nullif(a.display_name, ''), a.login) as actor, s.state, s.note, s.mailed, s.automatic from report_step s"
                                + " left join user_account a on a.id = s.account_id where s.report_id = :id order by s.id")
                .param("id", id)
                .query((row, number) -> new Step(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        State.valueOf(row.getString("state")),
                        row.getString("note"),
                        row.getBoolean("mailed"),
                        row.getBoolean("automatic")))
                .list();
        return jdbc.sql("select " + COLUMNS + " where id = :id")
                .param("id", id)
                .query((row, number) -> report(row, steps))
                .optional();
    }

    /**
     * Notes what was done about a report.
     *
     * @param accountId who did it
     * @param note the answer, or words for those who handle reports; may be empty
     * @param mailed whether it went to the sender
     */
    @Transactional
    public void add(long id, long accountId, State state, String note, boolean mailed) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into report_step (report_id, at, account_id, state, note, mailed)
                        values (:id, :at, :account, :state, :note, :mailed)""")
                .param("id", id)
                .param("at", now)
                .param("account", accountId)
                .param("state", state.name())
                .param("note", note)
                .param("mailed", mailed)
                .update();
        jdbc.sql("update report set state = :state, done_at = :done where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("done", state.isOver() ? now : null, Types.TIMESTAMP)
                .update();
        audit.record(AuditEvent.of(AuditAction.REPORT_HANDLED)
                .to(AuditSubject.REPORT, id, null)
                .with(messages.get("audit.detail.after"), messages.get(state.messageKey())));
        eraseOverdue();
    }

    /**
     * Erases words and addresses whose time is over: some time after all is done, and some time after anything was done
     * about a report that is not. Such a one is closed, because there is nothing left that could be handled.
     */
    @Transactional
    public void eraseOverdue() {
        Instant now = clock.instant();
        jdbc.sql("""
                        with given_up as (
                            update report r set state = 'CLOSED', done_at = :now, body = '', email = null
                            where done_at is null and sent_at < :before
                                and not exists (select from report_step s where s.report_id = r.id and s.at >= :before)
                            returning id)
                        insert into report_step (report_id, at, state, note, mailed, automatic)
                        select id, :now, 'CLOSED', :note, false, true from given_up""")
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minus(untouched)))
                .param("note", messages.get("report.given-up", untouched.toDays()))
                .update();
        jdbc.sql(
                        "update report set body = '', email = null where done_at < :before and (body <> '' or email is not null)")
                .param("before", Timestamp.from(now.minus(retention)))
                .update();
        // An answer speaks to the sender, and often quotes them.
        jdbc.sql("""
                        update report_step s set note = '' from report r
                        where r.id = s.report_id and r.body = '' and s.at < :before and s.note <> '' and not s.automatic""").param("before", Timestamp.from(now.minus(retention))).update();
    }

    private static Report report(ResultSet row, List<Step> steps) throws SQLException {
        return new Report(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                new About(row.getString("path"), row.getString("name"), row.getObject("organisation_id", Long.class)),
                row.getString("body"),
                row.getString("email"),
                row.getString("language"),
                row.getTimestamp("sent_at").toInstant(),
                State.valueOf(row.getString("state")),
                steps);
    }
}
