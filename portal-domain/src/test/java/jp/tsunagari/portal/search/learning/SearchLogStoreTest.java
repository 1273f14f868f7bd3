package jp.tsunagari.portal.search.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import jp.tsunagari.portal.DomainTest;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.postgres.DatabaseLocks;
import jp.tsunagari.portal.search.learning.LoggedSearch.Opened;
import jp.tsunagari.portal.search.learning.SearchLogFilter.Order;
import jp.tsunagari.portal.search.learning.SearchTally.Batch;
import jp.tsunagari.portal.search.learning.SearchTally.OpenedCount;
import jp.tsunagari.portal.search.learning.SearchTally.SearchCount;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Counted searches in the database; whatever a test adds is taken back. */
@DomainTest
@Import({SearchLogStore.class, DatabaseLocks.class})
@Transactional
class SearchLogStoreTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    @Autowired
    private SearchLogStore store;

    @Autowired
    private DatabaseLocks locks;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatNodesCountIsAddedUp() {
        add(new SearchCount(YESTERDAY, "居場所", 2, 0, 7L), new SearchCount(TODAY, "居場所", 1, 1, 0L));
        add(new SearchCount(TODAY, "居場所", 4, 2, null));

        assertThat(find(false, TODAY, Order.SEARCHES)).containsExactly(new LoggedSearch("居場所", 5, 3, 0L, 0, TODAY));
        assertThat(find(false, YESTERDAY, Order.SEARCHES)).containsExactly(new LoggedSearch("居場所", 7, 3, 0L, 0, TODAY));
    }

    @Test
    void aTextThatWasSearchedOnceOrTwiceIsShownToNoOne() {
        add(new SearchCount(YESTERDAY, "山田花子", 1, 0, 0L), new SearchCount(TODAY, "山田花子", 1, 0, 0L));
        assertThat(find(false, YESTERDAY, Order.SEARCHES)).isEmpty();

        add(new SearchCount(TODAY, "山田花子", 1, 0, 0L));
        assertThat(find(false, YESTERDAY, Order.SEARCHES)).hasSize(1);
        assertThat(find(false, TODAY, Order.SEARCHES)).isEmpty();
    }

    @Test
    void withoutAnAnswerIsWhatLastFoundNone() {
        add(
                new SearchCount(YESTERDAY, "見つかるようになった", 9, 0, 0L),
                new SearchCount(TODAY, "見つかるようになった", 3, 0, 2L),
                new SearchCount(TODAY, "近いものだけ", 3, 3, 0L),
                new SearchCount(TODAY, "だれも知らない", 3, 0, null));

        assertThat(find(true, YESTERDAY, Order.SEARCHES))
                .extracting(LoggedSearch::text)
                .containsExactly("近いものだけ");
    }

    @Test
    void ordersAndPages() {
        add(
                new SearchCount(TODAY, "い", 3, 0, 5L),
                new SearchCount(YESTERDAY, "ろ", 9, 0, 0L),
                new SearchCount(TODAY, "は", 5, 0, null));

        assertThat(texts(Order.SEARCHES)).containsExactly("ろ", "は", "い");
        assertThat(texts(Order.ANSWERS)).containsExactly("ろ", "い", "は");
        assertThat(texts(Order.NEWEST)).containsExactly("は", "い", "ろ");
        var second = store.find(new SearchLogFilter(false, YESTERDAY, Order.SEARCHES), 2, 2);
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.items()).extracting(LoggedSearch::text).containsExactly("い");
    }

    @Test
    void whatWasOpenedIsCountedByInitiative() {
        long initiative = initiative("invented");
        add(new SearchCount(TODAY, "居場所", 3, 0, 7L));
        open(new OpenedCount(TODAY, "居場所", "invented", 2), new OpenedCount(TODAY, "居場所", "nowhere", 5));
        open(new OpenedCount(TODAY, "居場所", "invented", 1));

        List<LoggedSearch> found = find(false, TODAY, Order.OPENED);
        assertThat(found).containsExactly(new LoggedSearch("居場所", 3, 0, 7L, 3, TODAY));
        assertThat(store.opened(found, TODAY)).containsExactly(new Opened("居場所", initiative, 3));

        jdbc.sql("delete from initiative where id = :id")
                .param("id", initiative)
                .update();
        assertThat(find(false, TODAY, Order.OPENED))
                .extracting(LoggedSearch::opened)
                .containsExactly(0L);
    }

    @Test
    void oldDaysAreForgotten() {
        initiative("invented");
        LocalDate old = TODAY.minusDays(SearchLog.KEPT_DAYS);
        add(new SearchCount(old, "居場所", 3, 0, 7L), new SearchCount(old.plusDays(1), "居場所", 4, 0, 7L));
        open(new OpenedCount(old, "居場所", "invented", 1), new OpenedCount(old.plusDays(1), "居場所", "invented", 2));

        log().write();

        assertThat(find(false, old, Order.SEARCHES))
                .containsExactly(new LoggedSearch("居場所", 4, 0, 7L, 2, old.plusDays(1)));
    }

    @Test
    void theLogWritesWhatItHasNotedUnderTheDayInJapan() {
        initiative("invented");
        SearchLog log = log();
        IntStream.range(0, 3).forEach(time -> log.searched(" ＮＰＯ ", SearchOutcome.of(6, true), null));
        log.searched("090-1234-5678", null, null);
        log.opened("NPO", "invented");
        log.opened("taro@example.jp", "invented");
        log.write();

        assertThat(find(false, TODAY, Order.SEARCHES)).containsExactly(new LoggedSearch("npo", 3, 3, 0L, 1, TODAY));
        assertThat(jdbc.sql("select count(*) from search_day").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeWrittenIsWrittenLater() {
        AtomicBoolean away = new AtomicBoolean(true);
        SearchLogStore sometimes = new SearchLogStore(jdbc, locks) {
            @Override
            void add(Batch batch) {
                if (away.get()) {
                    throw new QueryTimeoutException("away");
                }
                super.add(batch);
            }
        };
        SearchLog log = log(sometimes);
        IntStream.range(0, 3).forEach(time -> log.searched("居場所", SearchOutcome.of(6, false), null));
        log.write();
        assertThat(find(false, TODAY, Order.SEARCHES)).isEmpty();

        away.set(false);
        log.write();
        log.write();
        assertThat(find(false, TODAY, Order.SEARCHES)).containsExactly(new LoggedSearch("居場所", 3, 0, 6L, 0, TODAY));
    }

    @Test
    void aMachineCannotFillTheDatabase() {
        jdbc.sql("insert into search_day select :day, 'text ' || n, 1, 0, null from generate_series(1, :most) n")
                .param("day", TODAY)
                .param("most", SearchLogStore.MAX_TEXTS_A_DAY)
                .update();
        add(new SearchCount(TODAY, "one more", 3, 0, null), new SearchCount(TODAY, "text 1", 3, 0, null));

        assertThat(find(false, TODAY, Order.SEARCHES))
                .extracting(LoggedSearch::text)
                .containsExactly("text 1");
    }

    /** At half past one in the night of Japan, which is the day before in UTC. */
    private SearchLog log() {
        return log(store);
    }

    private static SearchLog log(SearchLogStore store) {
        Instant night = Instant.parse("2026-11-27T16:30:00Z");
        return new SearchLog(store, Clock.fixed(night, ZoneOffset.UTC), Messages.ofClasspath());
    }

    private void add(SearchCount... counts) {
        store.add(new Batch(List.of(counts), List.of()));
    }

    private void open(OpenedCount... counts) {
        store.add(new Batch(List.of(), List.of(counts)));
    }

    private List<LoggedSearch> find(boolean unanswered, LocalDate from, Order order) {
        return store.find(new SearchLogFilter(unanswered, from, order), 1, 50).items();
    }

    private List<String> texts(Order order) {
        return find(false, YESTERDAY, order).stream().map(LoggedSearch::text).toList();
    }

    private long initiative(String slug) {
        return jdbc.sql("""
                        with o as (insert into organisation (slug, name, core_name, identity_key, created_at, updated_at,
                                version)
                            values ('invented', '架空の団体', '架空の団体', '架空の団体', now(), now(), 0) returning id)
                        insert into initiative (organisation_id, fiscal_year, ordinal, slug, title, title_origin,
                            published_at, version)
                        select id, 2099, 1, :slug, '架空の取組名', 'EDITED', now(), 0 from o
                        returning id""").param("slug", slug).query(Long.class).single();
    }
}
