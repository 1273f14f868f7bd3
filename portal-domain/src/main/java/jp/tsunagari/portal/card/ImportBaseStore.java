package jp.tsunagari.portal.card;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.tsunagari.portal.shared.SourceReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the documents last said of each card: the base of the next merge, and the proof of where a value is from. */
@Service
@Transactional(readOnly = true)
public class ImportBaseStore {

    private static final String SELECT =
            "select card_kind, card_id, import_run_id, first_line, last_line, content::text as content from import_base";

    private final JdbcClient jdbc;

    ImportBaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for a card that no document tells of. */
    public Optional<ImportBase> find(CardKey card) {
        return jdbc.sql(SELECT + " where card_kind = :kind and card_id = :id")
                .param("kind", card.kind().name())
                .param("id", card.id())
                .query(ImportBaseStore::base)
                .optional();
    }

    /** By the id of the card; cards that no document tells of are left out. */
    public Map<Long, ImportBase> find(CardKind kind, Collection<Long> ids) {
        return jdbc
                .sql(SELECT + " where card_kind = :kind and card_id = any(cast(:ids as bigint[]))")
                .param("kind", kind.name())
                .param("ids", ids.toArray(Long[]::new))
                .query(ImportBaseStore::base)
                .stream()
                .collect(toMap(base -> base.card().id(), Function.identity()));
    }

    /** Puts this base in the place of the card's former one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(ImportBase base) {
        jdbc.sql("""
                        insert into import_base (card_kind, card_id, import_run_id, first_line, last_line, content)
                        values (:kind, :id, :run, :first, :last, cast(:content as jsonb))
                        on conflict (card_kind, card_id) do update set
                            import_run_id = excluded.import_run_id, first_line = excluded.first_line,
                            last_line = excluded.last_line, content = excluded.content
                        """)
                .param("kind", base.card().kind().name())
                .param("id", base.card().id())
                .param("run", base.source().importRunId())
                .param("first", base.source().firstLine())
                .param("last", base.source().lastLine())
                .param("content", base.content())
                .update();
    }

    /**
     * Puts the base of before an import in the place of the present one.
     *
     * @param former null if that import was the first to tell of the card
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void putBack(CardKey card, @Nullable ImportBase former) {
        if (former == null) {
            remove(card);
        } else {
            put(former);
        }
    }

    /** Forgets what documents say of a card, when the only import that told of it is undone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(CardKey card) {
        jdbc.sql("delete from import_base where card_kind = :kind and card_id = :id")
                .param("kind", card.kind().name())
                .param("id", card.id())
                .update();
    }

    private static ImportBase base(ResultSet row, int number) throws SQLException {
        return new ImportBase(
                new CardKey(CardKind.valueOf(row.getString("card_kind")), row.getLong("card_id")),
                row.getString("content"),
                new SourceReference(row.getLong("import_run_id"), row.getInt("first_line"), row.getInt("last_line")));
    }
}
