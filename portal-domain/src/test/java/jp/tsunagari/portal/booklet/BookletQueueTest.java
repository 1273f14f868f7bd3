package jp.tsunagari.portal.booklet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.tsunagari.portal.DomainTest;
import jp.tsunagari.portal.booklet.BookletOrder.BookletFormat;
import jp.tsunagari.portal.booklet.BookletOrder.BookletPart;
import jp.tsunagari.portal.booklet.BookletQueue.Claim;
import jp.tsunagari.portal.booklet.BookletQueue.Placed.Answer;
import jp.tsunagari.portal.booklet.BookletQueue.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whose turn it is, over several nodes that may die. */
@DomainTest
class BookletQueueTest {

    private static final int MOST = 3;

    private final SetClock clock = new SetClock(Instant.parse("2026-11-25T00:00:00Z"));

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transactions;

    private BookletQueue queue;

    @BeforeEach
    void clear() {
        queue = new BookletQueue(database, clock);
        database.sql("delete from booklet").update();
    }

    @AfterEach
    void leaveNothing() {
        database.sql("delete from booklet").update();
    }

    private static BookletOrder order(String title) {
        return new BookletOrder(
                title,
                "添え書き",
                List.of(7L, 3L),
                5,
                Set.of(BookletPart.CASES, BookletPart.SOURCES),
                BookletFormat.DOCX,
                "en",
                "https://portal.example.jp/en",
                "https://portal.example.jp/en/initiatives?target=elderly");
    }

    private String placed(String visitor) {
        BookletQueue.Placed placed = place(visitor);
        assertThat(placed.answer()).isEqualTo(Answer.TAKEN);
        return placed.token().value();
    }

    private BookletQueue.Placed place(String visitor) {
        return transactions.execute(status -> queue.place(order("冊子"), visitor, MOST));
    }

    @Test
    void anOrderComesBackAsItWasGiven() {
        String token = placed("one");
        assertThat(queue.standing(token).orElseThrow().order()).isEqualTo(order("冊子"));
        assertThat(queue.claim().orElseThrow().order()).isEqualTo(order("冊子"));
        assertThat(queue.standing("another-token")).isEmpty();
        // Neither the address nor who ordered is in the table.
        assertThat(database.sql("select b::text from booklet b")
                        .query(String.class)
                        .single())
                .doesNotContain(token, "one");
    }

    @Test
    void aVisitorHasOneAtATime() {
        placed("one");
        assertThat(place("one").answer()).isEqualTo(Answer.VISITOR_WAITS);
        queue.finish(queue.claim().orElseThrow(), new byte[] {1});
        placed("one");
    }

    @Test
    void thereAreOnlySoManyHoweverManyComeAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Answer>> visitors = IntStream.range(0, 16)
                    .mapToObj(visitor ->
                            (Callable<Answer>) () -> place("visitor " + visitor).answer())
                    .toList();
            int taken = 0;
            for (var answer : threads.invokeAll(visitors)) {
                taken += answer.get() == Answer.TAKEN ? 1 : 0;
                assertThat(answer.get()).isIn(Answer.TAKEN, Answer.FULL);
            }
            assertThat(taken).isEqualTo(MOST);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void oneNodeMakesItAndAnyHandsItOver() {
        String token = placed("one");
        String second = placed("two");
        assertThat(queue.standing(second).orElseThrow().ahead()).isEqualTo(1);
        Claim claim = queue.claim().orElseThrow();
        assertThat(queue.claim().orElseThrow().id()).isNotEqualTo(claim.id());
        assertThat(queue.claim()).isEmpty();
        queue.progress(claim, 2, 5);
        assertThat(queue.standing(token).orElseThrow())
                .extracting(BookletQueue.Standing::state, BookletQueue.Standing::done, BookletQueue.Standing::steps)
                .containsExactly(State.RUNNING, 2, 5);
        assertThat(queue.file(token)).isEmpty();
        queue.finish(claim, new byte[] {1, 2, 3});
        assertThat(queue.standing(token).orElseThrow().state()).isEqualTo(State.DONE);
        assertThat(queue.file(token)).contains(new byte[] {1, 2, 3});
    }

    @Test
    void whatADeadNodeLeftIsMadeByAnotherAndNotHandedOverTwice() {
        String token = placed("one");
        Claim dead = queue.claim().orElseThrow();
        clock.pass(BookletQueue.SILENCE.minusSeconds(1));
        assertThat(queue.claim()).isEmpty();
        clock.pass(Duration.ofSeconds(2));
        Claim next = queue.claim().orElseThrow();
        assertThat(next.id()).isEqualTo(dead.id());
        // The first one was only slow.
        queue.finish(dead, new byte[] {9});
        assertThat(queue.standing(token).orElseThrow().state()).isEqualTo(State.RUNNING);
        queue.finish(next, new byte[] {1});
        assertThat(queue.file(token)).contains(new byte[] {1});
    }

    @Test
    void aBookletAtWhichNodesDieIsGivenUp() {
        String token = placed("one");
        for (int attempt = 0; attempt < BookletQueue.MAX_ATTEMPTS; attempt++) {
            assertThat(queue.claim()).isPresent();
            clock.pass(BookletQueue.SILENCE.plusSeconds(1));
        }
        assertThat(queue.claim()).isEmpty();
        assertThat(queue.standing(token).orElseThrow().state()).isEqualTo(State.FAILED);
        placed("one");
    }

    @Test
    void afterAnHourItIsGone() {
        String token = placed("one");
        queue.finish(queue.claim().orElseThrow(), new byte[] {1});
        clock.pass(BookletQueue.KEPT.minusSeconds(1));
        assertThat(queue.file(token)).isPresent();
        clock.pass(Duration.ofSeconds(2));
        assertThat(queue.file(token)).isEmpty();
        queue.eraseOld();
        assertThat(database.sql("select count(*) from booklet")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** A clock that moves when it is told to. */
    private static final class SetClock extends Clock {

        private Instant now;

        SetClock(Instant now) {
            this.now = now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
