package jp.tsunagari.portal.follow.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import jp.tsunagari.portal.follow.FollowTurns;
import jp.tsunagari.portal.follow.FollowTurns.Turn;
import jp.tsunagari.portal.follow.Follower;
import jp.tsunagari.portal.search.index.IndexFollower;
import jp.tsunagari.portal.web.mail.MailWorker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for news for those whose turn it is, one follower and one transaction at a time. Nodes that do so at the same time
 * get different followers.
 */
@Component
class DigestWorker implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(DigestWorker.class);

    private static final Duration AFTER_FAILURE = Duration.ofHours(1);

    /** Without a whole index lists lack cases, and those would be told as gone. */
    private static final Duration FOR_INDEX = Duration.ofSeconds(30);

    private final FollowTurns turns;
    private final DigestMails digests;
    private final IndexFollower index;
    private final MailWorker mails;
    private final FollowOffer offer;
    private final TransactionTemplate transactions;

    /** Who is woken while working works on anyway: one more look is enough for all who wake it meanwhile. */
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            0,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(1),
            task -> new Thread(task, "digests"),
            new ThreadPoolExecutor.DiscardPolicy());

    DigestWorker(
            FollowTurns turns,
            DigestMails digests,
            IndexFollower index,
            MailWorker mails,
            FollowOffer offer,
            TransactionTemplate transactions) {
        this.turns = turns;
        this.digests = digests;
        this.index = index;
        this.mails = mails;
        this.offer = offer;
        this.transactions = transactions;
    }

    /** Returns at once. */
    void wake() {
        if (offer.isOffered()) {
            thread.execute(this::workSafely);
        }
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES, initialDelay = 1)
    void look() {
        wake();
    }

    private void workSafely() {
        try {
            work();
        } catch (RuntimeException e) {
            // The database may be away; the next look comes soon.
            log.warn("followers wait", e);
        }
    }

    /** Tells all whose turn it is. */
    void work() {
        if (!index.awaitCurrent(FOR_INDEX)) {
            return;
        }
        while (tellNext()) {
            mails.wake();
        }
        while (Boolean.TRUE.equals(transactions.execute(status -> {
            Optional<Follower> asked = turns.nextToAsk();
            asked.ifPresent(digests::askToGoOn);
            return asked.isPresent();
        }))) {
            mails.wake();
        }
    }

    /** Whether there was one. A failure stops nobody but the one whom it concerns. */
    private boolean tellNext() {
        AtomicReference<Turn> taken = new AtomicReference<>();
        try {
            transactions.executeWithoutResult(status -> turns.next().ifPresent(turn -> {
                taken.set(turn);
                digests.tell(turn.follower(), turn.due());
            }));
            return taken.get() != null;
        } catch (RuntimeException e) {
            Turn turn = taken.get();
            if (turn == null) {
                throw e;
            }
            log.error("no news could be made for follower {}", turn.follower().id(), e);
            turns.postpone(turn.follower().id(), AFTER_FAILURE);
            return true;
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
