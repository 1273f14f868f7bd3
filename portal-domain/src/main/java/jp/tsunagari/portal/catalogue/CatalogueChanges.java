package jp.tsunagari.portal.catalogue;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Notes what a transaction changes. The transaction becomes one revision of the catalogue; one that is rolled back
 * leaves no trace.
 */
@Component
public class CatalogueChanges {

    private final RevisionStore table;
    private final ApplicationEventPublisher events;

    CatalogueChanges(RevisionStore table, ApplicationEventPublisher events) {
        this.table = table;
        this.events = events;
    }

    /**
     * An initiative was added, changed or removed.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void initiative(long id) {
        pending().add(CatalogueChange.ofInitiative(id));
    }

    /**
     * An organisation was added or changed, and so what is shown of it with its initiatives.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void organisation(long id) {
        pending().add(CatalogueChange.ofOrganisation(id));
    }

    /**
     * Something changed that may show anywhere, such as the name of a term.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void everything() {
        pending().add(CatalogueChange.ofEverything());
    }

    /**
     * Something changed that pages show, or that searches go by, and that no initiative or organisation has in itself,
     * such as the order of terms or a synonym: pages are made again, and nothing is indexed.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void presentation() {
        pending();
    }

    private Set<CatalogueChange> pending() {
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.registerSynchronization(pending);
            TransactionSynchronizationManager.bindResource(this, pending);
        }
        return pending.changes;
    }

    /** The changes of the transaction that this thread is in. */
    private final class Pending implements TransactionSynchronization {

        private final Set<CatalogueChange> changes = new LinkedHashSet<>();

        /** As late as possible: from here to the commit no other transaction can take a revision. */
        @Override
        public void beforeCommit(boolean readOnly) {
            table.add(changes);
        }

        @Override
        public void afterCommit() {
            events.publishEvent(new CatalogueChanged());
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(CatalogueChanges.this);
        }
    }
}
