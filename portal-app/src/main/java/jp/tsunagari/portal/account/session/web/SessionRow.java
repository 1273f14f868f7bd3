package jp.tsunagari.portal.account.session.web;

import java.time.Instant;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.security.session.OpenSessions.OpenSession;

/** A session as a line of the page. */
record SessionRow(String handle, String device, String address, Instant since, Instant lastSeen, boolean here) {

    static SessionRow of(OpenSession session, Messages messages) {
        String address = session.address();
        return new SessionRow(
                session.handle(),
                Device.named(session.userAgent(), messages),
                address == null ? messages.get("account.sessions.no-address") : address,
                session.since(),
                session.lastSeen(),
                session.here());
    }
}
