package jp.tsunagari.portal.report;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Erases each night what a sender has been promised to be erased, on a portal too where no one sends or answers anything. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ReportErasure {

    private final Reports reports;

    ReportErasure(Reports reports) {
        this.reports = reports;
    }

    @Scheduled(cron = "0 30 3 * * *", zone = "Asia/Tokyo")
    void eraseOverdue() {
        reports.eraseOverdue();
    }
}
