package jp.tsunagari.portal.search.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import jp.tsunagari.portal.catalogue.CatalogueChange;
import jp.tsunagari.portal.catalogue.CatalogueRevisions;
import jp.tsunagari.portal.initiative.Initiatives;
import org.springframework.stereotype.Component;

/** Brings the index up to the catalogue. Repeating any step does no harm: documents are replaced, never added twice. */
@Component
class Indexing {

    private static final int BATCH = 100;

    private final IndexStore store;
    private final DocumentAssembler assembler;
    private final CatalogueRevisions revisions;
    private final Initiatives initiatives;
    private final Fingerprint fingerprint;

    Indexing(
            IndexStore store,
            DocumentAssembler assembler,
            CatalogueRevisions revisions,
            Initiatives initiatives,
            Fingerprint fingerprint) {
        this.store = store;
        this.assembler = assembler;
        this.revisions = revisions;
        this.initiatives = initiatives;
        this.fingerprint = fingerprint;
    }

    /** Whether the index, as it was found, cannot be brought up by the changes since. */
    boolean mustRebuild() {
        store.createIfMissing();
        return store.state()
                .filter(state -> state.fingerprint().equals(fingerprint.value()))
                .filter(state -> state.revision() <= revisions.current())
                .filter(state -> store.size() == initiatives.count() || state.revision() < revisions.current())
                .isEmpty();
    }

    /** The revision that the index has reached; -1 for none. */
    long reached() {
        return store.state().map(IndexState::revision).orElse(-1L);
    }

    /**
     * Makes every document anew.
     *
     * @param progress told from 0 to the number of initiatives
     * @return the revision reached
     */
    long rebuild(Executor workers, Progress progress) {
        // Read first: what changes while the documents are made is taken in again afterwards.
        long revision = revisions.current();
        store.recreate();
        List<Long> ids = initiatives.ids();
        AtomicInteger done = new AtomicInteger();
        progress.at(0, ids.size());
        put(ids, workers, made -> progress.at(done.addAndGet(made), ids.size()));
        store.commit(new IndexState(IndexState.ONLY, revision, fingerprint.value()));
        return revision;
    }

    /**
     * Takes in what changed behind a revision.
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
            return rebuild(workers, progress);
        }
        put(List.copyOf(touched(changes)), workers, made -> {});
        store.commit(new IndexState(IndexState.ONLY, current, fingerprint.value()));
        return current;
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
