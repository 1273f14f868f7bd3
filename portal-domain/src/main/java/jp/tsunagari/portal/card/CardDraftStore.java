package jp.tsunagari.portal.card;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The drafts of all people. Whether a user may see or keep one is for the caller to know. */
@Service
@Transactional(readOnly = true)
public class CardDraftStore {

    private static final String SELECT =
            "select account_id, card_kind, card_id, version, number, content::text as content, saved_at from card_draft";
    private static final String WHERE = " where account_id = :account and card_kind = :kind and card_id = :card";

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

    /**
     * Keeps this in the place of the person's former draft of the card.
     *
     * @param content JSON
     * @return when it was kept
     */
    @Transactional
    public Instant save(DraftKey key, long version, int number, String content) {
        // As fine as the column: the time names this state of the draft.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        keyed(jdbc.sql("""
                        insert into card_draft (account_id, card_kind, card_id, version, number, content, saved_at)
                        values (:account, :kind, :card, :version, :number, cast(:content as jsonb), :now)
                        on conflict (account_id, card_kind, card_id) do update set
                            version = excluded.version, number = excluded.number, content = excluded.content,
                            saved_at = excluded.saved_at
                        """), key)
                .param("version", version)
                .param("number", number)
                .param("content", content)
                .param("now", Timestamp.from(now))
                .update();
        return now;
    }

    /** Drops a draft, because it was published or is not wanted any more. Nothing happens if there is none. */
    @Transactional
    public void drop(DraftKey key) {
        keyed(jdbc.sql("delete from card_draft" + WHERE), key).update();
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
                row.getLong("version"),
                row.getInt("number"),
                row.getString("content"),
                row.getTimestamp("saved_at").toInstant());
    }

    /**
     * A form as a user left it.
     *
     * @param version the card's version that the form began from; 0 for a new card
     * @param number the card's last version in the history at that time; 0 for a new card
     * @param content the form as JSON, with whatever errors it has
     */
    public record CardDraft(DraftKey key, long version, int number, String content, Instant savedAt) {}

    /**
     * Names a draft: a person has one for each card.
     *
     * @param cardId as its kind says
     */
    public record DraftKey(long accountId, DraftKind kind, long cardId) {}
}
