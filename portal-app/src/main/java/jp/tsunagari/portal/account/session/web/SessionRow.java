package jp.tsunagari.portal.account.session.web;

import java.time.Instant;
import jp.tsunagari.portal.security.session.OpenSession;

/** A line of the page. */
record SessionRow(String handle, String device, String address, Instant since, Instant lastSeen, boolean here) {

    static SessionRow of(OpenSession session) {
        String address = session.address();
        return new SessionRow(
                session.handle(),
                Device.named(session.userAgent()),
                address == null ? "記録なし" : address,
                session.since(),
                session.lastSeen(),
                session.here());
    }
}
