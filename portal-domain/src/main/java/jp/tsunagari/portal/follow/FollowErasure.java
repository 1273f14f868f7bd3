package jp.tsunagari.portal.follow;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Erases each hour what a follower has been promised to be erased, on a portal too where no one asks for anything. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class FollowErasure {

    private final Follows follows;

    FollowErasure(Follows follows) {
        this.follows = follows;
    }

    @Scheduled(cron = "0 20 * * * *", zone = "Asia/Tokyo")
    void eraseOverdue() {
        follows.eraseOverdue();
    }
}
