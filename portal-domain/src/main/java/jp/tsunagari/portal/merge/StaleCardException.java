package jp.tsunagari.portal.merge;

/** Somebody else has changed the card since it was opened. Nothing has been stored. */
public class StaleCardException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param seen the version that the change was based on
     * @param now the version that the card has
     */
    public StaleCardException(long seen, long now) {
        super("the card was changed meanwhile: version " + now + " instead of " + seen);
    }
}
