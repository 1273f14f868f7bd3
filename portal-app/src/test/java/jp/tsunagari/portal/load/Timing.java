package jp.tsunagari.portal.load;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** How long something took, again and again. */
final class Timing {

    /** Of each time, ascending. */
    private final long[] nanos;

    /** How long all of them took together, clients side by side. */
    private final Duration wall;

    private Timing(long[] nanos, Duration wall) {
        this.nanos = nanos;
        this.wall = wall;
    }

    /** One step: the number says which time it is, so that no two need ask for the same thing. */
    @FunctionalInterface
    interface Step {
        void run(int number) throws Exception;
    }

    /** Repeats the step for so long with so many clients at once; an exception of any ends it all. */
    static Timing of(Step step, int clients, Duration length) throws Exception {
        AtomicInteger number = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long start = System.nanoTime();
            long end = start + length.toNanos();
            List<Future<long[]>> all = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                Callable<long[]> client = () -> repeat(step, number, end);
                all.add(threads.submit(client));
            }
            LongStream merged = LongStream.empty();
            for (Future<long[]> each : all) {
                merged = LongStream.concat(merged, Arrays.stream(get(each)));
            }
            return new Timing(merged.sorted().toArray(), Duration.ofNanos(System.nanoTime() - start));
        } finally {
            threads.shutdownNow();
        }
    }

    private static long[] repeat(Step step, AtomicInteger number, long end) throws Exception {
        LongStream.Builder nanos = LongStream.builder();
        long now = System.nanoTime();
        while (now < end) {
            step.run(number.incrementAndGet());
            long after = System.nanoTime();
            nanos.add(after - now);
            now = after;
        }
        return nanos.build().toArray();
    }

    private static long[] get(Future<long[]> future) throws Exception {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** Processor time of one client alone in milliseconds a step: what would be left of it on an idle machine. */
    static double processorMilliseconds(Step step, Duration length) throws Exception {
        var thread = ManagementFactory.getThreadMXBean();
        long processor = thread.getCurrentThreadCpuTime();
        long end = System.nanoTime() + length.toNanos();
        int number = 0;
        while (System.nanoTime() < end) {
            step.run(++number);
        }
        return (thread.getCurrentThreadCpuTime() - processor) / 1e6 / number;
    }

    int count() {
        return nanos.length;
    }

    double perSecond() {
        return nanos.length * 1e9 / wall.toNanos();
    }

    /** In milliseconds. */
    double percentile(int percent) {
        int at = Math.min(nanos.length - 1, nanos.length * percent / 100);
        return nanos[at] / 1e6;
    }
}
