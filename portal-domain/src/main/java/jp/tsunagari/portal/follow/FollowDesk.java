package jp.tsunagari.portal.follow;

import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.follow.FollowTarget.FollowKind;
import jp.tsunagari.portal.mail.MailQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What admins see of followers: numbers. Whose address is kept is asked only by those who know it already. */
@Service
public class FollowDesk {

    private final JdbcClient database;
    private final MailQueue mails;
    private final AuditLog audit;

    FollowDesk(JdbcClient database, MailQueue mails, AuditLog audit) {
        this.database = database;
        this.mails = mails;
        this.audit = audit;
    }

    /** How much is followed, of each kind that is followed at all. */
    @Transactional(readOnly = true)
    public List<FollowCount> counts() {
        return database.sql("""
                        select kind, count(confirmed_at) as confirmed, count(*) - count(confirmed_at) as waiting,
                            count(distinct follower_id) filter (where confirmed_at is not null) as followers
                        from follow group by kind order by kind""")
                .query((row, number) -> new FollowCount(
                        FollowKind.valueOf(row.getString("kind")),
                        row.getLong("confirmed"),
                        row.getLong("waiting"),
                        row.getLong("followers")))
                .list();
    }

    /** Erases an address whose owner has asked for it without a link; the answer says whether it was kept. */
    @Transactional
    public boolean erase(String email) {
        Optional<Long> follower = database.sql("delete from follower where lower(email) = lower(:email) returning id")
                .param("email", email)
                .query(Long.class)
                .optional();
        follower.map(Follower::owner).ifPresent(mails::forget);
        if (follower.isPresent()) {
            // Without the address, which is what was to be forgotten.
            audit.record(AuditEvent.of(AuditAction.FOLLOWER_ERASED));
        }
        return follower.isPresent();
    }

    /**
     * How much of a kind is followed.
     *
     * @param confirmed by the owner of the mailbox
     * @param waiting for that
     * @param followers who have confirmed something of the kind
     */
    public record FollowCount(FollowKind kind, long confirmed, long waiting, long followers) {}
}
