package jp.tsunagari.portal.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** How much work something is, whatever else the machine does meanwhile. */
public final class ProcessorTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ProcessorTime() {}

    /** What this thread needs for the task; work that it leaves to others does not count. */
    public static Duration of(Runnable task) {
        long start = THREADS.getCurrentThreadCpuTime();
        task.run();
        return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
    }
}
