package jp.tsunagari.portal.ingest.apply;

import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.audit.AuditSubject;
import jp.tsunagari.portal.ingest.plan.ImportPlan;
import jp.tsunagari.portal.ingest.plan.PlannedDocument;
import jp.tsunagari.portal.ingest.plan.StoredPlan;
import jp.tsunagari.portal.message.Messages;
import org.springframework.stereotype.Component;

/** Writes into the audit log what becomes of plans; what they did to each card is in its history. */
@Component
public class ImportAudit {

    private final AuditLog log;
    private final Messages messages;

    ImportAudit(AuditLog log, Messages messages) {
        this.log = log;
        this.messages = messages.stored();
    }

    /** A plan was made; nothing has changed but that. */
    public void planned(StoredPlan plan) {
        log.record(event(AuditAction.IMPORT_PLANNED, plan, plan.createdBy()));
    }

    public void applied(StoredPlan plan, ImportPlan computed, String by) {
        boolean undo = plan.kind() == StoredPlan.Kind.UNDO;
        AuditEvent event = event(undo ? AuditAction.IMPORT_UNDONE : AuditAction.IMPORT_APPLIED, plan, by);
        for (var count : computed.counts().entrySet()) {
            event = event.with(
                    messages.get(count.getKey().messageKey()),
                    messages.get("import.audit.cards", count.getValue().toString()));
        }
        log.record(event);
    }

    private AuditEvent event(AuditAction action, StoredPlan plan, String by) {
        String documents = String.join(
                messages.get("common.list-separator"),
                plan.documents().stream().map(PlannedDocument::name).toList());
        StoredPlan.Undone undone = plan.undoes();
        return AuditEvent.of(action)
                .by(by)
                .to(AuditSubject.IMPORT, plan.id(), number(plan.id()))
                .with(
                        messages.get("import.audit.kind"),
                        messages.get(plan.kind().messageKey()))
                .with(messages.get("import.audit.documents"), documents)
                .with(messages.get("import.audit.undone"), undone == null ? null : number(undone.plan()));
    }

    private String number(long plan) {
        return messages.get("import.audit.plan", Long.toString(plan));
    }
}
