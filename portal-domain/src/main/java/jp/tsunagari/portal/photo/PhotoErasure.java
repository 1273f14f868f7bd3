package jp.tsunagari.portal.photo;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Erases each night the photos that were taken off cards long ago, so that who is on them is not kept for ever. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PhotoErasure {

    private final PhotoFiles files;

    PhotoErasure(PhotoFiles files) {
        this.files = files;
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Tokyo")
    void eraseOverdue() {
        files.eraseOverdue();
    }
}
