package jp.tsunagari.portal.catalogue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The newest revision as it was last read, for those who cannot ask the database at every request. A caller has to keep
 * reading {@link CatalogueRevisions#current()}: the search index does, twice a second.
 */
@Component
public class SeenRevision {

    private final AtomicLong commits = new AtomicLong();
    private volatile @Nullable Seen seen;

    /**
     * The newest revision, read no longer ago than this; empty when it was not read since, or when this process has
     * committed another one in the meantime. Never blocks.
     */
    public Optional<CatalogueRevision> within(Duration longest) {
        Seen last = seen;
        return last == null || System.nanoTime() - last.at() > longest.toNanos()
                ? Optional.empty()
                : Optional.of(last.revision());
    }

    /** To be asked before reading, and handed to {@link #note}. */
    long commits() {
        return commits.get();
    }

    /** A revision was read; it counts unless this process has committed since or another thread has seen a newer one. */
    void note(CatalogueRevision revision, long commitsBefore) {
        long now = System.nanoTime();
        synchronized (commits) {
            Seen last = seen;
            boolean newer = last == null || revision.number() >= last.revision().number();
            if (commits.get() == commitsBefore && newer) {
                seen = new Seen(revision, now);
            }
        }
    }

    @EventListener(CatalogueChanged.class)
    void forget() {
        synchronized (commits) {
            commits.incrementAndGet();
            seen = null;
        }
    }

    private record Seen(CatalogueRevision revision, long at) {}
}
