package jp.tsunagari.portal.account.web;

import jp.tsunagari.portal.account.EmailChanges;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.security.SignedIn;
import org.springframework.stereotype.Component;

/** Asks by mail whether a new address is the person's own. */
@Component
class EmailQuestion {

    private final EmailChanges changes;
    private final UserAccounts accounts;
    private final SecretLinks links;

    EmailQuestion(EmailChanges changes, UserAccounts accounts, SecretLinks links) {
        this.changes = changes;
        this.accounts = accounts;
        this.links = links;
    }

    boolean canBeAsked() {
        return links.mailIsConfigured();
    }

    /**
     * @return whether the mail server took it. For the address of another account too, to which no mail is sent: the
     *     answer does not tell who else has one.
     */
    boolean ask(SignedIn person, String address) {
        if (accounts.findCredentials(address).isPresent()) {
            return canBeAsked();
        }
        String link = links.newAddress(changes.wish(person.accountId(), address));
        return links.mail(address, "email-ask", person.displayName(), link);
    }
}
