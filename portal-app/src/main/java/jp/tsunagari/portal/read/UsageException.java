package jp.tsunagari.portal.read;

/** The command line cannot be understood. The message is Japanese and says why. */
class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }

    UsageException(String message, Exception cause) {
        super(message, cause);
    }
}
