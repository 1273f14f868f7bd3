package jp.tsunagari.portal.search.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import jp.tsunagari.portal.catalogue.CatalogueChange;
import jp.tsunagari.portal.catalogue.CatalogueRevisions;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.message.Messages;
import org.hibernate.search.util.common.SearchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings the index up to the catalogue. Repeating any step does no harm: documents are replaced, never added twice. */
@Component
class Indexing {

    private static final Logger log = LoggerFactory.getLogger(Indexing.class);
    private static final int BATCH = 100;
    /** Documents of an index that is merged in the background after all were made, and not after each change. */
    private static final int MIN_MERGED_LATER = 1_000;

    private final IndexStore store;
    private final DocumentAssembler assembler;
    private final CatalogueRevisions revisions;
    private final Initiatives initiatives;
    private final Fingerprint fingerprint;
    private final Messages messages;

    Indexing(
            IndexStore store,
            DocumentAssembler assembler,
            CatalogueRevisions revisions,
            Initiatives initiatives,
            Fingerprint fingerprint,
            Messages messages) {
        this.store = store;
        this.assembler = assembler;
        this.revisions = revisions;
        this.initiatives = initiatives;
        this.fingerprint = fingerprint;
        this.messages = messages;
    }

    /**
     * Makes the index usable, empty if it has to be. Quick, and to be done before any search.
     *
     * @return whether it must be filled, because the changes since cannot bring it up
     */
    boolean prepare() {
        store.createIfMissing();
        Optional<IndexState> state = stateIfReadable();
        if (state.filter(this::isOurs).isEmpty()) {
            store.recreate();
            return true;
        }
        return isIncomplete(state.get());
    }

    private Optional<IndexState> stateIfReadable() {
        try {
            return store.state();
        } catch (SearchException e) {
            if (IndexFolderInUseException.explains(e)) {
                // It can be read very well, by its owner.
                throw e;
            }
            log.warn(messages.get("search.index.cannot-read"), e);
            return Optional.empty();
        }
    }

    private boolean isOurs(IndexState state) {
        return state.fingerprint().equals(fingerprint.value()) && state.revision() <= revisions.current();
    }

    /** At the same revision both hold the same number; in between there is nothing to compare. */
    private boolean isIncomplete(IndexState state) {
        return state.revision() == revisions.current() && store.ids().size() != initiatives.count();
    }

    /** The revision that the index has reached; -1 for none. */
    long reached() {
        return store.state().map(IndexState::revision).orElse(-1L);
    }

    /**
     * Makes every document again, each in the place of the old one, so that searches go on.
     *
     * @param progress told from 0 to the number of initiatives
     * @return the revision reached
     */
    long fill(Executor workers, Progress progress) {
        // Read first: what changes while the documents are made is taken in again afterwards.
        long revision = revisions.current();
        long start = System.nanoTime();
        List<Long> ids = initiatives.ids();
        AtomicInteger done = new AtomicInteger();
        progress.at(0, ids.size());
        put(ids, workers, made -> progress.at(done.addAndGet(made), ids.size()));
        Set<Long> gone = new HashSet<>(store.ids());
        ids.forEach(gone::remove);
        store.remove(gone);
        mergeIfSmall(ids.size());
        store.commit(new IndexState(IndexState.ONLY, revision, fingerprint.value()));
        log.info(messages.get(
                "search.index.made",
                String.valueOf(ids.size()),
                String.valueOf(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start))));
        if (ids.size() >= MIN_MERGED_LATER) {
            store.merge();
        }
        return revision;
    }

    /**
     * Takes in what changed after a revision.
     *
     * @return the revision reached
     */
    long follow(long from, Executor workers, Progress progress) {
        long current = revisions.current();
        if (current == from) {
            return from;
        }
        List<CatalogueChange> changes = revisions.between(from, current);
        if (changes.stream().anyMatch(CatalogueChange::isEverything)) {
            return fill(workers, progress);
        }
        put(List.copyOf(touched(changes)), workers, made -> {});
        mergeIfSmall(initiatives.count());
        store.commit(new IndexState(IndexState.ONLY, current, fingerprint.value()));
        return current;
    }

    private void mergeIfSmall(long documents) {
        if (documents < MIN_MERGED_LATER) {
            store.mergeNow();
        }
    }

    private Set<Long> touched(List<CatalogueChange> changes) {
        Set<Long> ids = new LinkedHashSet<>();
        changes.stream()
                .map(CatalogueChange::initiativeId)
                .filter(Objects::nonNull)
                .forEach(ids::add);
        List<Long> organisations = changes.stream()
                .map(CatalogueChange::organisationId)
                .filter(Objects::nonNull)
                .toList();
        if (!organisations.isEmpty()) {
            ids.addAll(initiatives.idsOfOrganisations(organisations));
        }
        return ids;
    }

    private void put(List<Long> ids, Executor workers, IntConsumer progress) {
        List<CompletableFuture<Void>> batches = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<Long> batch = ids.subList(from, Math.min(ids.size(), from + BATCH));
            batches.add(
                    CompletableFuture.runAsync(() -> put(batch), workers).thenRun(() -> progress.accept(batch.size())));
        }
        CompletableFuture.allOf(batches.toArray(CompletableFuture<?>[]::new)).join();
    }

    private void put(List<Long> ids) {
        List<InitiativeDocument> documents = assembler.documents(ids);
        store.put(documents);
        Set<Long> gone = new HashSet<>(ids);
        documents.forEach(document -> gone.remove(document.id()));
        if (!gone.isEmpty()) {
            store.remove(gone);
        }
    }

    /** Told how many documents are done. */
    @FunctionalInterface
    interface Progress {
        void at(int done, int total);
    }
}
