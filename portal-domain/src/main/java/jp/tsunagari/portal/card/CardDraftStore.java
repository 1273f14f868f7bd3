package jp.tsunagari.portal.card;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The drafts of all people: the draft of each card, its latest states, and what contradicts it. Whether a user may see or
 * keep one is for the caller to know.
 */
@Service
@Transactional(readOnly = true)
public class CardDraftStore {

    /** States of a draft that are kept as bases of what other windows may still send. */
    private static final int MAX_STATES = 200;

    /** States of a draft that may wait for a decision. */
    private static final int MAX_ASIDE = 50;

    private static final String SELECT =
            "select account_id, card_kind, card_id, version, number, content::text as content,"
                    + " saved_at, revision, reason, decisions::text as decisions from card_draft";
    private static final String WHERE = " where account_id = :account and card_kind = :kind and card_id = :card";

    private static final String OF_SORT = " and (base is not null) = :aside";

    private final JdbcClient jdbc;
    private final Clock clock;

    CardDraftStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<CardDraft> find(DraftKey key) {
        return keyed(jdbc.sql(SELECT + WHERE), key).query(CardDraftStore::draft).optional();
    }

    /** All that a person has left, the latest first. */
    public List<CardDraft> of(long accountId) {
        return jdbc.sql(SELECT + " where account_id = :account order by saved_at desc")
                .param("account", accountId)
                .query(CardDraftStore::draft)
                .list();
    }

    /** Until the end of the transaction, no one else writes this draft, whether there is one yet or not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(DraftKey key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 27))")
                .param("name", key.toString())
                .query((row, number) -> 0)
                .list();
    }

    /**
     * Keeps this in the place of the person's former draft of the card; what was chosen about a merge of that is void.
     *
     * @param form names the opened form that it came from, and {@code stamp} the exact state of it
     */
    @Transactional
    public CardDraft save(DraftKey key, DraftState state, String form, String stamp) {
        long revision = keep(key, state, form, stamp, null);
        keyed(jdbc.sql("""
                        insert into card_draft (account_id, card_kind, card_id, version, number, content, saved_at, revision,
                                                reason)
                        values (:account, :kind, :card, :version, :number, cast(:content as jsonb), :now, :revision, :reason)
                        on conflict (account_id, card_kind, card_id) do update set
                            version = excluded.version, number = excluded.number, content = excluded.content,
                            saved_at = excluded.saved_at, revision = excluded.revision, reason = excluded.reason,
                            decisions = null
                        """), key)
                .param("version", state.version())
                .param("number", state.number())
                .param("content", state.content())
                .param("reason", state.reason())
                .param("now", Timestamp.from(now()))
                .param("revision", revision)
                .update();
        return find(key).orElseThrow();
    }

    /**
     * Notes a state that a window has sent, without making it the draft.
     *
     * @param base null for one that is a part of the draft by now, else what it began from: it waits for a decision
     * @return its number
     */
    @Transactional
    public long keep(DraftKey key, DraftState state, String form, String stamp, @Nullable String base) {
        if (base != null) {
            settle(key, form);
        }
        long revision = keyed(jdbc.sql("""
                        insert into card_draft_revision (revision, account_id, card_kind, card_id, version, number, content,
                                                         form, stamp, base, saved_at)
                        values (nextval('card_draft_revision_number'), :account, :kind, :card, :version, :number,
                                cast(:content as jsonb) || jsonb_build_object('', cast(:reason as text)), :form, :stamp,
                                cast(:base as jsonb), :now)
                        returning revision
                        """), key)
                .param("version", state.version())
                .param("number", state.number())
                .param("content", state.content())
                .param("reason", state.reason())
                .param("form", form)
                .param("stamp", stamp)
                .param("base", base)
                .param("now", Timestamp.from(now()))
                .query(Long.class)
                .single();
        keyed(
                        jdbc.sql("delete from card_draft_revision" + WHERE + OF_SORT + " and revision not in ("
                                + "select revision from card_draft_revision" + WHERE + OF_SORT
                                + " order by revision desc limit :max)"),
                        key)
                .param("aside", base != null)
                .param("max", base == null ? MAX_STATES : MAX_ASIDE)
                .update();
        return revision;
    }

    /** The JSON of a state that is still known, with the reason under an empty name. */
    public Optional<String> state(DraftKey key, long revision) {
        return keyed(
                        jdbc.sql("select content::text from card_draft_revision" + WHERE + " and revision = :revision"),
                        key)
                .param("revision", revision)
                .query(String.class)
                .optional();
    }

    /** The stamps of what this draft or what contradicts it has taken in, the latest first. */
    public List<String> stamps(DraftKey key) {
        return keyed(
                        jdbc.sql("select stamp from card_draft_revision" + WHERE
                                + " and stamp <> '' order by revision desc limit 100"),
                        key)
                .query(String.class)
                .list();
    }

    /** What waits for a decision, the oldest first. */
    public List<AsideState> aside(DraftKey key) {
        return keyed(
                        jdbc.sql(
                                "select revision, version, number, content::text as content, base::text as base, form, saved_at"
                                        + " from card_draft_revision" + WHERE
                                        + " and base is not null order by revision"),
                        key)
                .query((row, number) -> new AsideState(
                        row.getLong("revision"),
                        row.getLong("version"),
                        row.getInt("number"),
                        row.getString("content"),
                        row.getString("base"),
                        row.getString("form"),
                        row.getTimestamp("saved_at").toInstant()))
                .list();
    }

    /** What came from this form waits no more. */
    @Transactional
    public void settle(DraftKey key, String form) {
        keyed(jdbc.sql("delete from card_draft_revision" + WHERE + " and form = :form and base is not null"), key)
                .param("form", form)
                .update();
    }

    /**
     * Keeps what was chosen so far about a merge of the draft.
     *
     * @param decisions JSON
     */
    @Transactional
    public void decide(DraftKey key, String reason, String decisions) {
        keyed(jdbc.sql("update card_draft set decisions = cast(:decisions as jsonb), reason = :reason" + WHERE), key)
                .param("decisions", decisions)
                .param("reason", reason)
                .update();
    }

    /** Drops a draft with all that contradicts it, because it is not wanted any more. Nothing happens if there is none. */
    @Transactional
    public void drop(DraftKey key) {
        keyed(jdbc.sql("delete from card_draft" + WHERE), key).update();
        keyed(jdbc.sql("delete from card_draft_revision" + WHERE), key).update();
    }

    /** Drops a draft that was published, unless another window has changed it since. What contradicts it stays. */
    @Transactional
    public void dropPublished(DraftKey key, long revision) {
        int dropped = keyed(jdbc.sql("delete from card_draft" + WHERE + " and revision = :revision"), key)
                .param("revision", revision)
                .update();
        if (dropped > 0) {
            keyed(jdbc.sql("delete from card_draft_revision" + WHERE + " and base is null"), key)
                    .update();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static JdbcClient.StatementSpec keyed(JdbcClient.StatementSpec statement, DraftKey key) {
        return statement
                .param("account", key.accountId())
                .param("kind", key.kind().name())
                .param("card", key.cardId());
    }

    private static CardDraft draft(ResultSet row, int number) throws SQLException {
        return new CardDraft(
                new DraftKey(
                        row.getLong("account_id"),
                        DraftKind.valueOf(row.getString("card_kind")),
                        row.getLong("card_id")),
                new DraftState(
                        row.getLong("version"),
                        row.getInt("number"),
                        row.getString("content"),
                        row.getString("reason")),
                row.getTimestamp("saved_at").toInstant(),
                row.getLong("revision"),
                row.getString("decisions"));
    }

    /**
     * A form as a user left it.
     *
     * @param revision names this state of the draft; later ones are greater
     * @param decisions JSON of what was chosen about a merge; null for nothing
     */
    public record CardDraft(
            DraftKey key,
            DraftState state,
            Instant savedAt,
            long revision,
            @Nullable String decisions) {}

    /**
     * What a form says.
     *
     * @param version the card's version that the form began from; 0 for a new card
     * @param number the card's last version in the history at that time; 0 for a new card
     * @param content the form as JSON, with whatever errors it has
     * @param reason why the card is changed; may be empty
     */
    public record DraftState(long version, int number, String content, String reason) {}

    /**
     * What contradicts the draft.
     *
     * @param content JSON, with the reason under an empty name, as has {@code base}
     * @param form the opened form that it came from
     */
    public record AsideState(
            long revision, long version, int number, String content, String base, String form, Instant savedAt) {}

    /**
     * Names a draft: a person has one for each card.
     *
     * @param cardId as its kind says
     */
    public record DraftKey(long accountId, DraftKind kind, long cardId) {}
}
