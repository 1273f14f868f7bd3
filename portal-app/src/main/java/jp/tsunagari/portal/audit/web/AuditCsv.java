package jp.tsunagari.portal.audit.web;

import java.util.List;
import java.util.Objects;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditLog.AuditEntry;
import jp.tsunagari.portal.audit.AuditSubject;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.Dates;
import jp.tsunagari.portal.web.table.ExportColumn;
import org.jspecify.annotations.Nullable;

/** The log as a table for spreadsheets. */
final class AuditCsv {

    private static final List<String> COLUMNS = List.of(
            "number",
            "at",
            "action-code",
            "action",
            "actor-id",
            "actor",
            "subject-kind",
            "subject-id",
            "subject",
            "details",
            "address");

    private final Dates dates;
    private final Messages messages;

    AuditCsv(Dates dates, Messages messages) {
        this.dates = dates;
        this.messages = messages;
    }

    List<Object> header() {
        return COLUMNS.stream()
                .<Object>map(column -> messages.get("audit.csv." + column))
                .toList();
    }

    List<Object> line(AuditEntry entry) {
        AuditEvent event = entry.event();
        AuditSubject kind = event.subject();
        return List.of(
                entry.id(),
                dates.exact(entry.at()),
                event.action().name(),
                messages.get(event.action().messageKey()),
                event.accountId() == null ? "" : event.accountId(),
                text(event.actor()),
                kind == null ? "" : messages.get(kind.messageKey()),
                text(event.subjectId()),
                text(event.subjectName()),
                text(AuditRow.details(event.details(), messages)),
                text(entry.address()));
    }

    /** On one line: a record of the file is a line. */
    private static Object text(@Nullable String text) {
        return Objects.requireNonNullElse(ExportColumn.clean(text), "");
    }
}
