package jp.tsunagari.portal.account;

/**
 * What signing in needs to know of an account.
 *
 * @param displayName never empty
 * @param passwordHash with the prefix of its encoder; never shown or logged
 */
public record Credentials(
        long accountId, String login, String displayName, String passwordHash, Role role, boolean enabled) {

    @Override
    public String toString() {
        return "Credentials[login=" + login + ", role=" + role + ", enabled=" + enabled + "]";
    }
}
