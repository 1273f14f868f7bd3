package jp.tsunagari.portal.account;

/** The change would leave the portal without an admin who can sign in. Nothing has been stored. */
public class LastAdminException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LastAdminException() {
        super("the last admin stays");
    }
}
