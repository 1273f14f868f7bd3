package jp.tsunagari.portal.shared;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Writes what has been counted in memory, so that no request waits for it: every few seconds and at the end, in a thread of
 * its own. What is in memory when a process is killed is lost.
 */
public abstract class BackgroundWriter implements SmartLifecycle {

    private static final long WRITE_SECONDS = 5;
    private static final Logger log = LoggerFactory.getLogger(BackgroundWriter.class);

    private final String name;
    private final Supplier<String> warning;
    private @Nullable ScheduledExecutorService writer;
    private @Nullable Future<?> writing;
    private boolean failing;

    /**
     * @param name of the thread
     * @param warning for the program's log when nothing can be written
     */
    protected BackgroundWriter(String name, Supplier<String> warning) {
        this.name = name;
        this.warning = warning;
    }

    /**
     * Writes what there is, with {@link #tried}; by one thread at a time.
     *
     * @param all also what may still change
     */
    protected abstract void write(boolean all);

    /** Writes all that has been counted. */
    public final synchronized void write() {
        write(true);
    }

    private synchronized void writeSettled() {
        write(false);
    }

    /** Says so once if it fails, until it is well again: without a database this is tried every few seconds. */
    protected final boolean tried(Runnable step) {
        try {
            step.run();
            failing = false;
            return true;
        } catch (RuntimeException e) {
            if (!failing) {
                log.warn(warning.get(), e);
            }
            failing = true;
            return false;
        }
    }

    @Override
    public final synchronized void start() {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread daemon = new Thread(task, name);
            daemon.setDaemon(true);
            return daemon;
        });
        writing = thread.scheduleWithFixedDelay(this::writeSettled, WRITE_SECONDS, WRITE_SECONDS, TimeUnit.SECONDS);
        writer = thread;
    }

    @Override
    public final synchronized void stop() {
        if (writer != null) {
            writer.shutdown();
            write();
        }
    }

    /** Down after the web server has answered its last request. */
    @Override
    public final int getPhase() {
        return 0;
    }

    @Override
    public final synchronized boolean isRunning() {
        return writing != null && !writing.isDone();
    }
}
