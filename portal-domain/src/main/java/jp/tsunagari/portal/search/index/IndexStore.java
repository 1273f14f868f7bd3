package jp.tsunagari.portal.search.index;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import jp.tsunagari.portal.message.Messages;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.mapper.pojo.work.SearchIndexingPlanExecutionReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads and writes the index; knows nothing of where documents come from. */
@Component
class IndexStore {

    private static final Logger log = LoggerFactory.getLogger(IndexStore.class);
    private static final List<Class<?>> EVERYTHING = List.of(InitiativeDocument.class, IndexState.class);

    /** Waits until documents are written, but not until the disk has them: that comes once for all. */
    private static final IndexingPlanSynchronizationStrategy WRITTEN = writing -> {
        writing.documentCommitStrategy(DocumentCommitStrategy.NONE);
        writing.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
        writing.indexingFutureHandler(IndexStore::await);
    };

    private final SearchMapping mapping;
    private final Messages messages;

    IndexStore(SearchMapping mapping, Messages messages) {
        this.mapping = mapping;
        this.messages = messages;
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
        try (SearchSession session = writing()) {
            documents.forEach(session.indexingPlan()::addOrUpdate);
        }
    }

    /** Takes documents out; as above. */
    void remove(Collection<Long> ids) {
        try (SearchSession session = writing()) {
            ids.forEach(id -> session.indexingPlan().purge(InitiativeDocument.class, id, null));
        }
    }

    /** What is handed over takes effect when the session is closed. */
    private SearchSession writing() {
        return mapping.createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(WRITTEN)
                .build();
    }

    private static void await(CompletableFuture<? extends SearchIndexingPlanExecutionReport> written) {
        written.join().throwable().ifPresent(failure -> {
            throw new IllegalStateException("cannot write the index", failure);
        });
    }

    /** Makes what was handed over durable and visible, and only then says how far the index has come. */
    void commit(IndexState state) {
        flush(InitiativeDocument.class);
        try (SearchSession session = mapping.createSession()) {
            session.indexer().addOrUpdate(state).toCompletableFuture().join();
        }
        flush(IndexState.class);
    }

    /**
     * Makes one segment of many, in the background: every search looks up every value of every facet in every segment.
     * To be done after all documents were made again, and not after each change.
     */
    void merge() {
        mapping.scope(InitiativeDocument.class).workspace().mergeSegmentsAsync().exceptionally(failure -> {
            log.warn(messages.get("search.index.cannot-merge"), failure);
            return null;
        });
    }

    /**
     * Makes one segment of many, and is done when it returns. Replaced documents weigh in the frequencies of words until
     * then, so that a small catalogue would be ranked by the history of its edits; in a large one their part is small.
     * OpenSearch takes it as a wish and decides itself.
     */
    void mergeNow() {
        var workspace = mapping.scope(InitiativeDocument.class).workspace();
        workspace.flush();
        workspace.mergeSegments();
        workspace.refresh();
    }

    private void flush(Class<?> type) {
        var workspace = mapping.scope(type).workspace();
        workspace.flush();
        workspace.refresh();
    }
}
