package jp.tsunagari.portal.search.index;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.springframework.stereotype.Component;

/** Reads and writes the index; knows nothing of where documents come from. */
@Component
class IndexStore {

    private static final List<Class<?>> EVERYTHING = List.of(InitiativeDocument.class, IndexState.class);

    private final SearchMapping mapping;

    IndexStore(SearchMapping mapping) {
        this.mapping = mapping;
    }

    /** Throws away what is there and starts empty. */
    void recreate() {
        mapping.scope(EVERYTHING).schemaManager().dropAndCreate();
    }

    void createIfMissing() {
        mapping.scope(EVERYTHING).schemaManager().createIfMissing();
    }

    /** How far the index had come, or empty for a new one. */
    Optional<IndexState> state() {
        try (SearchSession session = mapping.createSession()) {
            return session.search(IndexState.class)
                    .select(factory -> factory.composite()
                            .from(factory.field("revision", Long.class), factory.field("fingerprint", String.class))
                            .as((revision, fingerprint) -> new IndexState(IndexState.ONLY, revision, fingerprint)))
                    .where(factory -> factory.matchAll())
                    .fetchSingleHit();
        }
    }

    /** The initiatives that the index has a document of. */
    Set<Long> ids() {
        try (SearchSession session = mapping.createSession()) {
            return Set.copyOf(session.search(InitiativeDocument.class)
                    .select(factory -> factory.id(Long.class))
                    .where(factory -> factory.matchAll())
                    .fetchAllHits());
        }
    }

    /** Hands documents over; they are safe and found after {@link #commit}. */
    void put(Collection<InitiativeDocument> documents) {
        try (SearchSession session = mapping.createSession()) {
            CompletableFuture.allOf(documents.stream()
                            .map(document ->
                                    session.indexer().addOrUpdate(document).toCompletableFuture())
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        }
    }

    /** Takes documents out; as above. */
    void remove(Collection<Long> ids) {
        try (SearchSession session = mapping.createSession()) {
            CompletableFuture.allOf(ids.stream()
                            .map(id -> session.indexer()
                                    .delete(InitiativeDocument.class, id, null)
                                    .toCompletableFuture())
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        }
    }

    /** Makes what was handed over durable and visible, and only then says how far the index has come. */
    void commit(IndexState state) {
        flush(InitiativeDocument.class);
        try (SearchSession session = mapping.createSession()) {
            session.indexer().addOrUpdate(state).toCompletableFuture().join();
        }
        flush(IndexState.class);
    }

    private void flush(Class<?> type) {
        var workspace = mapping.scope(type).workspace();
        workspace.flush();
        workspace.refresh();
    }
}
