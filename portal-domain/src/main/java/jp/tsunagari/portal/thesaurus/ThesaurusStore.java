package jp.tsunagari.portal.thesaurus;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the whole thesaurus: four statements, however many concepts there are. */
@Repository
class ThesaurusStore {

    private final JdbcClient jdbc;

    ThesaurusStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Revision revision() {
        return jdbc.sql("select value, taken_at from thesaurus_revision")
                .query((row, number) ->
                        new Revision(row.getLong(1), row.getTimestamp(2).toInstant()))
                .single();
    }

    /** As it is now. */
    Thesaurus read() {
        return read(revision());
    }

    /** @param revision that was read before */
    Thesaurus read(Revision revision) {
        return read(revision, "where c.retired_at is null");
    }

    /** With the concepts that are retired, and what was said of them. */
    Thesaurus readAll() {
        return read(revision(), "");
    }

    private Thesaurus read(Revision revision, String which) {
        Map<Long, LabelRows> labels = labels();
        List<Concept> concepts = jdbc.sql("""
                        select c.id, c.code, coalesce(t.name, a.name), coalesce(t.name_en, a.name_en)
                        from concept c
                        left join target_group t on t.code = c.target_group_code
                        left join approach a on a.code = c.approach_code
                        %s
                        order by c.id
                        """.formatted(which))
                .query((row, number) -> concept(row, labels.getOrDefault(row.getLong(1), new LabelRows())))
                .list();
        return new Thesaurus(revision.value(), concepts, relations());
    }

    private static Concept concept(ResultSet row, LabelRows rows) throws SQLException {
        String code = row.getString(2);
        String termName = row.getString(3);
        Labels labels = new Labels(
                termName == null ? rows.first(LabelKind.PREFERRED, code) : termName,
                rows.first(LabelKind.READING, ""),
                Stream.concat(Stream.ofNullable(row.getString(4)), rows.all(LabelKind.ENGLISH).stream())
                        .distinct()
                        .toList(),
                rows.all(LabelKind.SAME),
                rows.cues);
        return new Concept(
                row.getLong(1), code, labels, termName == null ? null : code, rows.only(LabelKind.DEFINITION));
    }

    private Map<Long, LabelRows> labels() {
        Map<Long, LabelRows> labels = new HashMap<>();
        jdbc.sql("""
                        select concept_id, kind, label, counts_in from concept_label
                        where not removed order by position, id
                        """).query(row -> {
            labels.computeIfAbsent(row.getLong(1), id -> new LabelRows())
                    .add(LabelKind.valueOf(row.getString(2)), row.getString(3), row.getString(4));
        });
        return labels;
    }

    private List<Relation> relations() {
        return jdbc.sql("select from_id, kind, to_id from concept_relation where not removed order by position, to_id")
                .query((row, number) ->
                        new Relation(row.getLong(1), Relation.Kind.valueOf(row.getString(2)), row.getLong(3)))
                .list();
    }

    /** A state of the thesaurus. After a backup is restored, the same number may come again, but not with this time. */
    record Revision(long value, Instant takenAt) {}

    /** The labels of one concept. */
    private static final class LabelRows {

        private final Map<LabelKind, List<String>> byKind = new HashMap<>();
        private final List<Labels.Cue> cues = new ArrayList<>();

        void add(LabelKind kind, String label, @Nullable String countsIn) {
            if (countsIn == null) {
                byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(label);
            } else {
                cues.add(new Labels.Cue(label, countsIn));
            }
        }

        List<String> all(LabelKind kind) {
            return byKind.getOrDefault(kind, List.of());
        }

        @Nullable
        String only(LabelKind kind) {
            return all(kind).stream().findFirst().orElse(null);
        }

        String first(LabelKind kind, String otherwise) {
            return all(kind).stream().findFirst().orElse(otherwise);
        }
    }
}
