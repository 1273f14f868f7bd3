package jp.tsunagari.portal.search.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.tsunagari.portal.postgres.DatabaseLocks;
import jp.tsunagari.portal.postgres.DatabaseLocks.DatabaseLock;
import jp.tsunagari.portal.search.learning.LoggedSearch.Opened;
import jp.tsunagari.portal.search.learning.SearchTally.Batch;
import jp.tsunagari.portal.search.learning.SearchTally.OpenedCount;
import jp.tsunagari.portal.search.learning.SearchTally.SearchCount;
import jp.tsunagari.portal.shared.Paged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The counted searches in the database, where all nodes add theirs. */
@Repository
public class SearchLogStore {

    /**
     * A text that was searched less often than this in the days that are looked at is shown to no one: what a single
     * person has typed once or twice may be a name. As no one's searches can be told from another's, this is a number of
     * searches and not of people; reloading a page and going on in its list do not count.
     */
    public static final int MIN_SEARCHES = 3;

    /** More texts a day than any people type; so that a machine cannot fill the database. */
    static final int MAX_TEXTS_A_DAY = 20_000;

    private static final String TOTALS = """
            with counted as (
                select query, sum(searches) as searches, sum(near_only) as near_only,
                    (array_agg(answers order by day desc) filter (where answers is not null))[1] as answers,
                    max(day) as last_day
                from search_day where day >= :from
                group by query having sum(searches) >= :least),
            total as (
                select c.*, coalesce((select sum(o.times) from search_opened o
                    where o.query = c.query and o.day >= :from), 0) as opened
                from counted c where :all or c.answers = 0)
            """;

    private final JdbcClient jdbc;
    private final DatabaseLocks locks;

    SearchLogStore(JdbcClient jdbc, DatabaseLocks locks) {
        this.jdbc = jdbc;
        this.locks = locks;
    }

    /** Adds to what is there; in one order, so that two nodes do not wait for each other. */
    @Transactional
    void add(Batch batch) {
        List<SearchCount> searches = batch.searches();
        jdbc.sql("""
                        insert into search_day as d (day, query, searches, near_only, answers)
                        select n.day, n.query, n.searches, n.near_only, n.answers
                        from unnest(cast(:days as date[]), cast(:queries as text[]), cast(:searches as int[]),
                            cast(:near as int[]), cast(:answers as bigint[])) n (day, query, searches, near_only, answers)
                        where exists (select from search_day x where x.day = n.day and x.query = n.query)
                            or (select count(*) from search_day x where x.day = n.day) < :most
                        order by n.day, n.query
                        on conflict (day, query) do update set
                            searches = d.searches + excluded.searches,
                            near_only = d.near_only + excluded.near_only,
                            answers = coalesce(excluded.answers, d.answers)""")
                .param("days", texts(searches, SearchCount::day))
                .param("queries", texts(searches, SearchCount::text))
                .param("searches", texts(searches, SearchCount::searches))
                .param("near", texts(searches, SearchCount::nearOnly))
                .param("answers", searches.stream().map(SearchCount::answers).toArray(Long[]::new))
                .param("most", MAX_TEXTS_A_DAY)
                .update();
        List<OpenedCount> opened = batch.opened();
        // An address that leads nowhere has no initiative and is passed over.
        jdbc.sql("""
                        insert into search_opened as o (day, query, initiative_id, times)
                        select n.day, n.query, i.id, n.times
                        from unnest(cast(:days as date[]), cast(:queries as text[]), cast(:slugs as text[]),
                            cast(:times as int[])) n (day, query, slug, times)
                        join initiative i on i.slug = n.slug
                        where (select count(*) from search_opened x where x.day = n.day) < :most
                        order by n.day, n.query, i.id
                        on conflict (day, query, initiative_id) do update set times = o.times + excluded.times""")
                .param("days", texts(opened, OpenedCount::day))
                .param("queries", texts(opened, OpenedCount::text))
                .param("slugs", texts(opened, OpenedCount::slug))
                .param("times", texts(opened, OpenedCount::times))
                .param("most", MAX_TEXTS_A_DAY)
                .update();
    }

    private static <T> String[] texts(List<T> rows, Function<T, Object> column) {
        return rows.stream().map(row -> column.apply(row).toString()).toArray(String[]::new);
    }

    /** Removes the days before this one, unless another node is about it. */
    @Transactional
    void forgetBefore(LocalDate day) {
        if (locks.tryForTransaction(DatabaseLock.SEARCH_LOG)) {
            Stream.of("delete from search_opened where day < :day", "delete from search_day where day < :day")
                    .forEach(statement -> jdbc.sql(statement).param("day", day).update());
        }
    }

    /** One page of the searches that were made often enough to be shown. */
    @Transactional(readOnly = true)
    public Paged<LoggedSearch> find(SearchLogFilter filter, int page, int size) {
        long total = filtered(TOTALS + "select count(*) from total", filter)
                .query(Long.class)
                .single();
        List<LoggedSearch> items = filtered(
                        TOTALS + "select * from total order by "
                                + filter.order().sql() + ", searches desc, query limit :size offset :offset",
                        filter)
                .param("size", size)
                .param("offset", (long) (page - 1) * size)
                .query(SearchLogStore::search)
                .list();
        return new Paged<>(items, total, page, size);
    }

    private StatementSpec filtered(String sql, SearchLogFilter filter) {
        return jdbc.sql(sql)
                .param("from", filter.from())
                .param("least", MIN_SEARCHES)
                .param("all", !filter.unanswered());
    }

    private static LoggedSearch search(ResultSet row, int number) throws SQLException {
        return new LoggedSearch(
                row.getString("query"),
                row.getLong("searches"),
                row.getLong("near_only"),
                row.getObject("answers", Long.class),
                row.getLong("opened"),
                row.getObject("last_day", LocalDate.class));
    }

    /** What was opened from the answers to these texts, by text, the most opened first. */
    @Transactional(readOnly = true)
    public List<Opened> opened(List<LoggedSearch> searches, LocalDate from) {
        return jdbc.sql("""
                        select query, initiative_id, sum(times) as times from search_opened
                        where day >= :from and query = any (:queries)
                        group by query, initiative_id order by query, times desc, initiative_id""")
                .param("from", from)
                .param("queries", texts(searches, LoggedSearch::text))
                .query((row, number) ->
                        new Opened(row.getString("query"), row.getLong("initiative_id"), row.getLong("times")))
                .list();
    }
}
