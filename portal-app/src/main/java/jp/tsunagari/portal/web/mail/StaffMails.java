package jp.tsunagari.portal.web.mail;

import jp.tsunagari.portal.mail.MailQueue;
import jp.tsunagari.portal.mail.OutgoingMail;
import jp.tsunagari.portal.mail.OutgoingMail.MailPurpose;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.language.SiteLanguage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Queues mails of plain text to people with an account, in the language of the catalogue, which is that of their cards. They
 * belong to the account and go with it.
 */
@Component
public class StaffMails {

    private final MailQueue queue;
    private final PortalMail mail;
    private final Messages words;
    private final String publicUrl;

    StaffMails(MailQueue queue, PortalMail mail, Messages messages, @Value("${portal.public-url:}") String publicUrl) {
        this.queue = queue;
        this.mail = mail;
        this.words = messages.stored();
        this.publicUrl = publicUrl.strip();
    }

    /** Whether mails can be sent here. */
    public boolean areOffered() {
        return mail.isConfigured();
    }

    /** The words of such mails. */
    public Messages words() {
        return words;
    }

    /** The absolute address of a path. */
    public String address(String path) {
        return publicUrl + path;
    }

    /**
     * Puts a mail into the queue, together with what the transaction decides.
     *
     * @param email address of the account
     */
    public void queue(MailPurpose purpose, long accountId, String email, String subject, String text) {
        queue.add(new OutgoingMail(
                MailQueue.ownerOf(accountId), purpose, SiteLanguage.JAPANESE.tag(), email, subject, text, "", null));
    }
}
