package jp.tsunagari.portal.report.web;

import jp.tsunagari.portal.account.Memberships;
import jp.tsunagari.portal.mail.OutgoingMail.MailPurpose;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.report.ReportSent;
import jp.tsunagari.portal.web.mail.StaffMails;
import jp.tsunagari.portal.web.mail.StaffMails.StaffMail;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells whoever is to answer a reader that there is something to answer, by a mail that is queued in the transaction of the
 * report. Neither the words nor the address of the reader are in it: they stay where they are erased in time.
 */
@Component
class ReportMails {

    private final StaffMails mails;
    private final Memberships memberships;
    private final ReportedPages pages;

    ReportMails(StaffMails mails, Memberships memberships, ReportedPages pages) {
        this.mails = mails;
        this.memberships = memberships;
        this.pages = pages;
    }

    @EventListener
    void tell(ReportSent sent) {
        if (!mails.areOffered()) {
            return;
        }
        memberships
                .answering(sent.about().organisationId())
                .forEach(person -> tell(sent, mails.to(person.accountId(), person.email())));
    }

    private void tell(ReportSent sent, StaffMail mail) {
        Messages words = mail.words();
        String kind = words.get(sent.kind().messageKey());
        mail.queue(
                MailPurpose.REPORT,
                words.get("report.notice.subject", kind),
                words.get(
                        "report.notice.text",
                        kind,
                        pages.name(sent.about(), words),
                        mail.address("/my/reports/" + sent.id())));
    }
}
