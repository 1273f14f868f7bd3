package jp.tsunagari.portal.card;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All versions of all cards. Only ever added to; the database refuses anything else. */
@Service
@Transactional(readOnly = true)
public class CardHistoryStore {

    private static final String COLUMNS =
            "card_kind, card_id, number, at, change_kind, account_id, actor, reason, import_run_id, fields";

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;
    private final Messages messages;

    CardHistoryStore(JdbcClient jdbc, AuditLog audit, Clock clock, Messages messages) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * Adds the next version of a card, in the transaction that changes it; the caller holds the card's lock. What a
     * person has done is in the audit log too; an import has a line there as a whole.
     *
     * @param content the card as JSON, to be given back as it is
     * @param fields the names of what changed
     * @return the number of the version
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int record(CardKey card, Change change, String content, List<String> fields) {
        Stored stored = jdbc.sql("""
                        insert into card_version (card_kind, card_id, number, at, change_kind, account_id, actor, reason,
                                                  import_run_id, fields, content)
                        select :kind, :id, coalesce(max(number), 0) + 1, :at, :change, :account, :actor, :reason, :run,
                               cast(:fields as text[]), cast(:content as jsonb)
                        from card_version where card_kind = :kind and card_id = :id
                        returning number, coalesce(content ->> 'title', content ->> 'name') as name
                        """)
                .param("kind", card.kind().name())
                .param("id", card.id())
                .param("at", Timestamp.from(clock.instant()))
                .param("change", change.kind().name())
                .param("account", change.accountId())
                .param("actor", change.actor())
                .param("reason", change.reason())
                .param("run", change.importRunId())
                .param("fields", fields.toArray(String[]::new))
                .param("content", content)
                .query(Stored.class)
                .single();
        CardAudit.event(card, stored.name(), stored.number(), change, messages).ifPresent(audit::record);
        return stored.number();
    }

    /**
     * What the database says of the version that it has just got.
     *
     * @param name the title or name that the card has now; null where it has none of its own
     */
    private record Stored(int number, @Nullable String name) {}

    /** All versions of a card, the latest first. */
    public List<CardVersion> versions(CardKey card) {
        return jdbc.sql("select " + COLUMNS + " from card_version where card_kind = :kind and card_id = :id"
                        + " order by number desc")
                .param("kind", card.kind().name())
                .param("id", card.id())
                .query(CardHistoryStore::version)
                .list();
    }

    /** The number of a card's latest version; 0 for a card without any. */
    public int lastNumber(CardKey card) {
        return jdbc.sql("select coalesce(max(number), 0) from card_version where card_kind = :kind and card_id = :id")
                .param("kind", card.kind().name())
                .param("id", card.id())
                .query(Integer.class)
                .single();
    }

    /** The numbers of the latest versions of several cards of a kind; a card without any is left out. */
    public Map<Long, Integer> lastNumbers(CardKind kind, Collection<Long> ids) {
        Map<Long, Integer> numbers = new HashMap<>();
        jdbc.sql(
                        "select card_id, max(number) as number from card_version where card_kind = :kind and card_id = any(:ids)"
                                + " group by card_id")
                .param("kind", kind.name())
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> numbers.put(row.getLong("card_id"), row.getInt("number")))
                .list();
        return numbers;
    }

    /**
     * The contents of one version of each of several cards, as JSON; those that there never were are left out.
     *
     * @param numbers of the version, by the card's id
     */
    public Map<Long, String> contents(CardKind kind, Map<Long, Integer> numbers) {
        List<Map.Entry<Long, Integer>> wanted = List.copyOf(numbers.entrySet());
        Map<Long, String> contents = new HashMap<>();
        jdbc.sql("select v.card_id, v.content::text as content from card_version v"
                        + " join unnest(:ids, :numbers) as w (id, number) on w.id = v.card_id and w.number = v.number"
                        + " where v.card_kind = :kind")
                .param("kind", kind.name())
                .param("ids", wanted.stream().map(Map.Entry::getKey).toArray(Long[]::new))
                .param("numbers", wanted.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                .query((row, number) -> contents.put(row.getLong("card_id"), row.getString("content")))
                .list();
        return contents;
    }

    /** The content of a version as JSON; empty if there is no such version. */
    public Optional<String> content(CardKey card, int number) {
        return jdbc.sql("select content::text from card_version"
                        + " where card_kind = :kind and card_id = :id and number = :number")
                .param("kind", card.kind().name())
                .param("id", card.id())
                .param("number", number)
                .query(String.class)
                .optional();
    }

    /**
     * The changes of all cards, the latest first.
     *
     * @param page from 1
     */
    public Paged<CardVersion> recent(int page, int size) {
        long total =
                jdbc.sql("select count(*) from card_version").query(Long.class).single();
        List<CardVersion> found = jdbc.sql("select " + COLUMNS + " from card_version"
                        + " order by at desc, card_kind, card_id, number desc limit :size offset :offset")
                .param("size", size)
                .param("offset", (long) (page - 1) * size)
                .query(CardHistoryStore::version)
                .list();
        return new Paged<>(found, total, page, size);
    }

    private static CardVersion version(ResultSet row, int number) throws SQLException {
        Array fields = row.getArray("fields");
        return new CardVersion(
                new CardKey(CardKind.valueOf(row.getString("card_kind")), row.getLong("card_id")),
                row.getInt("number"),
                row.getTimestamp("at").toInstant(),
                new Change(
                        ChangeKind.valueOf(row.getString("change_kind")),
                        row.getObject("account_id", Long.class),
                        row.getString("actor"),
                        row.getString("reason"),
                        row.getObject("import_run_id", Long.class)),
                List.of((String[]) fields.getArray()));
    }

    /**
     * A version of a card, without its content.
     *
     * @param number from 1 for each card
     * @param fields the names of the fields that it changed, in their order; empty where nothing changed but its state
     */
    public record CardVersion(CardKey card, int number, Instant at, Change change, List<String> fields) {

        public CardVersion {
            fields = List.copyOf(fields);
        }
    }
}
