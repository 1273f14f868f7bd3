package jp.tsunagari.portal.account;

import java.time.Instant;
import java.util.List;

/**
 * An account as admins see it.
 *
 * @param login the e-mail address; for the first admin a name
 * @param displayName never empty
 * @param language tag of the language in which the person gets mails
 * @param organisations the ids of those whose cards the person keeps
 */
public record AccountView(
        long id,
        String login,
        String displayName,
        Role role,
        boolean enabled,
        String language,
        List<Long> organisations,
        Instant createdAt) {

    public AccountView {
        organisations = List.copyOf(organisations);
    }
}
