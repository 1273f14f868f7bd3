package jp.tsunagari.portal.web.mail;

import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.mail.MailQueue;
import jp.tsunagari.portal.mail.OutgoingMail;
import jp.tsunagari.portal.mail.OutgoingMail.MailPurpose;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.Dates;
import jp.tsunagari.portal.web.language.SiteLanguage;
import org.springframework.stereotype.Component;

/**
 * Queues mails of plain text to people with an account, in the language that they have chosen. They belong to the account and
 * go with it.
 */
@Component
public class StaffMails {

    private final MailQueue queue;
    private final PortalMail mail;
    private final UserAccounts accounts;
    private final Messages messages;

    StaffMails(MailQueue queue, PortalMail mail, UserAccounts accounts, Messages messages) {
        this.queue = queue;
        this.mail = mail;
        this.accounts = accounts;
        this.messages = messages;
    }

    /** Whether mails can be sent here. */
    public boolean areOffered() {
        return mail.isConfigured();
    }

    /**
     * Begins a mail to a person.
     *
     * @param email address of the account
     */
    public StaffMail to(long accountId, String email) {
        return new StaffMail(
                accountId,
                email,
                SiteLanguage.ofTag(accounts.languageOf(accountId).getLanguage()));
    }

    /** A mail to one person, in the making. */
    public final class StaffMail {

        private final long accountId;
        private final String email;
        private final SiteLanguage language;
        private final Messages words;
        private final Dates dates;

        private StaffMail(long accountId, String email, SiteLanguage language) {
            this.accountId = accountId;
            this.email = email;
            this.language = language;
            this.words = messages.in(language.locale());
            this.dates = new Dates(words);
        }

        /** In the language of the person. */
        public Messages words() {
            return words;
        }

        /** As the words have them. */
        public Dates dates() {
            return dates;
        }

        /** The whole address of a page in the language of the person. */
        public String address(String path) {
            return mail.address(language.prefix() + path);
        }

        /** Puts it into the queue, together with what the transaction decides. */
        public void queue(MailPurpose purpose, String subject, String text) {
            queue.add(new OutgoingMail(
                    MailQueue.ownerOf(accountId), purpose, language.tag(), email, subject, text, "", null));
        }
    }
}
