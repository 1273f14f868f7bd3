package jp.tsunagari.portal.mail;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is to be sent.
 *
 * @param owner on whose behalf, such as {@code follower:12}
 * @param language of its words, as its tag has it
 * @param plain its words
 * @param html the same as HTML; empty for a mail of plain text
 * @param unsubscribe absolute address where one click stops what it belongs to; null where there is nothing to stop
 */
public record OutgoingMail(
        String owner,
        MailPurpose purpose,
        String language,
        String recipient,
        String subject,
        String plain,
        String html,
        @Nullable String unsubscribe) {

    public OutgoingMail {
        if (owner.isEmpty() || recipient.isEmpty() || subject.isEmpty() || plain.isEmpty()) {
            throw new IllegalArgumentException("a mail without owner, recipient, subject or words");
        }
    }

    /** Neither the address nor what is written gets into a log. */
    @Override
    public String toString() {
        return "OutgoingMail[" + purpose + "]";
    }

    /** What a mail is for. */
    public enum MailPurpose {
        /** Asks whether the owner of the address has asked for something. */
        CONFIRM,
        /** Tells what is new. */
        DIGEST,
        /** Asks whether it is still wanted. */
        RENEWAL,
        /** Asks an organisation whether its cards are still true. */
        CHECK,
        /** Tells what others have done to one's cards. */
        NEWS,
        /** Tells that a reader has asked something. */
        REPORT;

        /** Of the word for it. */
        public String messageKey() {
            return "mail.purpose." + name().toLowerCase(Locale.ROOT);
        }
    }
}
