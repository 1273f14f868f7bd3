package jp.tsunagari.portal.upkeep.web;

import java.util.function.BooleanSupplier;
import jp.tsunagari.portal.upkeep.CardNewsDesk;
import jp.tsunagari.portal.upkeep.CheckRequests;
import jp.tsunagari.portal.web.mail.MailWorker;
import jp.tsunagari.portal.web.mail.StaffMails;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Asks the organisations whose turn it is, and tells people what others have done to their cards; one and one transaction at a
 * time. Nodes that do so at once get different ones.
 */
@Component
class UpkeepWorker {

    private static final Logger log = LoggerFactory.getLogger(UpkeepWorker.class);

    private final CheckRequests requests;
    private final CheckMails checks;
    private final CardNewsDesk desk;
    private final NewsMails news;
    private final StaffMails staff;
    private final MailWorker mails;

    UpkeepWorker(
            CheckRequests requests,
            CheckMails checks,
            CardNewsDesk desk,
            NewsMails news,
            StaffMails staff,
            MailWorker mails) {
        this.requests = requests;
        this.checks = checks;
        this.desk = desk;
        this.news = news;
        this.staff = staff;
        this.mails = mails;
    }

    /** By day, so that the mail is not the first of the morning that is deleted unread; without mail nobody is asked. */
    @Scheduled(cron = "0 20 10-16 * * MON-FRI", zone = "Asia/Tokyo")
    void look() {
        work("organisations are asked later", () -> requests.askNext(checks::ask));
    }

    /** Once a day, before work begins. */
    @Scheduled(cron = "0 10 7 * * *", zone = "Asia/Tokyo")
    void tell() {
        work("news of cards wait", () -> desk.tellNext(news::tell));
    }

    /**
     * @param waiting what is left for the next look where the database is away
     * @param next does one of it and says whether there may be more
     */
    private void work(String waiting, BooleanSupplier next) {
        if (!staff.areOffered()) {
            return;
        }
        try {
            while (next.getAsBoolean()) {
                mails.wake();
            }
        } catch (DataAccessException | TransactionException e) {
            log.warn("{}: {}", waiting, e.getClass().getSimpleName());
        }
    }

    @Scheduled(cron = "0 50 3 * * *", zone = "Asia/Tokyo")
    void eraseOld() {
        requests.eraseOld();
    }
}
