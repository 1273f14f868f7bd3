package jp.tsunagari.portal.security;

import java.io.Serializable;

/**
 * A user whose password was right and whose code is still to come. They have no role, so every area is closed to them,
 * and no page takes them for the person.
 */
record HalfSignedIn(SignedIn person) implements Serializable {}
