package jp.tsunagari.portal.card;

/** Another user has changed the card since it was opened. Nothing has been stored. */
public class StaleCardException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Lets a change pass that was based on the present version.
     *
     * @param seen the version that the change was based on
     * @param now the version that the card has
     * @throws StaleCardException if they are not the same
     */
    public static void refuseIfStale(long seen, long now) {
        if (seen != now) {
            throw new StaleCardException(seen, now);
        }
    }

    /**
     * @param seen the version that the change was based on
     * @param now the version that the card has
     */
    public StaleCardException(long seen, long now) {
        super("the card was changed meanwhile: version " + now + " instead of " + seen);
    }
}
