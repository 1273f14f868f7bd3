package jp.tsunagari.portal.ingest.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.CardKind;
import jp.tsunagari.portal.card.ImportBase;
import jp.tsunagari.portal.shared.SourceReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What applied plans did to the cards: enough to take it back. */
@Component
public class EffectTable {

    private final JdbcClient jdbc;

    EffectTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(long plan, int position, Effect effect) {
        ImportBase base = effect.base();
        jdbc.sql("""
                        insert into import_effect (plan_id, position, card_kind, card_id, name, organisation_name,
                                                   programme, fiscal_year, ordinal, before, after, base, base_run,
                                                   base_first_line, base_last_line, imported_at, left_run)
                        values (:plan, :position, :kind, :card, :name, :organisation, :programme, :year, :ordinal,
                                cast(:before as jsonb), cast(:after as jsonb), cast(:base as jsonb), :run, :first, :last,
                                :imported, :left)
                        """)
                .param("plan", plan)
                .param("position", position)
                .param("kind", effect.card().kind().name())
                .param("card", effect.card().id())
                .param("name", effect.name())
                .param("organisation", effect.identity().organisationKey())
                .param("programme", effect.identity().programme(), Types.VARCHAR)
                .param("year", effect.identity().fiscalYear(), Types.INTEGER)
                .param("ordinal", effect.identity().ordinal())
                .param("before", effect.before(), Types.VARCHAR)
                .param("after", effect.after(), Types.VARCHAR)
                .param("base", base == null ? null : base.content(), Types.VARCHAR)
                .param("run", base == null ? null : base.source().importRunId(), Types.BIGINT)
                .param("first", base == null ? null : base.source().firstLine(), Types.INTEGER)
                .param("last", base == null ? null : base.source().lastLine(), Types.INTEGER)
                .param(
                        "imported",
                        effect.importedAt() == null ? null : Timestamp.from(effect.importedAt()),
                        Types.TIMESTAMP)
                .param("left", effect.leftRun(), Types.BIGINT)
                .update();
    }

    /**
     * In the order in which they happened.
     *
     * @param initiative only what was done to this one, null for everything
     */
    public List<Effect> of(long plan, @Nullable Long initiative) {
        return jdbc.sql("""
                        select card_kind, card_id, name, organisation_name, programme, fiscal_year, ordinal,
                               before::text as before, after::text as after, base::text as base, base_run,
                               base_first_line, base_last_line, imported_at, left_run
                        from import_effect
                        where plan_id = :plan
                          and (cast(:card as bigint) is null or card_kind = 'INITIATIVE' and card_id = :card)
                        order by position
                        """)
                .param("plan", plan)
                .param("card", initiative, Types.BIGINT)
                .query(EffectTable::effect)
                .list();
    }

    private static Effect effect(ResultSet row, int number) throws SQLException {
        CardKey card = new CardKey(CardKind.valueOf(row.getString("card_kind")), row.getLong("card_id"));
        String base = row.getString("base");
        Timestamp imported = row.getTimestamp("imported_at");
        return new Effect(
                card,
                row.getString("name"),
                new CaseIdentity(
                        row.getString("programme"),
                        row.getObject("fiscal_year", Integer.class),
                        row.getString("organisation_name"),
                        row.getInt("ordinal")),
                row.getString("before"),
                row.getString("after"),
                base == null
                        ? null
                        : new ImportBase(
                                card,
                                base,
                                new SourceReference(
                                        row.getLong("base_run"),
                                        row.getInt("base_first_line"),
                                        row.getInt("base_last_line"))),
                imported == null ? null : imported.toInstant(),
                row.getObject("left_run", Long.class));
    }
}
