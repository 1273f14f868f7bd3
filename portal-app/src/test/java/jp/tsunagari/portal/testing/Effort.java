package jp.tsunagari.portal.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * What a request asks of the index and of the database, counted where it leaves the program: in the logs of the search
 * engine and of the database's driver. So it does not matter who in the portal has asked.
 *
 * @param searches in the local index, those that only count among them
 * @param statements sent to the database, those that begin and end transactions among them
 */
public record Effort(long searches, long statements) {

    private static final List<ch.qos.logback.classic.Logger> INDEX = Stream.of(
                    "org.hibernate.search.query.lucene", "jp.tsunagari.portal.search.index.ColumnCounter")
            .map(name -> (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(name))
            .toList();
    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    /**
     * Runs a task and tells what this thread has asked meanwhile; the index's follower asks all the time. One at a time, for
     * the levels of the logs are everybody's.
     */
    public static synchronized Effort of(Runnable task) {
        Searches searches = new Searches();
        Statements statements = new Statements();
        boolean toParents = DRIVER.getUseParentHandlers();
        searches.start();
        INDEX.forEach(log -> {
            log.addAppender(searches);
            log.setLevel(Level.TRACE);
            log.setAdditive(false);
        });
        DRIVER.addHandler(statements);
        DRIVER.setLevel(java.util.logging.Level.FINEST);
        DRIVER.setUseParentHandlers(false);
        try {
            task.run();
        } finally {
            INDEX.forEach(log -> {
                log.detachAppender(searches);
                log.setLevel(null);
                log.setAdditive(true);
            });
            DRIVER.removeHandler(statements);
            DRIVER.setLevel(null);
            DRIVER.setUseParentHandlers(toParents);
        }
        return new Effort(searches.count.get(), statements.count.get());
    }

    /**
     * The least of three times: without what is read once for a revision of the catalogue, which may fall due at any
     * time.
     */
    public static Effort atLeast(Runnable task) {
        Effort least = of(task);
        for (int again = 0; again < 2; again++) {
            Effort next = of(task);
            least = new Effort(Math.min(least.searches, next.searches), Math.min(least.statements, next.statements));
        }
        return least;
    }

    private static final class Searches extends AppenderBase<ILoggingEvent> {

        private static final List<String> STARTS = List.of("Executing Lucene query", "counting ");

        private final String asker = Thread.currentThread().getName();
        private final AtomicLong count = new AtomicLong();

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getThreadName().equals(asker)
                    && STARTS.stream().anyMatch(event.getFormattedMessage()::contains)) {
                count.incrementAndGet();
            }
        }
    }

    private static final class Statements extends Handler {

        private final Thread asker = Thread.currentThread();
        private final AtomicLong count = new AtomicLong();

        @Override
        public void publish(LogRecord message) {
            if (Thread.currentThread().equals(asker) && message.getMessage().contains("FE=> Execute")) {
                count.incrementAndGet();
            }
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
