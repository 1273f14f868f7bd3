package jp.tsunagari.portal.ingest.apply;

import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.audit.AuditSubject;
import jp.tsunagari.portal.ingest.plan.ImportPlan;
import jp.tsunagari.portal.ingest.plan.PlannedDocument;
import jp.tsunagari.portal.ingest.plan.StoredPlan;
import org.springframework.stereotype.Component;

/** Writes into the audit log what becomes of plans; what they did to each card is in its history. */
@Component
public class ImportAudit {

    private final AuditLog log;

    ImportAudit(AuditLog log) {
        this.log = log;
    }

    /** A plan was made; nothing has changed but that. */
    public void planned(StoredPlan plan) {
        log.record(event(AuditAction.IMPORT_PLANNED, plan, plan.createdBy()));
    }

    public void applied(StoredPlan plan, ImportPlan computed, String by) {
        boolean undo = plan.kind() == StoredPlan.Kind.UNDO;
        AuditEvent event = event(undo ? AuditAction.IMPORT_UNDONE : AuditAction.IMPORT_APPLIED, plan, by);
        for (var count : computed.counts().entrySet()) {
            event = event.with(count.getKey().label(), count.getValue() + "件");
        }
        log.record(event);
    }

    private static AuditEvent event(AuditAction action, StoredPlan plan, String by) {
        String documents = String.join(
                "、", plan.documents().stream().map(PlannedDocument::name).toList());
        Long undone = plan.undoes();
        return AuditEvent.of(action)
                .by(by)
                .to(AuditSubject.IMPORT, plan.id(), "計画 " + plan.id())
                .with("種類", plan.kind().label())
                .with("資料", documents)
                .with("取り消すもの", undone == null ? null : "計画 " + undone);
    }
}
