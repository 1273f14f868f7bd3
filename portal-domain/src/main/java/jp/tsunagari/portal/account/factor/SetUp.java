package jp.tsunagari.portal.account.factor;

/**
 * What an authenticator app has to be told.
 *
 * @param secret in base 32, as apps take it by hand
 * @param uri the same with the names, as apps read it from a picture; never logged
 */
public record SetUp(String secret, String uri) {

    @Override
    public String toString() {
        return "SetUp[…]";
    }
}
