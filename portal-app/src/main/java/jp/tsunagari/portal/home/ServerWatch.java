package jp.tsunagari.portal.home;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the database server while the portal serves: brings it back, on the same port, when its process dies. */
final class ServerWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(1);

    private final PostgresServer server;
    private final OrphanedServer remains;
    private final Thread thread = new Thread(this::watch, "database-watch");

    ServerWatch(PostgresServer server, OrphanedServer remains) {
        this.server = server;
        this.remains = remains;
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
            goOn = Pause.of(lookAfter() ? LOOK : BEFORE_NEXT_TRY);
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
            // Also what nobody foresaw: the watch must outlive every failed try.
            LOG.error("組み込みデータベースを再起動できません。もう一度試します。", e);
            return false;
        }
    }

    private void bringBack() {
        LOG.warn("組み込みデータベースのプロセスが止まりました。ポート {} で再起動します。", server.port());
        remains.remove();
        server.start();
        LOG.warn("組み込みデータベースを再起動しました。");
    }
}
