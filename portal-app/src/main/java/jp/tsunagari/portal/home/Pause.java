package jp.tsunagari.portal.home;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A short wait that an interrupt ends. */
final class Pause {

    private Pause() {}

    /** Whether the thread may go on; false after an interrupt, which stays set. */
    static boolean of(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
        return !Thread.currentThread().isInterrupted();
    }
}
