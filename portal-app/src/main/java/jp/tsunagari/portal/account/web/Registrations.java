package jp.tsunagari.portal.account.web;

import jp.tsunagari.portal.account.Invitations;
import jp.tsunagari.portal.account.Invitations.AlreadyAnAccountException;
import jp.tsunagari.portal.account.throttle.Attempt;
import jp.tsunagari.portal.account.throttle.Throttle;
import org.springframework.stereotype.Component;

/** Sends the mail: a link to who has no account, a word to who has one, nothing to who asks too often. */
@Component
class Registrations {

    private final Invitations invitations;
    private final SecretLinks links;
    private final Throttle throttle;

    Registrations(Invitations invitations, SecretLinks links, Throttle throttle) {
        this.invitations = invitations;
        this.links = links;
        this.throttle = throttle;
    }

    void send(String email, String address, String base) {
        boolean often = throttle.admit(Attempt.fromAddress("register", address)).isPresent()
                || throttle.admit(Attempt.onAccount("register", email)).isPresent();
        if (often) {
            return;
        }
        try {
            invitations.register(email).ifPresent(token -> links.mail(email, "registration", base + token.value()));
        } catch (AlreadyAnAccountException e) {
            links.mail(email, "registered");
        }
    }
}
