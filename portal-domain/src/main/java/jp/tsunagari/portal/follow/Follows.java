package jp.tsunagari.portal.follow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import jp.tsunagari.portal.account.SecretToken;
import jp.tsunagari.portal.follow.Follower.Follow;
import jp.tsunagari.portal.mail.MailQueue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people follow. Whoever has the secret of a link that was mailed to an address sees and changes all that is followed
 * under it; there is no other way in, and no password.
 */
@Service
@Transactional
public class Follows {

    /** So long a wish waits for the click that confirms it. */
    public static final Duration UNCONFIRMED = Duration.ofDays(3);

    /** So long an address is kept after its owner has last said that it is wanted. */
    public static final Period CONFIRMED = Period.ofMonths(12);

    /** Things that one address may follow. */
    public static final int MAX_FOLLOWS = 50;

    private final JdbcClient database;
    private final FollowerReader reader;
    private final MailQueue mails;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Follows(
            JdbcClient database,
            FollowerReader reader,
            MailQueue mails,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.reader = reader;
        this.mails = mails;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Somebody wants to follow something, and says that this is their address. Nothing is sent about it before whoever has
     * the mailbox confirms it; a wish that is confirmed already stays as it is.
     *
     * @return for the mail that asks; empty if this address follows as much as one may
     */
    public Optional<Asked> ask(String email, FollowTarget target, FollowRhythm rhythm, String language) {
        eraseOverdue();
        OffsetDateTime now = now();
        long follower = database.sql("""
                        insert into follower as f (email, asked_at, expires_at) values (:email, :now, :expires)
                        on conflict (lower(email)) do update
                            set expires_at = greatest(f.expires_at, excluded.expires_at)
                        returning id""")
                .param("email", email)
                .param("now", now)
                .param("expires", now.plus(UNCONFIRMED))
                .query(Long.class)
                .single();
        int count = database.sql("select count(*) from follow where follower_id = :follower")
                .param("follower", follower)
                .query(Integer.class)
                .single();
        if (count >= MAX_FOLLOWS) {
            return Optional.empty();
        }
        database.sql("""
                        insert into follow as f (follower_id, kind, target, language, rhythm, asked_at)
                        values (:follower, :kind, :target, :language, :rhythm, :now)
                        on conflict (follower_id, kind, target) do update
                            set language = :language, rhythm = :rhythm, asked_at = :now where f.confirmed_at is null""")
                .param("follower", follower)
                .param("kind", target.kind().name())
                .param("target", target.value())
                .param("language", language)
                .param("rhythm", rhythm.name())
                .param("now", now)
                .update();
        return Optional.of(new Asked(Follower.owner(follower), link(follower)));
    }

    /** Makes a link to the page of a follower, for a mail. It is good as long as the address is kept, however old the mail. */
    public SecretToken link(long follower) {
        SecretToken token = SecretToken.random();
        database.sql("insert into follow_link (token_hash, follower_id, made_at) values (:hash, :follower, :now)")
                .param("hash", token.hash())
                .param("follower", follower)
                .param("now", now())
                .update();
        return token;
    }

    /** Whose page a link leads to. */
    @Transactional(readOnly = true)
    public Optional<Follower> find(SecretToken token) {
        return reader.ofLink(token, clock.instant());
    }

    /** The owner of the mailbox wants to be told. */
    public boolean confirm(SecretToken token, long follow) {
        Optional<Follower> follower = find(token);
        Optional<Follow> wish = wish(follower, follow);
        if (follower.isEmpty() || wish.isEmpty()) {
            return false;
        }
        // The follower before what is followed, as everywhere: or two could wait for each other.
        keep(follower.get().id());
        if (!wish.get().isConfirmed()) {
            // At once, to note what the follower can see by now; what comes later is news.
            database.sql("update follow set confirmed_at = :now, next_at = :now where id = :id")
                    .param("now", now())
                    .param("id", follow)
                    .update();
            events.publishEvent(new FollowConfirmed(wish.get().target().kind()));
        }
        return true;
    }

    /** How often they want to be told from now on. */
    public boolean change(SecretToken token, long follow, FollowRhythm rhythm) {
        return wish(find(token), follow)
                .filter(known -> {
                    // One that is not looked at yet is looked at soon in any case.
                    database.sql("""
                                    update follow set rhythm = :rhythm,
                                        next_at = case when marked_at is null then next_at else :next end
                                    where id = :id""")
                            .param("rhythm", rhythm.name())
                            .param("next", rhythm.next(clock.instant()).atOffset(ZoneOffset.UTC))
                            .param("id", known.id())
                            .update();
                    return true;
                })
                .isPresent();
    }

    /** They want to go on for another while. */
    public boolean renew(SecretToken token) {
        Optional<Follower> follower = find(token).filter(Follower::isConfirmed);
        follower.ifPresent(known -> keep(known.id()));
        return follower.isPresent();
    }

    private void keep(long follower) {
        database.sql("""
                        update follower set confirmed_at = coalesce(confirmed_at, :now), expires_at = :expires,
                            renewal_asked_at = null
                        where id = :id""")
                .param("now", now())
                .param("expires", now().plus(CONFIRMED))
                .param("id", follower)
                .update();
    }

    /** They do not want to be told of one thing any more. The address is erased with the last one. */
    public boolean stop(SecretToken token, long follow) {
        Optional<Follower> follower = find(token);
        if (wish(follower, follow).isEmpty()) {
            return false;
        }
        if (follower.orElseThrow().follows().size() == 1) {
            return stopAll(token);
        }
        database.sql("delete from follow where id = :id").param("id", follow).update();
        return true;
    }

    /** They do not want to be told of anything any more: the address is erased, and what was about to be sent. */
    public boolean stopAll(SecretToken token) {
        Optional<Follower> follower = find(token);
        follower.ifPresent(known -> {
            // First the address: a digest that is being made meanwhile is there by then, and is taken back too.
            database.sql("delete from follower where id = :id")
                    .param("id", known.id())
                    .update();
            mails.forget(known.mailOwner());
        });
        return follower.isPresent();
    }

    /** Erases wishes that nobody confirmed, and addresses whose time is over. */
    public void eraseOverdue() {
        database.sql("delete from follow where confirmed_at is null and asked_at < :before")
                .param("before", now().minus(UNCONFIRMED))
                .update();
        database.sql("""
                        delete from follower f
                        where expires_at < :now or not exists (select from follow where follower_id = f.id)
                        returning id""").param("now", now()).query(Long.class).list().forEach(id -> mails.forget(Follower.owner(id)));
    }

    private static Optional<Follow> wish(Optional<Follower> follower, long id) {
        return follower.stream()
                .flatMap(known -> known.follows().stream())
                .filter(follow -> follow.id() == id)
                .findFirst();
    }

    private OffsetDateTime now() {
        Instant now = clock.instant();
        return now.atOffset(ZoneOffset.UTC);
    }

    /**
     * What came of a wish.
     *
     * @param mailOwner on whose behalf the mail is sent that asks
     * @param token of the link in it
     */
    public record Asked(String mailOwner, SecretToken token) {}

    /** The owner of a mailbox has confirmed, in this transaction, what they want to follow. */
    public record FollowConfirmed(FollowTarget.FollowKind kind) {}
}
