package jp.tsunagari.portal.ingest.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.CardKind;
import jp.tsunagari.portal.card.ImportBase;
import jp.tsunagari.portal.ingest.intake.ImportWarning;
import jp.tsunagari.portal.ingest.intake.ReadDocument;
import jp.tsunagari.portal.shared.SourceReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The stored plans: their documents, what people have decided about them, and what they did once they were applied. */
@Repository
public class PlanStore {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int MAX_CACHED = 100;
    private static final String PLAN =
            "select id, kind, state, created_at, created_by, ended_at, ended_by, undoes, undoes_card from import_plan";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cache<StoredVersion, PlannedDocument> documents =
            Caffeine.newBuilder().maximumSize(MAX_CACHED).softValues().build();

    PlanStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param undoes null unless it is an undo
     */
    public long add(StoredPlan.Kind kind, String by, StoredPlan.@Nullable Undone undoes) {
        return jdbc.sql("""
                        insert into import_plan (kind, state, created_at, created_by, undoes, undoes_card)
                        values (:kind, 'OPEN', :at, :by, :undoes, :card) returning id
                        """)
                .param("kind", kind.name())
                .param("at", now())
                .param("by", by)
                .param("undoes", undoes == null ? null : undoes.plan(), Types.BIGINT)
                .param("card", undoes == null ? null : undoes.initiative(), Types.BIGINT)
                .query(Long.class)
                .single();
    }

    public Optional<StoredPlan> find(long id) {
        return jdbc.sql(PLAN + " where id = :id")
                .param("id", id)
                .query((row, number) -> plan(row, documents(id)))
                .optional();
    }

    /** Locked until the transaction ends. */
    public Optional<StoredPlan> lock(long id) {
        jdbc.sql("select id from import_plan where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return find(id);
    }

    /** The latest first, without what was read. */
    public List<StoredPlan> latest(int count) {
        return jdbc.sql(PLAN + " order by id desc limit :count")
                .param("count", count)
                .query((row, number) -> plan(row, List.of()))
                .list();
    }

    /** The names of the files of plans in their order, by the id of the plan. */
    public Map<Long, List<String>> files(List<Long> of) {
        Map<Long, List<String>> files = new HashMap<>();
        jdbc.sql(
                        "select plan_id, name from import_plan_document where plan_id = any(:plans) order by plan_id, position")
                .param("plans", of.toArray(Long[]::new))
                .query(row -> {
                    files.computeIfAbsent(row.getLong("plan_id"), plan -> new ArrayList<>())
                            .add(row.getString("name"));
                });
        return files;
    }

    /** The plan by which a run came into the catalogue. */
    public Optional<Long> ofRun(long run) {
        return jdbc.sql("select plan_id from import_plan_document where import_run_id = :run")
                .param("run", run)
                .query(Long.class)
                .optional();
    }

    public void end(long id, StoredPlan.State state, String by) {
        jdbc.sql("update import_plan set state = :state, ended_at = :at, ended_by = :by where id = :id")
                .param("state", state.name())
                .param("at", now())
                .param("by", by)
                .param("id", id)
                .update();
    }

    public void addDocument(long plan, PlannedDocument document) {
        ReadDocument reading = document.reading();
        jdbc.sql("""
                        insert into import_plan_document (plan_id, position, name, sha256, source_document_id,
                                                          reader_version, reading, warnings, failure)
                        values (:plan, :position, :name, :sha256, :document, :version, cast(:reading as jsonb),
                                cast(:warnings as jsonb), :failure)
                        """)
                .param("plan", plan)
                .param("position", document.position())
                .param("name", document.name())
                .param("sha256", document.sha256())
                .param("document", document.sourceDocument(), Types.BIGINT)
                .param("version", document.readerVersion())
                .param("reading", reading == null ? null : MAPPER.writeValueAsString(reading), Types.VARCHAR)
                .param("warnings", MAPPER.writeValueAsString(document.warnings()))
                .param("failure", document.failure(), Types.VARCHAR)
                .update();
    }

    /** Puts another reading of a document and its warnings in the place of the former. */
    public void putReading(long plan, PlannedDocument document) {
        jdbc.sql(
                        "update import_plan_document set reading = cast(:reading as jsonb), warnings = cast(:warnings as jsonb)"
                                + " where plan_id = :plan and position = :position and reading is not null")
                .param("reading", MAPPER.writeValueAsString(document.readingOrFail()))
                .param("warnings", MAPPER.writeValueAsString(document.warnings()))
                .param("plan", plan)
                .param("position", document.position())
                .update();
    }

    public void putRun(long plan, int position, long run) {
        jdbc.sql("update import_plan_document set import_run_id = :run where plan_id = :plan and position = :position")
                .param("run", run)
                .param("plan", plan)
                .param("position", position)
                .update();
    }

    /** All decisions about the cards of a plan, those included that do not count any more. */
    public List<PlanDecision> decisions(long plan) {
        return jdbc.sql("select place, item, choice, typed, fingerprint, decided_by from import_decision"
                        + " where plan_id = :plan order by place, item")
                .param("plan", plan)
                .query(PlanDecision.class)
                .list();
    }

    /** In the place of a former decision about the same thing. */
    public void decide(long plan, PlanDecision decision) {
        jdbc.sql("""
                        insert into import_decision (plan_id, place, item, choice, typed, fingerprint, decided_by, decided_at)
                        values (:plan, :place, :item, :choice, :typed, :fingerprint, :by, :at)
                        on conflict (plan_id, place, item) do update set
                            choice = excluded.choice, typed = excluded.typed, fingerprint = excluded.fingerprint,
                            decided_by = excluded.decided_by, decided_at = excluded.decided_at
                        """)
                .param("plan", plan)
                .param("place", decision.place())
                .param("item", decision.item())
                .param("choice", decision.choice().name())
                .param("typed", decision.typed(), Types.VARCHAR)
                .param("fingerprint", decision.fingerprint())
                .param("by", decision.decidedBy())
                .param("at", now())
                .update();
    }

    /** Notes what applying a plan did to a card. */
    public void addEffect(long plan, int position, Effect effect) {
        ImportBase base = effect.base();
        SourceReference source = base == null ? null : base.source();
        Instant imported = effect.importedAt();
        identified(effect.identity(), """
                        insert into import_effect (plan_id, position, card_kind, card_id, name, organisation_name,
                                                   programme, fiscal_year, ordinal, before, after, base, base_run,
                                                   base_first_line, base_last_line, imported_at, left_run,
                                                   organisation_id)
                        values (:plan, :position, :kind, :card, :name, :organisation, :programme, :year, :ordinal,
                                cast(:before as jsonb), cast(:after as jsonb), cast(:base as jsonb), :run, :first, :last,
                                :imported, :left, :owner)
                        """)
                .param("plan", plan)
                .param("position", position)
                .param("kind", effect.card().kind().name())
                .param("card", effect.card().id())
                .param("name", effect.name())
                .param("before", effect.before(), Types.VARCHAR)
                .param("after", effect.after(), Types.VARCHAR)
                .param("base", base == null ? null : base.content(), Types.VARCHAR)
                .param("run", source == null ? null : source.importRunId(), Types.BIGINT)
                .param("first", source == null ? null : source.firstLine(), Types.INTEGER)
                .param("last", source == null ? null : source.lastLine(), Types.INTEGER)
                .param("imported", imported == null ? null : Timestamp.from(imported), Types.TIMESTAMP)
                .param("left", effect.leftRun(), Types.BIGINT)
                .param("owner", effect.owner(), Types.BIGINT)
                .update();
    }

    /** What a plan did, or that part of it which is to be undone, in the order in which it happened. */
    public List<Effect> effects(StoredPlan.Undone of) {
        return jdbc.sql("""
                        select card_kind, card_id, name, organisation_name as organisation_key, programme, fiscal_year,
                               ordinal, before::text as before, after::text as after, base::text as base, base_run,
                               base_first_line, base_last_line, imported_at, left_run, organisation_id
                        from import_effect
                        where plan_id = :plan
                          and (cast(:card as bigint) is null or card_kind = 'INITIATIVE' and card_id = :card)
                        order by position
                        """)
                .param("plan", of.plan())
                .param("card", of.initiative(), Types.BIGINT)
                .query(PlanStore::effect)
                .list();
    }

    private JdbcClient.StatementSpec identified(CaseIdentity identity, String sql) {
        return jdbc.sql(sql)
                .param("programme", identity.programme(), Types.VARCHAR)
                .param("year", identity.fiscalYear(), Types.INTEGER)
                .param("organisation", identity.organisationKey())
                .param("ordinal", identity.ordinal());
    }

    /** A row of a document as it is stored now: another one once it is written again. */
    private record StoredVersion(long plan, int position, String row) {}

    /** What was read is large, and the same for as long as its row is. */
    private List<PlannedDocument> documents(long plan) {
        return jdbc
                .sql("select position, xmin::text || ' ' || ctid::text as row from import_plan_document"
                        + " where plan_id = :plan order by position")
                .param("plan", plan)
                .query((row, number) -> new StoredVersion(plan, row.getInt("position"), row.getString("row")))
                .list()
                .stream()
                .map(version -> documents.get(version, this::document))
                .toList();
    }

    private PlannedDocument document(StoredVersion version) {
        return jdbc.sql("""
                        select position, name, sha256, source_document_id, reader_version, reading::text as reading,
                               warnings::text as warnings, failure, import_run_id
                        from import_plan_document where plan_id = :plan and position = :position
                        """)
                .param("plan", version.plan())
                .param("position", version.position())
                .query(PlanStore::document)
                .single();
    }

    private static PlannedDocument document(ResultSet row, int number) throws SQLException {
        String reading = row.getString("reading");
        return new PlannedDocument(
                row.getInt("position"),
                row.getString("name"),
                row.getString("sha256"),
                row.getObject("source_document_id", Long.class),
                row.getInt("reader_version"),
                reading == null ? null : MAPPER.readValue(reading, ReadDocument.class),
                Arrays.asList(MAPPER.readValue(row.getString("warnings"), ImportWarning[].class)),
                row.getString("failure"),
                row.getObject("import_run_id", Long.class));
    }

    private static StoredPlan plan(ResultSet row, List<PlannedDocument> documents) throws SQLException {
        Instant ended = instant(row.getTimestamp("ended_at"));
        Long undoes = row.getObject("undoes", Long.class);
        return new StoredPlan(
                row.getLong("id"),
                StoredPlan.Kind.valueOf(row.getString("kind")),
                StoredPlan.State.valueOf(row.getString("state")),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"),
                ended == null ? null : new StoredPlan.End(ended, row.getString("ended_by")),
                undoes == null ? null : new StoredPlan.Undone(undoes, row.getObject("undoes_card", Long.class)),
                documents);
    }

    private static Effect effect(ResultSet row, int number) throws SQLException {
        CardKey card = new CardKey(CardKind.valueOf(row.getString("card_kind")), row.getLong("card_id"));
        String base = row.getString("base");
        return new Effect(
                card,
                row.getString("name"),
                identity(row),
                row.getObject("organisation_id", Long.class),
                row.getString("before"),
                row.getString("after"),
                base == null ? null : new ImportBase(card, base, source(row)),
                instant(row.getTimestamp("imported_at")),
                row.getObject("left_run", Long.class));
    }

    private static SourceReference source(ResultSet row) throws SQLException {
        return new SourceReference(
                row.getLong("base_run"), row.getInt("base_first_line"), row.getInt("base_last_line"));
    }

    private static CaseIdentity identity(ResultSet row) throws SQLException {
        return new CaseIdentity(
                row.getString("programme"),
                row.getObject("fiscal_year", Integer.class),
                row.getString("organisation_key"),
                row.getInt("ordinal"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
