package jp.tsunagari.portal.search.index;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import jp.tsunagari.portal.catalogue.CatalogueChanged;
import jp.tsunagari.portal.catalogue.CatalogueRevisions;
import jp.tsunagari.portal.message.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the index at the catalogue's revision, in a thread of its own: at once after a commit of this process, and twice
 * a second in case another process has committed. An index that is missing, was made by other code or holds another
 * number of documents than the catalogue is made again while the portal answers.
 */
@Component
public class IndexFollower implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(IndexFollower.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(3);

    private final Indexing indexing;
    private final CatalogueRevisions revisions;
    private final IndexLeadership leadership;
    private final Messages messages;
    private final Semaphore signal = new Semaphore(0);
    private final AtomicBoolean fillWanted = new AtomicBoolean();

    private volatile IndexStatus status = IndexStatus.starting();
    private volatile boolean running;
    private boolean prepared;
    private Thread thread = new Thread(this::run);
    private ExecutorService workers = Executors.newSingleThreadExecutor();

    IndexFollower(Indexing indexing, CatalogueRevisions revisions, IndexLeadership leadership, Messages messages) {
        this.indexing = indexing;
        this.revisions = revisions;
        this.leadership = leadership;
        this.messages = messages;
        workers.shutdown();
    }

    /** How the index is doing now. */
    public IndexStatus status() {
        return status;
    }

    /** Has the whole index made again, soon and in the background. */
    public void rebuild() {
        fillWanted.set(true);
        signal.release();
    }

    /**
     * Waits until searches see all that is committed now.
     *
     * @return whether they do; false when the time was too short
     */
    public boolean awaitCurrent(Duration longest) {
        long wanted = revisions.current();
        long end = System.nanoTime() + longest.toNanos();
        while (status.revision() < wanted || status.rebuilding()) {
            if (System.nanoTime() > end) {
                return false;
            }
            signal.release();
            pause(Duration.ofMillis(10));
        }
        return true;
    }

    @EventListener(CatalogueChanged.class)
    void lookNow() {
        signal.release();
    }

    @Override
    public void start() {
        running = true;
        status = IndexStatus.starting();
        workers = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(), task -> daemon(task, "search-index-worker"));
        prepared = false;
        // Before the first visitor: a search must not meet an index that is being emptied.
        trying(() -> leadership.lead(this::prepare, () -> {}), IndexFollower::refuseSharedFolder);
        thread = daemon(this::run, "search-index");
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        workers.shutdownNow();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Up before the web server takes its first request, and down after its last. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            boolean well = step();
            await(well ? LOOK : AFTER_FAILURE);
        }
    }

    private boolean step() {
        return trying(() -> leadership.lead(this::catchUp, this::watch), failure -> {});
    }

    /** Two portals on one folder would never get better by waiting. */
    private static void refuseSharedFolder(RuntimeException failure) {
        if (IndexFolderInUseException.explains(failure)) {
            throw new IndexFolderInUseException(failure);
        }
    }

    private boolean trying(Runnable task, Consumer<RuntimeException> judge) {
        try {
            task.run();
            return true;
        } catch (RuntimeException e) {
            judge.accept(e);
            if (running && status.failure() == null) {
                log.warn(messages.get("search.index.cannot-update"), e);
            }
            status = status.failing(String.valueOf(e.getMessage()));
            prepared = false;
            return false;
        }
    }

    private void prepare() {
        if (indexing.prepare()) {
            fillWanted.set(true);
        }
        prepared = true;
    }

    private void catchUp() {
        if (!prepared) {
            prepare();
        }
        if (fillWanted.getAndSet(false)) {
            fill();
        } else {
            long from = status.revision() < 0 ? indexing.reached() : status.revision();
            status = IndexStatus.at(indexing.follow(from, workers, this::progress));
        }
    }

    private void fill() {
        try {
            status = IndexStatus.at(indexing.fill(workers, this::progress));
        } catch (RuntimeException e) {
            fillWanted.set(true);
            throw e;
        }
    }

    /** Another process writes the shared index: only see how far it has come. */
    private void watch() {
        revisions.look();
        long reached = indexing.reached();
        status = reached < 0 ? IndexStatus.starting() : IndexStatus.at(reached);
        prepared = false;
    }

    private void progress(int done, int total) {
        status = status.rebuilding(done, total);
    }

    private void await(Duration longest) {
        try {
            if (signal.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                signal.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
