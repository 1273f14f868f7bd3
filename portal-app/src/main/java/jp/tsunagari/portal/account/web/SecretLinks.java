package jp.tsunagari.portal.account.web;

import jp.tsunagari.portal.account.SecretToken;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.language.SiteLanguage;
import jp.tsunagari.portal.web.mail.PortalMail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Hands secret links over: by mail where a mail server and the portal's public address are configured, else to the user
 * who asked for them, once.
 */
@Component
public class SecretLinks {

    private final PortalMail mail;
    private final UserAccounts accounts;
    private final Messages messages;
    private final String publicUrl;

    SecretLinks(
            PortalMail mail,
            UserAccounts accounts,
            Messages messages,
            @Value("${portal.public-url:}") String publicUrl) {
        this.mail = mail;
        this.accounts = accounts;
        this.messages = messages;
        this.publicUrl = publicUrl;
    }

    /** Whether links can be sent by mail. */
    public boolean mailIsConfigured() {
        return mail.isConfigured();
    }

    /** Where an invitation is accepted. */
    public String invitation(SecretToken token) {
        return base() + "/invitations/" + token.value();
    }

    String reset(SecretToken token) {
        return base() + "/password/reset/" + token.value();
    }

    /** As above, for somebody else, whose language the page has. */
    String reset(SecretToken token, long accountId) {
        SiteLanguage language =
                SiteLanguage.ofTag(accounts.languageOf(accountId).getLanguage());
        return base(language) + "/password/reset/" + token.value();
    }

    String newAddress(SecretToken token) {
        return base() + "/account-email/" + token.value();
    }

    /**
     * Sends a mail in the language of the page that it is asked for on: to who asks, or to somebody who has no account yet.
     *
     * @param kind of mail, as the keys of its words have it
     * @param arguments of its text
     * @return whether the mail server took it; never the link in a log
     */
    public boolean mail(String to, String kind, Object... arguments) {
        return mail(messages, to, kind, arguments);
    }

    /**
     * As above, in the language of an account, for what others have done to it.
     *
     * @param to its address, also a former one
     */
    boolean tell(long accountId, String to, String kind, Object... arguments) {
        return mail(messages.in(accounts.languageOf(accountId)), to, kind, arguments);
    }

    private boolean mail(Messages words, String to, String kind, Object... arguments) {
        return mail.send(
                to,
                words.language(),
                words.get("account.mail." + kind + ".subject"),
                words.get("account.mail." + kind + ".text", arguments));
    }

    private String base() {
        return base(SiteLanguage.current());
    }

    /** The host of the request only for a link that its own sender is shown. */
    private String base(SiteLanguage language) {
        String site = publicUrl.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : publicUrl;
        return site + language.prefix();
    }
}
