package jp.tsunagari.portal.web.server;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/** How many threads may wait for clients at the same time: in all, and for one address. No one queues here. */
final class ClientLimit {

    private final Semaphore all;
    private final int maxOfOne;

    /** An address is kept only while a thread waits for it. */
    private final ConcurrentMap<String, Integer> ofOne = new ConcurrentHashMap<>();

    ClientLimit(int max, int maxOfOne) {
        this.all = new Semaphore(max);
        this.maxOfOne = maxOfOne;
    }

    /** Whether a thread may wait for this address; if so, {@link #leave} must follow. */
    boolean enter(String address) {
        if (!all.tryAcquire()) {
            return false;
        }
        // One more than may be, if it is one too many; the caller that sees this takes itself off again.
        if (ofOne.merge(address, 1, Integer::sum) > maxOfOne) {
            leave(address);
            return false;
        }
        return true;
    }

    void leave(String address) {
        ofOne.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
        all.release();
    }
}
