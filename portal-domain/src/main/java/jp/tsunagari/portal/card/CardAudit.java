package jp.tsunagari.portal.card;

import java.util.Optional;
import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditSubject;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;

/** What a change of a card is in the audit log. */
final class CardAudit {

    private CardAudit() {}

    /** Empty for what no person has done. */
    static Optional<AuditEvent> event(
            CardKey card, @Nullable String name, int number, Change change, Messages messages) {
        Messages stored = messages.stored();
        Long person = change.accountId();
        AuditAction action = action(change.kind());
        return person == null || action == null
                ? Optional.empty()
                : Optional.of(AuditEvent.of(action)
                        .by(person, change.actor())
                        .to(subject(card.kind()), card.id(), name)
                        .with(stored.get("card.audit.version"), Integer.toString(number))
                        .with(stored.get("card.audit.note"), change.reason()));
    }

    private static @Nullable AuditAction action(ChangeKind kind) {
        return switch (kind) {
            case ADDED -> AuditAction.CARD_ADDED;
            case EDITED, MERGED -> AuditAction.CARD_EDITED;
            case RESTORED -> AuditAction.CARD_RESTORED;
            case WITHDRAWN -> AuditAction.CARD_WITHDRAWN;
            case REINSTATED -> AuditAction.CARD_REINSTATED;
            case VERIFIED -> AuditAction.CARD_VERIFIED;
            case IMPORTED, UNDONE -> null;
        };
    }

    private static AuditSubject subject(CardKind kind) {
        return switch (kind) {
            case ORGANISATION -> AuditSubject.ORGANISATION;
            case INITIATIVE -> AuditSubject.INITIATIVE;
        };
    }
}
