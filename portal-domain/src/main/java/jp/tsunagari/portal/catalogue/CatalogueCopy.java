package jp.tsunagari.portal.catalogue;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that is made of the whole catalogue and held in memory, such as an index of all names. Only who asks first
 * waits for it. When the catalogue has moved it is made again in a thread of its own, and until then all callers get what
 * was true before.
 */
public final class CatalogueCopy<T> implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CatalogueCopy.class);

    private final CatalogueRevisions revisions;
    private final Maker<T> maker;
    private final ExecutorService background;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile @Nullable Made<T> made;

    /** Makes what is kept. */
    @FunctionalInterface
    public interface Maker<T> {

        /** @param before what was kept until now, of which most holds still; null at first */
        T make(@Nullable T before);
    }

    /** @param name of the thread */
    public CatalogueCopy(String name, CatalogueRevisions revisions, Maker<T> maker) {
        this.revisions = revisions;
        this.maker = maker;
        this.background = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** What is kept, as of now or a little before. */
    public T get() {
        Made<T> current = made;
        if (current == null) {
            return makeAnew().what();
        }
        if (revisions.current() > current.revision()) {
            refresh();
        }
        return current.what();
    }

    /** As {@link #get}, but does not wait the first time: empty until it has been made once. */
    public Optional<T> ifMade() {
        if (made == null) {
            start();
            return Optional.empty();
        }
        return Optional.of(get());
    }

    /** To be called after a commit, so that the next who asks need not find out. */
    public void refresh() {
        if (made != null) {
            start();
        }
    }

    private void start() {
        if (!waiting.compareAndSet(false, true)) {
            return;
        }
        try {
            background.execute(() -> {
                waiting.set(false);
                try {
                    makeAnew();
                } catch (RuntimeException e) {
                    // What was true before is served on; the next caller starts it again.
                    log.warn(
                            "the names of the catalogue cannot be read; they are tried again when they are next asked for",
                            e);
                }
            });
        } catch (RejectedExecutionException closed) {
            waiting.set(false);
        }
    }

    private synchronized Made<T> makeAnew() {
        long revision = revisions.current();
        Made<T> current = made;
        if (current != null && current.revision() >= revision) {
            return current;
        }
        Made<T> next = new Made<>(revision, maker.make(current == null ? null : current.what()));
        made = next;
        return next;
    }

    @Override
    public void close() {
        background.shutdownNow();
    }

    private record Made<T>(long revision, T what) {}
}
