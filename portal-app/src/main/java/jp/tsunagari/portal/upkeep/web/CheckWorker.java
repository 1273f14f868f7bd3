package jp.tsunagari.portal.upkeep.web;

import jp.tsunagari.portal.upkeep.CheckRequests;
import jp.tsunagari.portal.web.mail.MailWorker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Asks the organisations whose turn it is, one and one transaction at a time; nodes that do so at once get different ones. */
@Component
class CheckWorker {

    private static final Logger log = LoggerFactory.getLogger(CheckWorker.class);

    private final CheckRequests requests;
    private final CheckMails checks;
    private final MailWorker mails;

    CheckWorker(CheckRequests requests, CheckMails checks, MailWorker mails) {
        this.requests = requests;
        this.checks = checks;
        this.mails = mails;
    }

    /** By day, so that the mail is not the first of the morning that is deleted unread; without mail nobody is asked. */
    @Scheduled(cron = "0 20 10-16 * * MON-FRI", zone = "Asia/Tokyo")
    void look() {
        if (!checks.areOffered()) {
            return;
        }
        try {
            while (requests.askNext(checks::ask)) {
                mails.wake();
            }
        } catch (DataAccessException | TransactionException e) {
            // The database is away; the next look comes in an hour.
            log.warn("organisations are asked later: {}", e.getClass().getSimpleName());
        }
    }

    @Scheduled(cron = "0 50 3 * * *", zone = "Asia/Tokyo")
    void eraseOld() {
        requests.eraseOld();
    }
}
