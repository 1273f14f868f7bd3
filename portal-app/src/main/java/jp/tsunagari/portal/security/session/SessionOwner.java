package jp.tsunagari.portal.security.session;

/** The user that a session belongs to once it is signed in. The number stays when people change their names. */
public interface SessionOwner {

    long accountId();
}
