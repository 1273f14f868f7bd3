package jp.tsunagari.portal.search.index;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets one process at a time write an index that several share. A local index has only one writer, so no one is asked.
 */
@Component
class IndexLeadership {

    /** Any number that no other lock of this database uses. */
    private static final long LOCK = 0x7473_756e_6167_6172L;

    private final SearchProperties properties;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    IndexLeadership(SearchProperties properties, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.properties = properties;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        // What the leader reads must be committed, not seen as of when it took the lock.
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Runs the first task if this process may write, else the second. The lock ends with the task or the process. */
    void lead(Runnable asWriter, Runnable asReader) {
        if (!properties.shared()) {
            asWriter.run();
            return;
        }
        Boolean wrote = transaction.execute(status -> {
            boolean locked = Boolean.TRUE.equals(
                    jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, LOCK));
            if (locked) {
                asWriter.run();
            }
            return locked;
        });
        if (!Boolean.TRUE.equals(wrote)) {
            asReader.run();
        }
    }
}
