package jp.tsunagari.portal.shortlist;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.audit.AuditSubject;
import jp.tsunagari.portal.shortlist.KeptList.KeptListSummary;
import jp.tsunagari.portal.shortlist.KeptList.ListRevision;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists on the server, with all that they have been. Who may see or change one is asked before. */
@Service
@Transactional(readOnly = true)
public class KeptLists {

    /** Lists of an account. */
    public static final int MAX_LISTS = 100;

    /** Revisions of a list; older ones are forgotten. */
    static final int MAX_REVISIONS = 500;

    /** An equal list of the same account within this time is the same one, sent twice. */
    private static final Duration TWICE = Duration.ofSeconds(10);

    /** Revisions of a list that its history shows. */
    private static final int SHOWN_REVISIONS = 51;

    private final JdbcClient database;
    private final Clock clock;
    private final AuditLog audit;

    KeptLists(JdbcClient database, Clock clock, AuditLog audit) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Keeps a new list.
     *
     * @param list with a name
     * @return its id; empty where the account has as many as it may have
     */
    @Transactional
    public Optional<Long> keep(long owner, ChosenList list, ListAuthor by) {
        // No two lists of an account are counted at the same time.
        database.sql("select id from user_account where id = :owner for update")
                .param("owner", owner)
                .query(Long.class)
                .single();
        Optional<Long> sentTwice = justKept(owner, list);
        if (sentTwice.isPresent()) {
            return sentTwice;
        }
        if (of(owner).size() >= MAX_LISTS) {
            return Optional.empty();
        }
        long id = database.sql(
                        "insert into kept_list (owner_id, revision, created_at) values (:owner, 1, :now) returning id")
                .param("owner", owner)
                .param("now", now())
                .query(Long.class)
                .single();
        write(id, 1, list, by, null);
        return Optional.of(id);
    }

    /** The same list of the same owner, kept a moment ago and not changed since: its form has been sent twice. */
    private Optional<Long> justKept(long owner, ChosenList list) {
        return database.sql("""
                        select id from kept_list
                        where owner_id = :owner and revision = 1 and created_at > :since order by id desc limit 1""")
                .param("owner", owner)
                .param("since", now().minus(TWICE))
                .query(Long.class)
                .optional()
                .filter(id -> content(id, 1).equals(list));
    }

    /** Those of an account, the last changed first. */
    public List<KeptListSummary> of(long owner) {
        return database.sql("""
                        select l.id, r.name, r.made_by, r.made_at,
                            (select count(*) from kept_list_case c where c.list_id = l.id and c.revision = l.revision) as cases,
                            (select count(*) from kept_list_link k where k.list_id = l.id and k.revoked_at is null) as links
                        from kept_list l join kept_list_revision r on r.list_id = l.id and r.number = l.revision
                        where l.owner_id = :owner order by r.made_at desc, l.id desc""")
                .param("owner", owner)
                .query((row, number) -> new KeptListSummary(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getInt("cases"),
                        row.getInt("links"),
                        row.getString("made_by"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** A list as it is now. */
    public Optional<KeptList> find(long id) {
        return database.sql("select owner_id, revision from kept_list where id = :id")
                .param("id", id)
                .query((row, number) -> new KeptList(id, row.getLong(1), row.getInt(2), content(id, row.getInt(2))))
                .optional();
    }

    /** What a list was; empty for a revision that is not there. */
    public Optional<ChosenList> revision(long id, int number) {
        return database.sql("select 1 from kept_list_revision where list_id = :id and number = :number")
                .param("id", id)
                .param("number", number)
                .query(Integer.class)
                .optional()
                .map(one -> content(id, number));
    }

    /** The latest revisions, the last first; as many queries for all as for one. */
    public List<ListRevision> history(long id) {
        Map<Integer, List<ChosenCase>> cases = database
                .sql("""
                        select c.revision, c.initiative_id, c.mark, c.memo
                        from kept_list_case c join kept_list l on l.id = c.list_id
                        where c.list_id = :id and c.revision > l.revision - :shown order by c.position""")
                .param("id", id)
                .param("shown", SHOWN_REVISIONS)
                .query((row, place) -> Map.entry(row.getInt(1), chosen(row, 2)))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return database.sql("""
                        select r.number, r.name, r.made_by, r.by_link, r.made_at, r.restored
                        from kept_list_revision r join kept_list l on l.id = r.list_id
                        where r.list_id = :id and r.number > l.revision - :shown order by r.number desc""")
                .param("id", id)
                .param("shown", SHOWN_REVISIONS)
                .query((row, place) -> new ListRevision(
                        row.getInt("number"),
                        new ListAuthor(row.getString("made_by"), row.getBoolean("by_link")),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        new ChosenList(row.getString("name"), cases.getOrDefault(row.getInt("number"), List.of())),
                        row.getObject("restored", Integer.class)))
                .list();
    }

    private static ChosenCase chosen(ResultSet row, int first) throws SQLException {
        String mark = row.getString(first + 1);
        return new ChosenCase(
                row.getLong(first), mark == null ? null : CaseMark.valueOf(mark), row.getString(first + 2));
    }

    /**
     * Stores what was typed, with what others have stored since; nothing where somebody has to decide.
     *
     * @param base the revision that the typing began with
     * @return what is stored by now, or is to be decided
     */
    @Transactional
    public Saved save(long id, int base, ChosenList typed, ListAuthor by) {
        KeptList current = locked(id);
        // What is no more can be no base: then everything that is not the same has to be decided.
        ChosenList before = revision(id, base).orElse(ChosenList.EMPTY);
        ListMerge merge = ListMerge.of(before, current.list(), typed);
        if (!merge.conflicts().isEmpty() || merge.list().cases().size() > ChosenList.MAX_CASES) {
            return new Saved(current.revision(), merge, false);
        }
        return new Saved(put(current, merge.list(), by, null), merge, true);
    }

    /** Brings back what a list was; that is a revision too. */
    @Transactional
    public void restore(long id, int number, ListAuthor by) {
        KeptList current = locked(id);
        revision(id, number).ifPresent(former -> put(current, former, by, number));
    }

    /** Erases a list with its history and its links. */
    @Transactional
    public void erase(long id) {
        if (database.sql("delete from kept_list where id = :id").param("id", id).update() > 0) {
            // Without the name: that is what its owner has written for themselves.
            audit.record(AuditEvent.of(AuditAction.LIST_ERASED).to(AuditSubject.LIST, id, null));
        }
    }

    private KeptList locked(long id) {
        database.sql("select id from kept_list where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .single();
        return find(id).orElseThrow();
    }

    private int put(KeptList current, ChosenList list, ListAuthor by, @Nullable Integer restored) {
        if (list.equals(current.list())) {
            return current.revision();
        }
        int number = current.revision() + 1;
        write(current.id(), number, list, by, restored);
        database.sql("update kept_list set revision = :number where id = :id")
                .param("number", number)
                .param("id", current.id())
                .update();
        database.sql("delete from kept_list_revision where list_id = :id and number <= :old")
                .param("id", current.id())
                .param("old", number - MAX_REVISIONS)
                .update();
        return number;
    }

    private void write(long id, int number, ChosenList list, ListAuthor by, @Nullable Integer restored) {
        database.sql("""
                        insert into kept_list_revision (list_id, number, name, made_by, by_link, made_at, restored)
                        values (:id, :number, :name, :by, :link, :now, cast(:restored as integer))""")
                .param("id", id)
                .param("number", number)
                .param("name", list.name())
                .param("by", by.name())
                .param("link", by.byLink())
                .param("now", now())
                .param("restored", restored)
                .update();
        List<ChosenCase> cases = list.cases();
        database.sql("""
                        insert into kept_list_case (list_id, revision, position, initiative_id, mark, memo)
                        select :id, :number, c.place - 1, c.initiative, c.mark, c.memo
                        from unnest(:initiatives, :marks, :memos) with ordinality as c (initiative, mark, memo, place)""")
                .param("id", id)
                .param("number", number)
                .param("initiatives", cases.stream().map(ChosenCase::id).toArray(Long[]::new))
                .param(
                        "marks",
                        cases.stream()
                                .map(one ->
                                        one.mark() == null ? null : one.mark().name())
                                .toArray(String[]::new))
                .param("memos", cases.stream().map(ChosenCase::memo).toArray(String[]::new))
                .update();
    }

    private ChosenList content(long id, int number) {
        String name = database.sql("select name from kept_list_revision where list_id = :id and number = :number")
                .param("id", id)
                .param("number", number)
                .query(String.class)
                .single();
        List<ChosenCase> cases = database.sql("""
                        select initiative_id, mark, memo from kept_list_case
                        where list_id = :id and revision = :number order by position""")
                .param("id", id)
                .param("number", number)
                .query((row, place) -> chosen(row, 1))
                .list();
        return new ChosenList(name, cases);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /**
     * What came of a list that was typed.
     *
     * @param revision that is stored by now
     * @param merge what the list would be
     * @param stored whether it is
     */
    public record Saved(int revision, ListMerge merge, boolean stored) {}
}
