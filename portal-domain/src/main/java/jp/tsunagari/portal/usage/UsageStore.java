package jp.tsunagari.portal.usage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The counts of all nodes in the database. */
@Repository
public class UsageStore {

    private final JdbcClient jdbc;

    UsageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds to what is there; in one order, so that two nodes do not wait for each other. */
    @Transactional
    void add(List<MonthlyUse> uses) {
        // An address that leads nowhere has no initiative and is passed over.
        jdbc.sql("""
                        insert into usage_month as u (month, kind, subject, times)
                        select n.month, n.kind, coalesce(i.id::text, n.subject), sum(n.times)
                        from unnest(cast(:months as date[]), cast(:kinds as text[]), cast(:subjects as text[]),
                            cast(:times as bigint[])) n (month, kind, subject, times)
                        left join initiative i on n.kind = 'card' and i.slug = n.subject
                        where n.kind <> 'card' or i.id is not null
                        group by 1, 2, 3 order by 1, 2, 3
                        on conflict (month, kind, subject) do update set times = u.times + excluded.times""")
                .param("months", texts(uses, use -> use.month().atDay(1)))
                .param("kinds", texts(uses, use -> use.kind().code()))
                .param("subjects", texts(uses, MonthlyUse::subject))
                .param("times", texts(uses, MonthlyUse::times))
                .update();
    }

    private static String[] texts(List<MonthlyUse> uses, Function<MonthlyUse, Object> column) {
        return uses.stream().map(use -> column.apply(use).toString()).toArray(String[]::new);
    }

    /** Sums the counted searches up, from this month on; again and by several nodes at once without harm. */
    @Transactional
    void sumUpSearches(YearMonth from) {
        jdbc.sql("""
                        insert into usage_month (month, kind, subject, times)
                        select month, kind, '', times from (
                            select date_trunc('month', day)::date as month, 'search' as kind, sum(searches) as times
                            from search_day where day >= :from group by 1
                            union all
                            select date_trunc('month', day)::date, 'unanswered', sum(searches)
                            from search_day where day >= :from and answers = 0 group by 1) summed
                        order by month, kind
                        on conflict (month, kind, subject) do update set times = excluded.times""").param("from", from.atDay(1)).update();
    }

    /** How often each kind was used in each month, without subjects; the newest month first. */
    @Transactional(readOnly = true)
    public List<MonthlyUse> totals(YearMonth from) {
        return jdbc.sql("""
                        select month, kind, '' as subject, sum(times) as times from usage_month
                        where month >= :from group by month, kind order by month desc, kind""").param("from", from.atDay(1)).query(UsageStore::use).list();
    }

    /** What was used of one kind in a month, the most used first. */
    @Transactional(readOnly = true)
    public List<MonthlyUse> subjects(YearMonth month, UsageKind kind, int most) {
        return jdbc.sql("""
                        select month, kind, subject, times from usage_month
                        where month = :month and kind = :kind order by times desc, subject limit :most""")
                .param("month", month.atDay(1))
                .param("kind", kind.code())
                .param("most", most)
                .query(UsageStore::use)
                .list();
    }

    /** Every count since a month, the newest month first. */
    @Transactional(readOnly = true)
    public List<MonthlyUse> all(YearMonth from) {
        return jdbc.sql("""
                        select month, kind, subject, times from usage_month
                        where month >= :from order by month desc, kind, times desc, subject""").param("from", from.atDay(1)).query(UsageStore::use).list();
    }

    private static MonthlyUse use(ResultSet row, int number) throws SQLException {
        return new MonthlyUse(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                UsageKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("subject"),
                row.getLong("times"));
    }
}
