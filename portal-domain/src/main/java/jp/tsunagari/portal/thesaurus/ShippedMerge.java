package jp.tsunagari.portal.thesaurus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings the table of concepts to what the program ships with. What a person has added stays, and what a person has
 * changed, removed or retired does not come back: only rows that were shipped themselves are changed or deleted.
 */
public final class ShippedMerge {

    private final JdbcClient jdbc;

    private final List<Long> deletedLabels = new ArrayList<>();
    private final List<NewLabel> newLabels = new ArrayList<>();

    public ShippedMerge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param drafts all that is shipped now */
    public void merge(List<ConceptDraft> drafts) {
        jdbc.sql("update thesaurus_revision set value = value + 1, taken_at = clock_timestamp()")
                .update();
        leaveOut(drafts);
        insertConcepts(drafts);
        Map<String, Long> ids = ids();
        Map<Long, List<LabelRow>> rows =
                labelRows().stream().collect(Collectors.groupingBy(LabelRow::conceptId, Collectors.toList()));
        for (ConceptDraft draft : drafts) {
            Long id = ids.get(draft.code());
            if (id != null) {
                mergeLabels(id, LabelValue.of(draft), rows.getOrDefault(id, List.of()));
            }
        }
        writeLabels();
        mergeRelations(Relation.among(drafts, ids));
    }

    /** Concepts that are shipped no longer go, unless a person has had a hand in them: then they are that person's. */
    private void leaveOut(List<ConceptDraft> drafts) {
        String[] codes = drafts.stream().map(ConceptDraft::code).toArray(String[]::new);
        String left = " c.origin = 'SHIPPED' and c.target_group_code is null and c.approach_code is null"
                + " and c.code not in (select unnest(:codes::text[]))";
        jdbc.sql("delete from concept c where" + left + """
                         and c.retired_at is null
                        and not exists (select 1 from concept_label l where l.concept_id = c.id
                            and (l.origin = 'PERSON' or l.removed))
                        and not exists (select 1 from concept_relation r where c.id in (r.from_id, r.to_id)
                            and (r.origin = 'PERSON' or r.removed))
                        """)
                .param("codes", codes)
                .update();
        jdbc.sql("update concept_label l set origin = 'PERSON' from concept c where c.id = l.concept_id"
                        + " and not l.removed and" + left)
                .param("codes", codes)
                .update();
        jdbc.sql("update concept c set origin = 'PERSON' where" + left)
                .param("codes", codes)
                .update();
    }

    private void insertConcepts(List<ConceptDraft> drafts) {
        jdbc.sql("insert into concept (code, origin) select code, 'SHIPPED' from unnest(:codes::text[])"
                        + " with ordinality as shipped (code, place) order by place on conflict (code) do nothing")
                .param(
                        "codes",
                        drafts.stream()
                                .filter(draft -> !draft.isTerm())
                                .map(ConceptDraft::code)
                                .toArray(String[]::new))
                .update();
    }

    private Map<String, Long> ids() {
        Map<String, Long> ids = new HashMap<>();
        jdbc.sql("select code, id from concept").query(row -> {
            ids.put(row.getString(1), row.getLong(2));
        });
        return ids;
    }

    private List<LabelRow> labelRows() {
        return jdbc.sql("select id, concept_id, kind, label, counts_in, origin = 'SHIPPED', removed from concept_label")
                .query((row, number) -> new LabelRow(
                        row.getLong(1),
                        row.getLong(2),
                        new LabelValue(LabelKind.valueOf(row.getString(3)), row.getString(4), row.getString(5)),
                        row.getBoolean(6),
                        row.getBoolean(7)))
                .list();
    }

    private void mergeLabels(long conceptId, List<LabelValue> shipped, List<LabelRow> rows) {
        rows.stream()
                .filter(row -> row.shipped() && !shipped.contains(row.value()))
                .forEach(row -> deletedLabels.add(row.id()));
        for (int position = 0; position < shipped.size(); position++) {
            LabelValue value = shipped.get(position);
            Optional<LabelRow> same = rows.stream()
                    .filter(row -> row.value().says(value.kind(), value.label()))
                    .findFirst();
            boolean gone = same.filter(row -> !row.shipped() || row.value().equals(value))
                    .isEmpty();
            if (gone) {
                boolean removed =
                        same.map(LabelRow::removed).orElse(value.kind().single() && decided(value, rows));
                newLabels.add(new NewLabel(conceptId, value, position, removed));
            }
        }
    }

    /** Whether a person has replaced or removed the shipped word of this kind. */
    private static boolean decided(LabelValue value, List<LabelRow> rows) {
        return rows.stream().anyMatch(row -> row.value().kind() == value.kind() && (!row.shipped() || row.removed()));
    }

    private void writeLabels() {
        jdbc.sql("delete from concept_label where id = any (:ids)")
                .param("ids", deletedLabels.toArray(Long[]::new))
                .update();
        jdbc.sql("""
                        insert into concept_label (concept_id, kind, label, counts_in, position, origin, removed)
                        select concept_id, kind, label, counts_in, position, 'SHIPPED', removed
                        from unnest(:concepts::bigint[], :kinds::text[], :labels::text[], :counts::text[],
                            :positions::int[], :removed::boolean[])
                            as shipped (concept_id, kind, label, counts_in, position, removed)
                        """)
                .param("concepts", newLabels.stream().map(NewLabel::conceptId).toArray(Long[]::new))
                .param(
                        "kinds",
                        newLabels.stream().map(row -> row.value().kind().name()).toArray(String[]::new))
                .param(
                        "labels",
                        newLabels.stream().map(row -> row.value().label()).toArray(String[]::new))
                .param(
                        "counts",
                        newLabels.stream().map(row -> row.value().countsIn()).toArray(String[]::new))
                .param("positions", newLabels.stream().map(NewLabel::position).toArray(Integer[]::new))
                .param("removed", newLabels.stream().map(NewLabel::removed).toArray(Boolean[]::new))
                .update();
    }

    private void mergeRelations(List<Relation> shipped) {
        Set<Relation> known = new HashSet<>();
        List<Relation> left = new ArrayList<>();
        Set<Relation> now = new HashSet<>(shipped);
        jdbc.sql("select from_id, kind, to_id, origin = 'SHIPPED' from concept_relation")
                .query(row -> {
                    Relation relation =
                            new Relation(row.getLong(1), Relation.Kind.valueOf(row.getString(2)), row.getLong(3));
                    known.add(relation);
                    if (row.getBoolean(4) && !now.contains(relation)) {
                        left.add(relation);
                    }
                });
        // A relation of a concept that has become a person's stays with it.
        relations("""
                delete from concept_relation r using concept f, concept t, %s
                where (r.from_id, r.kind, r.to_id) = (given.from_id, given.kind, given.to_id)
                and f.id = r.from_id and t.id = r.to_id and f.origin = 'SHIPPED' and t.origin = 'SHIPPED'
                """, left);
        relations(
                """
                insert into concept_relation (from_id, kind, to_id, position, origin)
                select from_id, kind, to_id, place, 'SHIPPED' from %s
                """,
                shipped.stream().filter(relation -> !known.contains(relation)).toList());
    }

    private void relations(String statement, List<Relation> relations) {
        jdbc.sql(statement.formatted("unnest(:from::bigint[], :kinds::text[], :to::bigint[]) with ordinality"
                        + " as given (from_id, kind, to_id, place)"))
                .param("from", relations.stream().map(Relation::from).toArray(Long[]::new))
                .param(
                        "kinds",
                        relations.stream()
                                .map(relation -> relation.kind().name())
                                .toArray(String[]::new))
                .param("to", relations.stream().map(Relation::to).toArray(Long[]::new))
                .update();
    }

    private record LabelRow(long id, long conceptId, LabelValue value, boolean shipped, boolean removed) {}

    private record NewLabel(long conceptId, LabelValue value, int position, boolean removed) {}
}
