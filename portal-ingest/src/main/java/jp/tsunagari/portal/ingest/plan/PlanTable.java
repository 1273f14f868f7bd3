package jp.tsunagari.portal.ingest.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.ingest.intake.ImportWarning;
import jp.tsunagari.portal.ingest.intake.ReadDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The stored plans and their documents. */
@Component
public class PlanTable {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String COLUMNS =
            "id, kind, state, created_at, created_by, ended_at, ended_by, undoes, undoes_card";

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public long add(StoredPlan.Kind kind, String by, @Nullable Long undoes, @Nullable Long undoesCard) {
        return jdbc.sql("""
                        insert into import_plan (kind, state, created_at, created_by, undoes, undoes_card)
                        values (:kind, 'OPEN', :at, :by, :undoes, :card) returning id
                        """)
                .param("kind", kind.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("undoes", undoes, Types.BIGINT)
                .param("card", undoesCard, Types.BIGINT)
                .query(Long.class)
                .single();
    }

    public void addDocument(long plan, PlannedDocument document) {
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
                .param(
                        "reading",
                        document.reading() == null ? null : MAPPER.writeValueAsString(document.reading()),
                        Types.VARCHAR)
                .param("warnings", MAPPER.writeValueAsString(document.warnings()))
                .param("failure", document.failure(), Types.VARCHAR)
                .update();
    }

    public Optional<StoredPlan> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from import_plan where id = :id")
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
        return jdbc.sql("select " + COLUMNS + " from import_plan order by id desc limit :count")
                .param("count", count)
                .query((row, number) -> plan(row, List.of()))
                .list();
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
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("id", id)
                .update();
    }

    public void putReading(long plan, int position, ReadDocument reading) {
        jdbc.sql("update import_plan_document set reading = cast(:reading as jsonb)"
                        + " where plan_id = :plan and position = :position and reading is not null")
                .param("reading", MAPPER.writeValueAsString(reading))
                .param("plan", plan)
                .param("position", position)
                .update();
    }

    public void putRun(long plan, int position, long run) {
        jdbc.sql("update import_plan_document set import_run_id = :run"
                        + " where plan_id = :plan and position = :position")
                .param("run", run)
                .param("plan", plan)
                .param("position", position)
                .update();
    }

    private List<PlannedDocument> documents(long plan) {
        return jdbc.sql("""
                        select position, name, sha256, source_document_id, reader_version, reading::text as reading,
                               warnings::text as warnings, failure, import_run_id
                        from import_plan_document where plan_id = :plan order by position
                        """).param("plan", plan).query(PlanTable::document).list();
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
        Timestamp ended = row.getTimestamp("ended_at");
        return new StoredPlan(
                row.getLong("id"),
                StoredPlan.Kind.valueOf(row.getString("kind")),
                StoredPlan.State.valueOf(row.getString("state")),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"),
                ended == null ? null : ended.toInstant(),
                row.getString("ended_by"),
                row.getObject("undoes", Long.class),
                row.getObject("undoes_card", Long.class),
                documents);
    }
}
