package jp.tsunagari.portal.ingest.run;

import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.audit.AuditSubject;
import jp.tsunagari.portal.catalogue.CatalogueChanges;
import jp.tsunagari.portal.ingest.intake.DocumentOrigin;
import jp.tsunagari.portal.ingest.intake.DocumentOrigin.Field;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said of where the kept documents are from. */
@Service
@Transactional(readOnly = true)
public class DocumentOrigins {

    private final SourceDocumentRepository documents;
    private final CatalogueChanges changes;
    private final AuditLog audit;
    private final Messages messages;

    DocumentOrigins(SourceDocumentRepository documents, CatalogueChanges changes, AuditLog audit, Messages messages) {
        this.documents = documents;
        this.changes = changes;
        this.audit = audit;
        this.messages = messages;
    }

    /** The latest first. */
    public List<KeptDocument> all() {
        return documents.kept();
    }

    /** Those that the catalogue was read from, the latest first. */
    public List<KeptDocument> taken() {
        return documents.taken();
    }

    /** Those that something in the catalogue is from, in the order in which they came. */
    public List<KeptDocument> shown() {
        return documents.shown();
    }

    public Optional<KeptDocument> find(long id) {
        return documents.kept(id);
    }

    /**
     * Stores what a person says of a document, all of it.
     *
     * @param version which that person began from
     * @param by who it is; null for whoever is signed in
     * @return whether anything is new
     * @throws StaleOriginException if another person has said something meanwhile; nothing is stored
     */
    @Transactional
    public boolean describe(long id, int version, DocumentOrigin origin, @Nullable String by) {
        SourceDocument document = get(id);
        if (document.originVersion() != version) {
            throw new StaleOriginException(id);
        }
        DocumentOrigin before = document.origin();
        if (before.equals(origin)) {
            return false;
        }
        document.describe(origin, version + 1);
        Messages stored = messages.stored();
        AuditEvent event = AuditEvent.of(AuditAction.DOCUMENT_DESCRIBED).to(AuditSubject.DOCUMENT, id, document.name());
        for (Field field : Field.values()) {
            String was = before.value(field);
            String now = origin.value(field);
            if (now == null ? was != null : !now.equals(was)) {
                event = event.with(
                        stored.get(field.messageKey()),
                        stored.get("document.changed", orNone(was, stored), orNone(now, stored)));
            }
        }
        audit.record(by == null ? event : event.by(by));
        changes.presentation();
        return true;
    }

    private static String orNone(@Nullable String value, Messages words) {
        return value == null ? words.get("document.unknown") : value;
    }

    /** As above, for what is said at an import: what is not said stays as it was. */
    @Transactional
    public void add(long id, DocumentOrigin said, @Nullable String by) {
        SourceDocument document = get(id);
        describe(id, document.originVersion(), said.or(document.origin()), by);
    }

    /** Takes what came along with a document, if anything did, unless a person has said something of it. */
    @Transactional
    public void accompany(String sha256, DocumentOrigin said) {
        documents
                .findBySha256(sha256)
                .filter(document -> document.originVersion() == 0)
                .filter(document -> !said.equals(DocumentOrigin.UNKNOWN) && !said.equals(document.origin()))
                .ifPresent(document -> {
                    document.describe(said, 0);
                    changes.presentation();
                });
    }

    private SourceDocument get(long id) {
        return documents.findById(id).orElseThrow(() -> new IllegalArgumentException("no document " + id));
    }

    /** Another person has said where the document is from since. */
    public static final class StaleOriginException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StaleOriginException(long id) {
            super("the origin of document " + id + " was changed by another person meanwhile");
        }
    }
}
