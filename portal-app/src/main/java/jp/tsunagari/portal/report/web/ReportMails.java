package jp.tsunagari.portal.report.web;

import jp.tsunagari.portal.account.Memberships;
import jp.tsunagari.portal.mail.OutgoingMail.MailPurpose;
import jp.tsunagari.portal.report.ReportSent;
import jp.tsunagari.portal.web.mail.StaffMails;
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
        String kind = mails.words().get(sent.kind().messageKey());
        String subject = mails.words().get("report.notice.subject", kind);
        String text = mails.words()
                .get(
                        "report.notice.text",
                        kind,
                        pages.name(sent.about(), mails.words()),
                        mails.address("/my/reports/" + sent.id()));
        memberships
                .answering(sent.about().organisationId())
                .forEach(person -> mails.queue(MailPurpose.REPORT, person.accountId(), person.email(), subject, text));
    }
}
