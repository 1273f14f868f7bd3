package jp.tsunagari.portal.audit.web;

import java.util.List;
import jp.tsunagari.portal.api.export.FormulaGuard;
import jp.tsunagari.portal.audit.AuditEntry;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditSubject;
import jp.tsunagari.portal.web.Dates;
import org.jspecify.annotations.Nullable;

/** The log as a table for spreadsheets. */
final class AuditCsv {

    static final List<Object> HEADER =
            List.of("番号", "日時", "操作コード", "操作", "操作した人のID", "操作した人", "対象の種類", "対象のID", "対象", "詳細", "接続元");

    private AuditCsv() {}

    static List<Object> line(AuditEntry entry, Dates dates) {
        AuditEvent event = entry.event();
        AuditSubject kind = event.subject();
        return List.of(
                entry.id(),
                dates.exact(entry.at()),
                event.action().name(),
                event.action().label(),
                event.accountId() == null ? "" : event.accountId(),
                text(event.actor()),
                kind == null ? "" : kind.label(),
                text(event.subjectId()),
                text(event.subjectName()),
                text(AuditRow.details(event.details())),
                text(entry.address()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : FormulaGuard.guarded(text);
    }
}
