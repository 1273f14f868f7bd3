package jp.tsunagari.portal.search.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.learning.SearchTally.Batch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes note of searches: how often a text was searched on a day, and what was opened from its answers. Who it was, from
 * where and at what time is not even handed to it.
 *
 * <p>Counts in memory, so that no search waits; writes every few seconds and at the end, in a thread of its own. What is
 * in memory when a process is killed is lost. Once a day the first node to come forgets the days that are too old.
 */
@Component
public class SearchLog implements SmartLifecycle {

    /** Days of searches that are kept, with today. */
    public static final int KEPT_DAYS = 90;

    private static final long WRITE_SECONDS = 5;
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Logger log = LoggerFactory.getLogger(SearchLog.class);

    private final SearchTally tally = new SearchTally();
    private final SearchLogStore store;
    private final Clock clock;
    private final Messages messages;
    private @Nullable ScheduledExecutorService writer;
    private @Nullable Future<?> writing;
    private boolean failing;
    private @Nullable LocalDate forgotten;

    SearchLog(SearchLogStore store, Clock clock, Messages messages) {
        this.store = store;
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * A user has searched.
     *
     * @param typed as typed; what looks personal is passed over
     * @param outcome null if the answer was sent from memory
     * @param before the text that stood in the same box, if this one was typed over it; null if none
     */
    public void searched(String typed, @Nullable SearchOutcome outcome, @Nullable String before) {
        Optional<String> text = SearchText.countable(typed);
        Optional<String> previous = before == null ? Optional.empty() : SearchText.countable(before);
        if (previous.isPresent() && !previous.equals(text)) {
            tally.takeBack(today(), previous.get(), System.nanoTime());
        }
        text.ifPresent(counted -> tally.search(today(), counted, outcome, System.nanoTime()));
    }

    /** A user has opened an initiative from the answers to a search. */
    public void opened(String typed, String slug) {
        SearchText.countable(typed).ifPresent(text -> tally.open(today(), text, slug));
    }

    /** Today, where the days of the log begin and end. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), JAPAN);
    }

    /** The first of so many days that end today. */
    public LocalDate firstDay(int days) {
        return today().minusDays(days - 1L);
    }

    /** Writes what has been counted, also what may be half typed. */
    public synchronized void write() {
        write(true);
    }

    private synchronized void write(boolean all) {
        Batch batch = tally.take(all, System.nanoTime());
        boolean well = batch.isEmpty() || tried(() -> store.add(batch));
        if (!well) {
            tally.putBack(batch);
        }
        LocalDate today = today();
        if (well && !today.equals(forgotten) && tried(() -> store.forgetBefore(firstDay(KEPT_DAYS)))) {
            forgotten = today;
        }
    }

    /** Says so once if it fails, until it is well again: without a database this is tried every few seconds. */
    private boolean tried(Runnable step) {
        try {
            step.run();
            failing = false;
            return true;
        } catch (RuntimeException e) {
            if (!failing) {
                log.warn(messages.get("search.log.cannot-write"), e);
            }
            failing = true;
            return false;
        }
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread daemon = new Thread(task, "search-log");
            daemon.setDaemon(true);
            return daemon;
        });
        writing = thread.scheduleWithFixedDelay(() -> write(false), WRITE_SECONDS, WRITE_SECONDS, TimeUnit.SECONDS);
        writer = thread;
    }

    @Override
    public synchronized void stop() {
        if (writer != null) {
            writer.shutdown();
            write();
        }
    }

    /** Down after the web server has answered its last request. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public synchronized boolean isRunning() {
        return writing != null && !writing.isDone();
    }
}
