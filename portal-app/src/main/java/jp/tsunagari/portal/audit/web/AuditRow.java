package jp.tsunagari.portal.audit.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditLog.AuditEntry;
import jp.tsunagari.portal.audit.AuditSubject;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.Dates;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log as the page shows it; empty texts are left out.
 *
 * @param actor who did it
 * @param subject the kind and the name of what it was done to
 * @param subjectPath where that thing is looked at, null if nowhere
 * @param details all in one text
 */
record AuditRow(
        String at,
        String action,
        String actor,
        String subject,
        @Nullable String subjectPath,
        String details,
        String address) {

    static AuditRow of(AuditEntry entry, Dates dates, Messages messages) {
        AuditEvent event = entry.event();
        return new AuditRow(
                dates.second(entry.at()),
                messages.get(event.action().messageKey()),
                orEmpty(event.actor()),
                subject(event, messages),
                path(event),
                details(event.details(), messages),
                orEmpty(entry.address()));
    }

    static String details(Map<String, String> details, Messages messages) {
        return new TreeMap<>(details)
                .entrySet().stream()
                        .map(detail -> messages.get("audit.row.detail", detail.getKey(), detail.getValue()))
                        .collect(Collectors.joining(messages.get("audit.row.separator")));
    }

    private static String subject(AuditEvent event, Messages messages) {
        AuditSubject kind = event.subject();
        if (kind == null) {
            return "";
        }
        String kindName = messages.get(kind.messageKey());
        if (event.subjectName() != null) {
            return messages.get("audit.row.subject", kindName, event.subjectName());
        }
        return event.subjectId() == null ? kindName : kindName + " " + event.subjectId();
    }

    private static @Nullable String path(AuditEvent event) {
        AuditSubject kind = event.subject();
        String id = event.subjectId();
        if (kind == null || id == null) {
            return null;
        }
        return switch (kind) {
            case INITIATIVE -> "/my/initiatives/" + id + "/history";
            case ORGANISATION -> "/my/organisations/" + id + "/history";
            case IMPORT -> "/admin/imports/" + id;
            case DOCUMENT -> "/admin/documents/" + id;
            case REPORT -> "/my/reports/" + id;
            case ACCOUNT, INVITATION, VOCABULARY, SITE_PAGE, LAYOUT, THEME, LIST, AUDIT_LOG -> null;
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
