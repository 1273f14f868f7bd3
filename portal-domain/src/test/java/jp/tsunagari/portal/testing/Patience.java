package jp.tsunagari.portal.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * How long a test waits for something that must happen: counted in what the machine could have done for it, not by the
 * clock. On a machine with ten times as much to do as it has processors, patience lasts ten times as long.
 */
public final class Patience {

    /** On an idle machine. Nothing that tests wait for takes a tenth of it. */
    private static final Duration BUDGET = Duration.ofMinutes(2);

    /** For libraries that know only the clock: a hundred times what it takes on an idle machine. */
    public static final Duration BY_THE_CLOCK = Duration.ofMinutes(5);

    private static final Duration POLL = Duration.ofMillis(20);

    private static final OperatingSystemMXBean MACHINE = ManagementFactory.getOperatingSystemMXBean();

    private double left = BUDGET.toNanos();
    private long last = System.nanoTime();

    /** A time by the clock, made at least twice as long for what else the machine has to do at the moment. */
    public static Duration stretched(Duration idle) {
        return Duration.ofNanos((long) (2 * idle.toNanos() / share()));
    }

    /** Waits until the condition holds; {@code what} is said when it never does. */
    public static void until(String what, Callable<Boolean> condition) throws Exception {
        Patience patience = new Patience();
        while (!condition.call()) {
            if (!patience.pause(POLL)) {
                throw new AssertionError("waited in vain: " + what);
            }
        }
    }

    /** Sleeps; whether there is patience left for another look. */
    public boolean pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        long now = System.nanoTime();
        left -= (now - last) * share();
        last = now;
        return left > 0;
    }

    /** The part of a processor that each waiting program gets, at most 1; 1 where the machine does not tell its load. */
    private static double share() {
        double load = MACHINE.getSystemLoadAverage();
        return Math.min(1, MACHINE.getAvailableProcessors() / Math.max(load, 0.01));
    }
}
