package jp.tsunagari.portal.account;

import java.time.Instant;
import java.util.List;

/**
 * An invitation that was not accepted yet.
 *
 * @param organisations the ids of those whose cards the person shall keep
 */
public record InvitationView(
        long id,
        String email,
        Role role,
        List<Long> organisations,
        String invitedBy,
        Instant invitedAt,
        Instant expiresAt) {

    public InvitationView {
        organisations = List.copyOf(organisations);
    }
}
