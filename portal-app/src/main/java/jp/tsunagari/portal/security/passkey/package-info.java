/** Passkeys: what a browser is asked, and what its answer is worth (WebAuthn Level 3). */
@NullMarked
package jp.tsunagari.portal.security.passkey;

import org.jspecify.annotations.NullMarked;
