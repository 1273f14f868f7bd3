package jp.tsunagari.portal.search.index;

import jp.tsunagari.portal.postgres.DatabaseLocks;
import jp.tsunagari.portal.postgres.DatabaseLocks.DatabaseLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets one process at a time write an index that several share. A local index has only one writer, so no one is asked.
 */
@Component
class IndexLeadership {

    private final SearchProperties properties;
    private final DatabaseLocks locks;
    private final TransactionTemplate transaction;

    IndexLeadership(SearchProperties properties, DatabaseLocks locks, PlatformTransactionManager transactions) {
        this.properties = properties;
        this.locks = locks;
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
            boolean locked = locks.tryForTransaction(DatabaseLock.INDEX);
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
