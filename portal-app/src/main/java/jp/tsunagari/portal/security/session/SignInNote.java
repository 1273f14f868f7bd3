package jp.tsunagari.portal.security.session;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a session remembers of its beginning.
 *
 * @param address the network address that signed in
 * @param userAgent as the browser named itself, shortened; null if it said nothing
 */
record SignInNote(Instant at, String address, @Nullable String userAgent) implements Serializable {

    static final String ATTRIBUTE = "sign-in.note";
}
