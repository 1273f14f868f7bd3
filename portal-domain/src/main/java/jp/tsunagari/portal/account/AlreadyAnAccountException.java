package jp.tsunagari.portal.account;

/** This address has an account already. */
public class AlreadyAnAccountException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlreadyAnAccountException() {
        super("has an account already");
    }
}
