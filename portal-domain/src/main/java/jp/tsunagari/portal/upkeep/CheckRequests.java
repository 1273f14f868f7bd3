package jp.tsunagari.portal.upkeep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.BiConsumer;
import jp.tsunagari.portal.account.Memberships;
import jp.tsunagari.portal.account.SecretToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the people of an organisation whether its cards are still true, when one of its public cases has not been confirmed
 * for a year. Each organisation is asked once a year, by whichever node comes first.
 */
@Service
@Transactional(readOnly = true)
public class CheckRequests {

    /** How long a link is good. */
    public static final Duration VALIDITY = Duration.ofDays(90);

    private static final String SELECT = """
            select r.id, r.account_id, r.organisation_id, r.expires_at, a.login,
                coalesce(nullif(a.display_name, ''), a.login) as name
            from check_request r join user_account a on a.id = r.account_id
            where a.enabled and exists (select from account_organisation m
                where m.account_id = r.account_id and m.organisation_id = r.organisation_id)
            """;

    private final JdbcClient database;
    private final Memberships memberships;
    private final Clock clock;

    CheckRequests(JdbcClient database, Memberships memberships, Clock clock) {
        this.database = database;
        this.memberships = memberships;
        this.clock = clock;
    }

    /**
     * Asks the people of one organisation whose turn it is. All of it is one transaction: they have been asked together with
     * the mails that are put into the queue, or not at all.
     *
     * @param mail puts the mail to a person, with the secret of its link, into the queue
     * @return whether there may be more of them
     */
    @Transactional
    public boolean askNext(BiConsumer<CheckRequest, SecretToken> mail) {
        OffsetDateTime now = now();
        Optional<Long> due = database.sql("""
                        select o.id from organisation o
                        where exists (select from initiative i
                                where i.organisation_id = o.id and i.withdrawn_at is null
                                    and coalesce(i.verified_at, i.published_at) < :before)
                            and exists (select from account_organisation m join user_account a on a.id = m.account_id
                                where m.organisation_id = o.id and a.enabled and a.login like '%@%')
                            and not exists (select from check_request r
                                where r.organisation_id = o.id and r.asked_at > :before)
                        order by o.id limit 1 for no key update of o skip locked""")
                .param("before", now.minus(CardCheck.FRESH))
                .query(Long.class)
                .optional();
        // Another node may have asked after this query began and before the lock was free: only a new look sees that.
        due.filter(organisation -> !isAsked(organisation, now))
                .ifPresent(organisation -> memberships
                        .reachable(organisation)
                        .forEach(person -> ask(person.accountId(), organisation, now, mail)));
        return due.isPresent();
    }

    private boolean isAsked(long organisation, OffsetDateTime now) {
        return database.sql(
                        "select exists (select from check_request where organisation_id = :organisation and asked_at > :before)")
                .param("organisation", organisation)
                .param("before", now.minus(CardCheck.FRESH))
                .query(Boolean.class)
                .single();
    }

    private void ask(long account, long organisation, OffsetDateTime now, BiConsumer<CheckRequest, SecretToken> mail) {
        SecretToken token = SecretToken.random();
        database.sql("""
                        insert into check_request (account_id, organisation_id, token_hash, asked_at, expires_at)
                        values (:account, :organisation, :hash, :now, :expires)""")
                .param("account", account)
                .param("organisation", organisation)
                .param("hash", token.hash())
                .param("now", now)
                .param("expires", now.plus(VALIDITY))
                .update();
        find(token).ifPresent(request -> mail.accept(request, token));
    }

    /** What a link leads to; empty if it is not good any more, or the person does not belong to the organisation by now. */
    public Optional<CheckRequest> find(SecretToken token) {
        return database.sql(SELECT + " and r.token_hash = :hash and r.expires_at > :now")
                .param("hash", token.hash())
                .param("now", now())
                .query(CheckRequests::request)
                .optional();
    }

    /** Notes that the person has used a button of the page. */
    @Transactional
    public void answered(CheckRequest request) {
        database.sql("update check_request set answered_at = :now where id = :id")
                .param("now", now())
                .param("id", request.id())
                .update();
    }

    /** Erases what was asked so long ago that it says nothing of when to ask again. */
    @Transactional
    public void eraseOld() {
        database.sql("delete from check_request where asked_at < :before")
                .param("before", now().minus(CardCheck.FRESH.multipliedBy(2)))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static CheckRequest request(ResultSet row, int number) throws SQLException {
        return new CheckRequest(
                row.getLong("id"),
                row.getLong("account_id"),
                row.getLong("organisation_id"),
                row.getString("login"),
                row.getString("name"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
