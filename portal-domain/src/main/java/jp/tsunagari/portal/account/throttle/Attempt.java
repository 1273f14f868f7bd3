package jp.tsunagari.portal.account.throttle;

import jp.tsunagari.portal.shared.Sha256;
import jp.tsunagari.portal.text.VisibleText;

/**
 * Something secret that is tried, for one account or from one place; or a message to people.
 *
 * @param subject what is counted together, e.g. {@code account:name@example.jp}; only its hash is stored
 * @param free how many tries in vain cost nothing; then each doubles the wait
 */
public record Attempt(String subject, int free) {

    private static final int FREE_FOR_AN_ACCOUNT = 5;

    /** A whole office may share an address. */
    private static final int FREE_FOR_AN_ADDRESS = 30;

    /** Each message costs people time, and none is a slip: who has more to say can say it at once. */
    private static final int FREE_MESSAGES = 10;

    public Attempt {
        if (subject.isEmpty() || free < 1) {
            throw new IllegalArgumentException("nothing to count: " + subject + ", " + free);
        }
    }

    /**
     * @param kind what is tried, so that codes and passwords are counted apart
     * @param account as it was typed, whether there is such an account or not
     */
    public static Attempt onAccount(String kind, String account) {
        return new Attempt(kind + ":account:" + VisibleText.plain(account), FREE_FOR_AN_ACCOUNT);
    }

    /**
     * The tries of a browser that the account knows: apart from all others, so that no one else uses them up.
     *
     * @param device the secret by which it is known
     */
    public static Attempt onDevice(String kind, String account, String device) {
        return new Attempt(kind + ":device:" + device + ":" + VisibleText.plain(account), FREE_FOR_AN_ACCOUNT);
    }

    /** @param address network address of the client */
    public static Attempt fromAddress(String kind, String address) {
        return new Attempt(kind + ":address:" + address, FREE_FOR_AN_ADDRESS);
    }

    /**
     * A message to people, without an account.
     *
     * @param address network address of the client
     */
    public static Attempt messageFrom(String kind, String address) {
        return new Attempt(kind + ":message:" + address, FREE_MESSAGES);
    }

    byte[] key() {
        return Sha256.digest(subject);
    }
}
