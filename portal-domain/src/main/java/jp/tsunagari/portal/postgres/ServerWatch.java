package jp.tsunagari.portal.postgres;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import jp.tsunagari.portal.message.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the database server while the portal serves: brings it back, on the same port, when its process dies. */
final class ServerWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(1);

    private final PostgresServer server;
    private final OrphanedServer remains;
    private final Messages messages;
    private final Thread thread = new Thread(this::watch, "database-watch");

    ServerWatch(PostgresServer server, OrphanedServer remains, Messages messages) {
        this.server = server;
        this.remains = remains;
        this.messages = messages;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Returns when the watch has ended, so that nothing can start the server after it was stopped. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        boolean goOn = true;
        while (goOn) {
            goOn = pause(lookAfter() ? LOOK : BEFORE_NEXT_TRY);
        }
    }

    /** Whether the server runs afterwards. */
    private boolean lookAfter() {
        try {
            if (!server.isRunning() && !Thread.currentThread().isInterrupted()) {
                bringBack();
            }
            return true;
        } catch (RuntimeException e) {
            // Whatever it was: the watch must outlive every failed try.
            LOG.error(messages.get("postgres.log.not-restarted"), e);
            return false;
        }
    }

    private void bringBack() {
        LOG.warn(messages.get("postgres.log.died", Integer.toString(server.port())));
        remains.remove();
        server.start();
        LOG.warn(messages.get("postgres.log.restarted"));
    }

    /** Waits; whether the thread may go on, which is false after an interrupt, which stays set. */
    static boolean pause(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
        return !Thread.currentThread().isInterrupted();
    }
}
