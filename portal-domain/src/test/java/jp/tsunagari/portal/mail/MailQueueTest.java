package jp.tsunagari.portal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jp.tsunagari.portal.DomainTest;
import jp.tsunagari.portal.mail.MailQueue.ClaimedMail;
import jp.tsunagari.portal.mail.OutgoingMail.MailPurpose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whose mail it is to send, over several nodes that may die. */
@DomainTest
class MailQueueTest {

    private static final Duration CLAIM = Duration.ofMinutes(5);

    private final MovedClock clock = new MovedClock();

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transactions;

    /** Like two nodes, each with its own. */
    private MailQueue one;

    private MailQueue other;

    @BeforeEach
    @AfterEach
    void clear() {
        one = new MailQueue(database, clock, CLAIM);
        other = new MailQueue(database, clock, CLAIM);
        database.sql("delete from outgoing_mail").update();
    }

    private static OutgoingMail mail(String recipient) {
        return new OutgoingMail(
                "follower:1", MailPurpose.DIGEST, "ja", recipient, "件名", "本文", "<p>本文</p>", "https://p.example/s");
    }

    private void add(String recipient) {
        transactions.executeWithoutResult(status -> one.add(mail(recipient)));
    }

    private Optional<ClaimedMail> claim(MailQueue node) {
        return transactions.execute(status -> node.claim());
    }

    private void run(Runnable task) {
        transactions.executeWithoutResult(status -> task.run());
    }

    @Test
    void aMailIsDecidedOnTogetherWithWhatItTells() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    one.add(mail("a@example.jp"));
                    throw new IllegalStateException("the rest failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(claim(one)).isEmpty();
        add("a@example.jp");
        assertThat(claim(one).orElseThrow().mail()).isEqualTo(mail("a@example.jp"));
    }

    @Test
    void manyNodesAtOnceClaimEachMailOnce() throws Exception {
        for (int i = 0; i < 60; i++) {
            add("a" + i + "@example.jp");
        }
        ExecutorService nodes = Executors.newFixedThreadPool(6);
        try {
            List<Callable<List<Long>>> tasks = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                MailQueue node = i % 2 == 0 ? one : other;
                tasks.add(() -> {
                    List<Long> mine = new ArrayList<>();
                    for (var claim = claim(node); claim.isPresent(); claim = claim(node)) {
                        mine.add(claim.get().id());
                        ClaimedMail sent = claim.get();
                        run(() -> node.sent(sent));
                    }
                    return mine;
                });
            }
            List<Long> all = new ArrayList<>();
            for (var result : nodes.invokeAll(tasks)) {
                all.addAll(result.get());
            }
            assertThat(all).hasSize(60);
            assertThat(new HashSet<>(all)).hasSize(60);
        } finally {
            nodes.shutdownNow();
        }
    }

    /** The dead one may have sent it, which nobody can know: the same Message-ID makes the two one mail. */
    @Test
    void whatADeadNodeHadClaimedIsTakenOverUnderTheSameMessageId() {
        add("a@example.jp");
        ClaimedMail first = claim(one).orElseThrow();
        clock.move(CLAIM.minusSeconds(1));
        assertThat(claim(other)).isEmpty();
        clock.move(Duration.ofSeconds(2));
        ClaimedMail second = claim(other).orElseThrow();
        assertThat(second.messageId()).isEqualTo(first.messageId());
        assertThat(second.attempt()).isEqualTo(2);
        // The first was only slow: what it says of its claim counts no more.
        run(() -> one.later(first, "connection"));
        assertThat(state()).isEqualTo("CLAIMED");
        run(() -> other.sent(second));
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void whatWasSentIsForgotten() {
        add("hanako@example.jp");
        ClaimedMail mail = claim(one).orElseThrow();
        run(() -> one.sent(mail));
        assertThat(database.sql("select m::text from outgoing_mail m")
                        .query(String.class)
                        .single())
                .doesNotContain("hanako", "件名", "本文", "p.example");
        clock.move(Duration.ofDays(31));
        run(() -> one.eraseOlderThan(Duration.ofDays(30)));
        assertThat(database.sql("select count(*) from outgoing_mail")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void itIsTriedLaterAndLaterAndGivenUpAtLast() {
        add("a@example.jp");
        for (Duration wait : MailQueue.WAITS) {
            ClaimedMail mail = claim(one).orElseThrow();
            run(() -> one.later(mail, "450"));
            assertThat(claim(one)).isEmpty();
            clock.move(wait);
        }
        ClaimedMail last = claim(one).orElseThrow();
        run(() -> one.later(last, "450"));
        assertThat(state()).isEqualTo("FAILED");
        clock.move(Duration.ofDays(2));
        assertThat(claim(one)).isEmpty();
        assertThat(one.counts(Duration.ofDays(1))).isEqualTo(new MailQueue.MailCounts(0, 0, 1));
        var failed = one.open(10).get(0);
        assertThat(failed.problem()).isEqualTo("450");
        assertThat(failed.masked()).isEqualTo("a…@example.jp");

        assertThat(transactions.<Boolean>execute(status -> one.retry(failed.id())))
                .isTrue();
        assertThat(claim(one)).isPresent();
    }

    @Test
    void whatIsTakenBackIsNotSent() {
        add("a@example.jp");
        ClaimedMail refused = claim(one).orElseThrow();
        run(() -> one.refused(refused, "550"));
        add("a@example.jp");
        run(() -> one.forget("follower:2"));
        assertThat(one.open(10)).hasSize(2);
        run(() -> one.forget("follower:1"));
        assertThat(one.open(10)).isEmpty();
        assertThat(claim(one)).isEmpty();
    }

    private String state() {
        return database.sql("select state from outgoing_mail")
                .query(String.class)
                .single();
    }

    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-11-25T00:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
