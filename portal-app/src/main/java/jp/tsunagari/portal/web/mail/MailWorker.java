package jp.tsunagari.portal.web.mail;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import jp.tsunagari.portal.mail.MailQueue;
import jp.tsunagari.portal.mail.MailQueue.ClaimedMail;
import jp.tsunagari.portal.web.mail.MailDelivery.MailAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Sends the mails that wait, one at a time on a thread of its own. It looks from time to time for those that are to be tried
 * again, or that another node has died at.
 */
@Component
@EnableScheduling
public class MailWorker implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(MailWorker.class);

    /** So long it is known that a mail was sent, or given up. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final MailQueue queue;
    private final MailDelivery delivery;

    /** Who is woken while working works on anyway: one more look is enough for all who wake it meanwhile. */
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            0,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(1),
            task -> new Thread(task, "mails"),
            new ThreadPoolExecutor.DiscardPolicy());

    MailWorker(MailQueue queue, MailDelivery delivery) {
        this.queue = queue;
        this.delivery = delivery;
    }

    /** Returns at once. */
    public void wake() {
        if (delivery.isConfigured()) {
            thread.execute(this::workSafely);
        }
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS, initialDelay = 10)
    void look() {
        wake();
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Tokyo")
    void eraseOld() {
        queue.eraseOlderThan(KEPT);
    }

    private void workSafely() {
        try {
            work();
        } catch (DataAccessException | TransactionException e) {
            // The database is away; what was claimed is taken over once it is back, and the next look comes soon.
            log.warn("mails wait: {}", e.getClass().getSimpleName());
        }
    }

    /** Sends all that are to be sent now. */
    void work() {
        for (Optional<ClaimedMail> claim = queue.claim(); claim.isPresent(); claim = queue.claim()) {
            ClaimedMail mail = claim.get();
            MailAnswer answer = delivery.send(mail);
            switch (answer.kind()) {
                case TAKEN -> queue.sent(mail);
                case LATER -> queue.later(mail, answer.problem());
                case REFUSED -> queue.refused(mail, answer.problem());
            }
        }
    }

    /** A mail that is being sent is ended, so that no other node has to guess what became of it. */
    @Override
    public void destroy() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(20, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
