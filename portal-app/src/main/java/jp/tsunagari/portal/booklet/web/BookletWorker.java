package jp.tsunagari.portal.booklet.web;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.tsunagari.portal.booklet.BookletOrder.BookletFormat;
import jp.tsunagari.portal.booklet.BookletQueue;
import jp.tsunagari.portal.booklet.BookletQueue.Claim;
import jp.tsunagari.portal.web.language.SiteLanguage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes booklets, one at a time on a thread of its own. It is woken by an order, and looks from time to time for those that
 * another node has taken or died at.
 */
@Component
class BookletWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BookletWorker.class);

    private final BookletQueue queue;
    private final BookletMaker maker;

    /** Who is woken while working works on anyway: one more look is enough for all who wake it meanwhile. */
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            0,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(1),
            task -> new Thread(task, "booklets"),
            new ThreadPoolExecutor.DiscardPolicy());

    BookletWorker(BookletQueue queue, BookletMaker maker) {
        this.queue = queue;
        this.maker = maker;
    }

    /** Returns at once. */
    void wake() {
        thread.execute(this::work);
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS, initialDelay = 20)
    void look() {
        wake();
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES, initialDelay = 10)
    void eraseOld() {
        queue.eraseOld();
    }

    private void work() {
        for (Optional<Claim> claim = queue.claim(); claim.isPresent(); claim = queue.claim()) {
            make(claim.get());
        }
    }

    private void make(Claim claim) {
        String tag = claim.order().language();
        Stream.of(SiteLanguage.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElse(SiteLanguage.JAPANESE)
                .speaking(() -> makeInLanguage(claim))
                .run();
    }

    private void makeInLanguage(Claim claim) {
        BookletFormat format = claim.order().format();
        long start = System.nanoTime();
        try {
            byte[] file = maker.make(claim.order(), (done, steps) -> queue.progress(claim, done, steps));
            queue.finish(claim, file);
            LOG.info(
                    "booklet of {} cases as {}: {} KB in {} ms",
                    claim.order().cases().size(),
                    format,
                    file.length / 1024,
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        } catch (IOException | RuntimeException e) {
            LOG.error("could not make a booklet as {}", format, e);
            queue.fail(claim);
        }
    }

    /** What is being made is left to another node, or to the next start. */
    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
