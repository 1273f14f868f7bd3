package jp.tsunagari.portal.thesaurus;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes what a person says of concepts. A shipped word or relation that is gone is only marked, so that no newer program
 * brings it back.
 */
@Repository
class ConceptStore {

    private final JdbcClient jdbc;

    ConceptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends no one else changes the thesaurus; all can read it. Its revision grows. */
    void lock() {
        jdbc.sql("update thesaurus_revision set value = value + 1, taken_at = clock_timestamp()")
                .update();
    }

    /** The concept's row, also of one that is retired. */
    Optional<ConceptRow> find(String code) {
        return jdbc.sql(
                        "select id, version, retired_at is not null, origin = 'SHIPPED' from concept where code = :code")
                .param("code", code)
                .query((row, number) ->
                        new ConceptRow(row.getLong(1), row.getInt(2), row.getBoolean(3), row.getBoolean(4)))
                .optional();
    }

    /** Codes of those that a person has added or changed. */
    Set<String> touched() {
        return new HashSet<>(jdbc.sql("""
                        select code from concept c where origin = 'PERSON'
                        or exists (select 1 from concept_label l where l.concept_id = c.id
                            and (l.origin = 'PERSON' or l.removed))
                        or exists (select 1 from concept_relation r where c.id = r.from_id
                            and (r.origin = 'PERSON' or r.removed))
                        or exists (select 1 from concept_relation r where c.id = r.to_id
                            and (r.origin = 'PERSON' or r.removed))
                        """).query(String.class).list());
    }

    /**
     * Labels of a concept that a person has added, or that a person has removed.
     *
     * @param removed which of the two
     */
    List<String> labelsByPersons(long id, boolean removed) {
        return jdbc.sql("select label from concept_label where concept_id = :id and removed = :removed"
                        + " and (removed or origin = 'PERSON') order by position, id")
                .param("id", id)
                .param("removed", removed)
                .query(String.class)
                .list();
    }

    void setRetired(long id, @Nullable Instant at) {
        jdbc.sql("update concept set retired_at = :at, version = version + 1 where id = :id")
                .param("id", id)
                .param("at", at == null ? null : Timestamp.from(at), Types.TIMESTAMP)
                .update();
    }

    /** The concept is as the draft says from now on; it is added if there is none with its code. */
    void write(ConceptDraft draft) {
        long id = find(draft.code()).map(ConceptRow::id).orElseGet(() -> insert(draft.code()));
        writeLabels(id, wanted(id, draft));
        Set<Long> changed = writeRelations(id, draft);
        changed.add(id);
        jdbc.sql("update concept set version = version + 1 where id = any (:ids)")
                .param("ids", changed.toArray(Long[]::new))
                .update();
    }

    private long insert(String code) {
        return jdbc.sql("insert into concept (code, origin) values (:code, 'PERSON') returning id")
                .param("code", code)
                .query(Long.class)
                .single();
    }

    /** A term's English name is kept with the term. */
    private List<LabelValue> wanted(long id, ConceptDraft draft) {
        List<String> names = jdbc.sql("""
                        select coalesce(t.name_en, a.name_en) from concept c
                        left join target_group t on t.code = c.target_group_code
                        left join approach a on a.code = c.approach_code
                        where c.id = :id and num_nonnulls(t.code, a.code) > 0
                        """).param("id", id).query(String.class).list();
        return LabelValue.of(draft).stream()
                .filter(value -> value.kind() != LabelKind.ENGLISH || !names.contains(value.label()))
                .toList();
    }

    private void writeLabels(long id, List<LabelValue> wanted) {
        List<LabelRow> rows = labels(id);
        List<Long> removed = new ArrayList<>();
        List<Long> deleted = new ArrayList<>();
        for (LabelRow row : rows) {
            if (!row.removed() && place(row.value(), wanted) < 0) {
                (row.shipped() ? removed : deleted).add(row.id());
            }
        }
        update("update concept_label set removed = true where id = any (:ids)", removed);
        update("delete from concept_label where id = any (:ids)", deleted);
        Set<LabelValue> there = new HashSet<>();
        for (LabelRow row : rows) {
            int place = place(row.value(), wanted);
            if (place >= 0) {
                there.add(wanted.get(place));
                keep(row, wanted.get(place), place);
            }
        }
        for (int place = 0; place < wanted.size(); place++) {
            if (!there.contains(wanted.get(place))) {
                insert(id, wanted.get(place), place);
            }
        }
    }

    private void keep(LabelRow row, LabelValue wanted, int place) {
        boolean same = row.value().equals(wanted);
        if (!same || row.removed() || row.position() != place) {
            jdbc.sql("update concept_label set removed = false, counts_in = :counts, position = :place,"
                            + " origin = case when :same then origin else 'PERSON' end where id = :id")
                    .param("counts", wanted.countsIn(), Types.VARCHAR)
                    .param("place", place)
                    .param("same", same)
                    .param("id", row.id())
                    .update();
        }
    }

    private void insert(long id, LabelValue value, int place) {
        jdbc.sql("insert into concept_label (concept_id, kind, label, counts_in, position, origin)"
                        + " values (:id, :kind, :label, :counts, :place, 'PERSON')")
                .param("id", id)
                .param("kind", value.kind().name())
                .param("label", value.label())
                .param("counts", value.countsIn(), Types.VARCHAR)
                .param("place", place)
                .update();
    }

    private static int place(LabelValue value, List<LabelValue> values) {
        for (int place = 0; place < values.size(); place++) {
            if (values.get(place).says(value.kind(), value.label())) {
                return place;
            }
        }
        return -1;
    }

    private List<LabelRow> labels(long id) {
        return jdbc.sql("select id, kind, label, counts_in, position, origin = 'SHIPPED', removed from concept_label"
                        + " where concept_id = :id")
                .param("id", id)
                .query((row, number) -> new LabelRow(
                        row.getLong(1),
                        new LabelValue(LabelKind.valueOf(row.getString(2)), row.getString(3), row.getString(4)),
                        row.getInt(5),
                        row.getBoolean(6),
                        row.getBoolean(7)))
                .list();
    }

    /** @return ids of the other ends of what is different now */
    private Set<Long> writeRelations(long id, ConceptDraft draft) {
        List<Relation> wanted = Relation.among(List.of(draft), ids(draft));
        Map<Relation, Boolean> removed = new HashMap<>();
        // What is said with a retired concept waits for its return.
        jdbc.sql("""
                        select r.from_id, r.kind, r.to_id, r.removed from concept_relation r
                        join concept o on o.id = case when r.from_id = :id then r.to_id else r.from_id end
                        where (r.from_id = :id or (r.to_id = :id and r.kind <> 'BROADER')) and o.retired_at is null
                        """).param("id", id).query(row -> {
            removed.put(
                    new Relation(row.getLong(1), Relation.Kind.valueOf(row.getString(2)), row.getLong(3)),
                    row.getBoolean(4));
        });
        Set<Long> changed = new HashSet<>();
        removed.forEach((relation, gone) -> {
            if (!gone && !wanted.contains(relation)) {
                take(relation);
                changed.add(relation.from() == id ? relation.to() : relation.from());
            }
        });
        for (Relation relation : wanted) {
            if (!Objects.equals(removed.get(relation), false)) {
                give(relation);
                changed.add(relation.from() == id ? relation.to() : relation.from());
            }
        }
        return changed;
    }

    private void take(Relation relation) {
        relation("delete from concept_relation where origin = 'PERSON' and ", relation);
        relation("update concept_relation set removed = true where ", relation);
    }

    private void give(Relation relation) {
        jdbc.sql("insert into concept_relation (from_id, kind, to_id, position, origin)"
                        + " select :from, :kind, :to, coalesce(max(position), 0) + 1, 'PERSON' from concept_relation"
                        + " on conflict (from_id, kind, to_id) do update set removed = false")
                .param("from", relation.from())
                .param("kind", relation.kind().name())
                .param("to", relation.to())
                .update();
    }

    private void relation(String statement, Relation relation) {
        jdbc.sql(statement + "from_id = :from and kind = :kind and to_id = :to")
                .param("from", relation.from())
                .param("kind", relation.kind().name())
                .param("to", relation.to())
                .update();
    }

    private Map<String, Long> ids(ConceptDraft draft) {
        List<String> codes = new ArrayList<>(List.of(draft.code()));
        for (Relation.Kind kind : Relation.Kind.values()) {
            codes.addAll(draft.links().of(kind));
        }
        Map<String, Long> ids = new HashMap<>();
        jdbc.sql("select code, id from concept where code = any (:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query(row -> {
                    ids.put(row.getString(1), row.getLong(2));
                });
        return ids;
    }

    private void update(String statement, List<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql(statement).param("ids", ids.toArray(Long[]::new)).update();
        }
    }

    /** @param shipped whether the program brought it; otherwise a person did */
    record ConceptRow(long id, int version, boolean retired, boolean shipped) {}

    private record LabelRow(long id, LabelValue value, int position, boolean shipped, boolean removed) {}
}
