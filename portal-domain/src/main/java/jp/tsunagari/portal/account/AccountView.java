package jp.tsunagari.portal.account;

import java.time.Instant;
import java.util.List;

/**
 * An account as admins see it.
 *
 * @param login the e-mail address; for the first admin a name
 * @param displayName never empty
 * @param organisations the ids of those whose cards the person keeps
 */
public record AccountView(
        long id,
        String login,
        String displayName,
        Role role,
        boolean enabled,
        List<Long> organisations,
        Instant createdAt) {

    public AccountView {
        organisations = List.copyOf(organisations);
    }
}
