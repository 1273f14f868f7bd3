package jp.tsunagari.portal.security.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session of a person, as it may be shown to them.
 *
 * @param handle names the session in a form; it does not open the session
 * @param since when the person signed in
 * @param lastSeen the time of the last request
 * @param address the network address that signed in; null if it is not known
 * @param userAgent as the browser named itself; null if it is not known
 * @param here whether this is the session that asks
 */
public record OpenSession(
        String handle,
        Instant since,
        Instant lastSeen,
        @Nullable String address,
        @Nullable String userAgent,
        boolean here) {}
