package jp.tsunagari.portal.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagari.portal.mail.OutgoingMail.MailPurpose;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails that wait to be sent. A mail is claimed by one node, in a transaction of its own, before it is sent; when that node
 * is not heard of in time, another takes it over with the same Message-ID.
 */
@Service
public class MailQueue {

    /** Waits after each try in vain; after the last one the mail is given up. */
    static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private final JdbcClient database;
    private final Clock clock;
    private final Duration claim;

    /** @param claim longer than a mail server may take for a mail: whoever has claimed one for so long is dead */
    MailQueue(JdbcClient database, Clock clock, @Value("${portal.mail.claim:5m}") Duration claim) {
        this.database = database;
        this.clock = clock;
        this.claim = claim;
    }

    /** Puts a mail into the queue, together with what the transaction decides. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(OutgoingMail mail) {
        database.sql("""
                        insert into outgoing_mail (message_id, owner, purpose, language, recipient, subject, plain, html,
                            unsubscribe, state, queued_at, next_try_at)
                        values (:message, :owner, :purpose, :language, :recipient, :subject, :plain, :html,
                            :unsubscribe, 'WAITING', :now, :now)""")
                .param("message", UUID.randomUUID().toString())
                .param("owner", mail.owner())
                .param("purpose", mail.purpose().name())
                .param("language", mail.language())
                .param("recipient", mail.recipient())
                .param("subject", mail.subject())
                .param("plain", mail.plain())
                .param("html", mail.html())
                .param("unsubscribe", mail.unsubscribe())
                .param("now", now())
                .update();
    }

    /** The next one to be sent, which is the caller's from then on; empty where there is none. */
    @Transactional
    public Optional<ClaimedMail> claim() {
        OffsetDateTime now = now();
        return database.sql("""
                        update outgoing_mail set state = 'CLAIMED', attempts = attempts + 1, claimed_at = :now
                        where id = (
                            select id from outgoing_mail
                            where (state = 'WAITING' and next_try_at <= :now) or (state = 'CLAIMED' and claimed_at < :dead)
                            order by next_try_at, id limit 1 for update skip locked)
                        returning *""")
                .param("now", now)
                .param("dead", now.minus(claim))
                .query((row, number) -> new ClaimedMail(
                        row.getLong("id"), row.getInt("attempts"), row.getString("message_id"), mail(row)))
                .optional();
    }

    /** The mail server has taken it. Forgets to whom it went and what it said. */
    @Transactional
    public void sent(ClaimedMail mail) {
        database.sql("""
                        update outgoing_mail set state = 'SENT', finished_at = :now, claimed_at = null, problem = null,
                            recipient = '', subject = '', plain = '', html = '', unsubscribe = null
                        where id = :id and attempts = :attempt and state = 'CLAIMED'""")
                .param("now", now())
                .param("id", mail.id())
                .param("attempt", mail.attempt())
                .update();
    }

    /**
     * The mail server did not take it, and may later; after several tries it is given up.
     *
     * @param problem code of its answer, or one word
     */
    @Transactional
    public void later(ClaimedMail mail, String problem) {
        if (mail.attempt() > WAITS.size()) {
            refused(mail, problem);
            return;
        }
        database.sql("""
                        update outgoing_mail set state = 'WAITING', claimed_at = null, next_try_at = :next, problem = :problem
                        where id = :id and attempts = :attempt and state = 'CLAIMED'""")
                .param("next", now().plus(WAITS.get(mail.attempt() - 1)))
                .param("problem", problem)
                .param("id", mail.id())
                .param("attempt", mail.attempt())
                .update();
    }

    /** The mail server refuses it for good: it is not tried again unless an admin wants it. */
    @Transactional
    public void refused(ClaimedMail mail, String problem) {
        database.sql("""
                        update outgoing_mail set state = 'FAILED', claimed_at = null, finished_at = :now, problem = :problem
                        where id = :id and attempts = :attempt and state = 'CLAIMED'""")
                .param("now", now())
                .param("problem", problem)
                .param("id", mail.id())
                .param("attempt", mail.attempt())
                .update();
    }

    /** The owner of mails to a person with an account: they go when it does. */
    public static String ownerOf(long accountId) {
        return "account:" + accountId;
    }

    /** Takes back what has not been sent yet on somebody's behalf, what was refused too. */
    @Transactional
    public void forget(String owner) {
        database.sql("delete from outgoing_mail where owner = :owner and state <> 'SENT'")
                .param("owner", owner)
                .update();
    }

    /** Has a mail that was given up tried again, from the first try on. */
    @Transactional
    public boolean retry(long id) {
        return database.sql("""
                                update outgoing_mail set state = 'WAITING', attempts = 0, finished_at = null, next_try_at = :now
                                where id = :id and state = 'FAILED'""").param("now", now()).param("id", id).update() == 1;
    }

    /** Mails that are not sent yet or were given up, those first. */
    @Transactional(readOnly = true)
    public List<MailStanding> open(int most) {
        return database.sql("""
                        select * from outgoing_mail where state <> 'SENT'
                        order by state <> 'FAILED', next_try_at, id limit :most""")
                .param("most", most)
                .query((row, number) -> new MailStanding(
                        row.getLong("id"),
                        MailPurpose.valueOf(row.getString("purpose")),
                        row.getString("recipient"),
                        row.getString("state").equals("FAILED"),
                        row.getInt("attempts"),
                        row.getObject("queued_at", OffsetDateTime.class),
                        row.getObject("next_try_at", OffsetDateTime.class),
                        row.getString("problem")))
                .list();
    }

    /** How many there are that were sent within the time given, wait, and were given up. */
    @Transactional(readOnly = true)
    public MailCounts counts(Duration back) {
        return database.sql("""
                        select count(*) filter (where state = 'SENT' and finished_at > :since) as sent,
                            count(*) filter (where state in ('WAITING', 'CLAIMED')) as waiting,
                            count(*) filter (where state = 'FAILED') as failed
                        from outgoing_mail""")
                .param("since", now().minus(back))
                .query(MailCounts.class)
                .single();
    }

    /** Erases what was sent, and what was given up, before the time given. */
    @Transactional
    public void eraseOlderThan(Duration age) {
        database.sql("delete from outgoing_mail where finished_at < :before")
                .param("before", now().minus(age))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static OutgoingMail mail(ResultSet row) throws SQLException {
        return new OutgoingMail(
                row.getString("owner"),
                MailPurpose.valueOf(row.getString("purpose")),
                row.getString("language"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("plain"),
                row.getString("html"),
                row.getString("unsubscribe"));
    }

    /**
     * A mail that is being sent, by its so-manieth sender.
     *
     * @param messageId the same at every try, without the host
     */
    public record ClaimedMail(long id, int attempt, String messageId, OutgoingMail mail) {}

    /**
     * How a mail stands that is not sent.
     *
     * @param givenUp whether it is not tried any more
     * @param problem the last one; null before the first try
     */
    public record MailStanding(
            long id,
            MailPurpose purpose,
            String recipient,
            boolean givenUp,
            int attempts,
            OffsetDateTime queuedAt,
            OffsetDateTime nextTryAt,
            @Nullable String problem) {

        /** Enough of the address to talk about it with its owner, and no more. */
        public String masked() {
            int at = recipient.lastIndexOf('@');
            return at < 1 ? "…" : recipient.substring(0, 1) + "…" + recipient.substring(at);
        }
    }

    /** Numbers of mails. */
    public record MailCounts(long sent, long waiting, long failed) {}
}
