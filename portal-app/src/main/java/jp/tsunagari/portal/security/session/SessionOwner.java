package jp.tsunagari.portal.security.session;

/** Whoever a session belongs to once it is signed in. The number stays when people change their names. */
public interface SessionOwner {

    long accountId();
}
