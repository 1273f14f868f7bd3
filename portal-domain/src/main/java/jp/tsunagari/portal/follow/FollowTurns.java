package jp.tsunagari.portal.follow;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.CardKind;
import jp.tsunagari.portal.follow.Follower.Follow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose turn it is to be told what is new. All of a turn is one transaction: the follower is locked, the mail is put into the
 * queue and what the follower knows is noted together, or nothing of it.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class FollowTurns {

    /** So long before the address is erased its owner is asked. */
    static final Duration BEFORE_EXPIRY = Duration.ofDays(30);

    private final JdbcClient database;
    private final FollowerReader reader;
    private final Clock clock;

    FollowTurns(JdbcClient database, FollowerReader reader, Clock clock) {
        this.database = database;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * A follower for whom it is time to look for news; no one else gets the same one before this transaction ends. As long
     * as the last news could not be sent none come after: they are told together then.
     */
    public Optional<Turn> next() {
        OffsetDateTime now = now();
        return database.sql("""
                        select id from follower f
                        where expires_at > :now
                            and exists (select from follow w where w.follower_id = f.id and w.next_at <= :now)
                            and not exists (select from outgoing_mail m
                                where m.owner = 'follower:' || f.id and m.state <> 'SENT' and m.purpose = 'DIGEST')
                        order by id limit 1 for update skip locked""")
                .param("now", now)
                .query(Long.class)
                .optional()
                .flatMap(this::locked)
                .map(follower -> new Turn(
                        follower,
                        follower.follows().stream()
                                .filter(follow -> follow.nextAt() != null
                                        && !follow.nextAt().isAfter(now.toInstant()))
                                .toList()));
    }

    /** What is followed is locked too, so that nobody stops it while it is being told. */
    private Optional<Follower> locked(long id) {
        database.sql("select id from follow where follower_id = :id order by id for update")
                .param("id", id)
                .query(Long.class)
                .list();
        return reader.find(id);
    }

    /** The versions of cards that a follower knows. */
    public Map<CardKey, Integer> known(Follow follow) {
        Map<CardKey, Integer> known = new HashMap<>();
        database.sql("select card_kind, card_id, number from follow_mark where follow_id = :id")
                .param("id", follow.id())
                .query((row, number) -> known.put(
                        new CardKey(CardKind.valueOf(row.getString("card_kind")), row.getLong("card_id")),
                        row.getInt("number")))
                .list();
        return known;
    }

    /** Notes what the follower knows from now on, and when it is looked for news again. */
    public void told(Follow follow, Map<CardKey, Integer> known) {
        database.sql("delete from follow_mark where follow_id = :id")
                .param("id", follow.id())
                .update();
        List<Map.Entry<CardKey, Integer>> marks = List.copyOf(known.entrySet());
        database.sql("""
                        insert into follow_mark (follow_id, card_kind, card_id, number)
                        select :id, m.kind, m.card, m.number from unnest(:kinds, :cards, :numbers) as m (kind, card, number)""")
                .param("id", follow.id())
                .param(
                        "kinds",
                        marks.stream().map(mark -> mark.getKey().kind().name()).toArray(String[]::new))
                .param("cards", marks.stream().map(mark -> mark.getKey().id()).toArray(Long[]::new))
                .param("numbers", marks.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                .update();
        database.sql("update follow set marked_at = :now, next_at = :next where id = :id")
                .param("now", now())
                .param("next", follow.rhythm().next(clock.instant()).atOffset(ZoneOffset.UTC))
                .param("id", follow.id())
                .update();
    }

    /** Something went wrong with this follower's turn: others come first, and it is tried again after a while. */
    @Transactional(propagation = Propagation.REQUIRED)
    public void postpone(long follower, Duration wait) {
        database.sql("update follow set next_at = :next where follower_id = :id and next_at <= :now")
                .param("next", now().plus(wait))
                .param("now", now())
                .param("id", follower)
                .update();
    }

    /** A follower whose address is erased soon and who has not been asked about it; from then on they have. */
    public Optional<Follower> nextToAsk() {
        return database.sql("""
                        update follower set renewal_asked_at = :now
                        where id = (
                            select id from follower f
                            where confirmed_at is not null and renewal_asked_at is null and expires_at < :soon
                                and expires_at > :now
                            order by id limit 1 for update skip locked)
                        returning id""")
                .param("now", now())
                .param("soon", now().plus(BEFORE_EXPIRY))
                .query(Long.class)
                .optional()
                .flatMap(reader::find);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /**
     * A follower whose turn it is.
     *
     * @param due what is to be looked at, of all that they follow
     */
    public record Turn(Follower follower, List<Follow> due) {

        public Turn {
            due = List.copyOf(due);
        }
    }
}
