package jp.tsunagari.portal.report.web;

import jp.tsunagari.portal.mail.MailQueue;
import jp.tsunagari.portal.mail.OutgoingMail;
import jp.tsunagari.portal.mail.OutgoingMail.MailPurpose;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.report.ReportSent;
import jp.tsunagari.portal.web.language.SiteLanguage;
import jp.tsunagari.portal.web.mail.PortalMail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells whoever is to answer a reader that there is something to answer, by a mail that is queued in the transaction of the
 * report. Neither the words nor the address of the reader are in it: they stay where they are erased in time.
 */
@Component
class ReportMails {

    private final MailQueue queue;
    private final PortalMail mail;
    private final ReportedPages pages;
    private final Messages messages;
    private final String publicUrl;

    ReportMails(
            MailQueue queue,
            PortalMail mail,
            ReportedPages pages,
            Messages messages,
            @Value("${portal.public-url:}") String publicUrl) {
        this.queue = queue;
        this.mail = mail;
        this.pages = pages;
        this.messages = messages.stored();
        this.publicUrl = publicUrl.strip();
    }

    @EventListener
    void tell(ReportSent sent) {
        if (!mail.isConfigured()) {
            return;
        }
        String kind = messages.get(sent.kind().messageKey());
        String text = messages.get(
                "report.notice.text",
                kind,
                pages.name(sent.about(), messages),
                publicUrl + "/my/reports/" + sent.id());
        sent.recipients()
                .forEach(recipient -> queue.add(new OutgoingMail(
                        recipient.mailOwner(),
                        MailPurpose.REPORT,
                        SiteLanguage.JAPANESE.tag(),
                        recipient.email(),
                        messages.get("report.notice.subject", kind),
                        text,
                        "",
                        null)));
    }
}
