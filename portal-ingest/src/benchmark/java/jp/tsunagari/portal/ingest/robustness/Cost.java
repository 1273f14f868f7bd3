package jp.tsunagari.portal.ingest.robustness;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;

/**
 * What reading one document costs.
 *
 * @param bytes of the document
 * @param cpuNanos of the one thread that reads
 * @param held bytes that the result takes, the lines of the document included
 */
record Cost(int bytes, int cases, int metrics, long cpuNanos, long held) {

    /** One line for a table; the seconds are those that the benchmark has measured. */
    String describe(double seconds) {
        return "%,6d cases, %5.1f MB: %8.3f s, %5.1f MB/s, %,6.0f cases/s; %,6.0f cases/s of processor time; %4.1f KB held a case; %,d figures"
                .formatted(
                        cases,
                        bytes / 1e6,
                        seconds,
                        bytes / 1e6 / seconds,
                        cases / seconds,
                        cases / (cpuNanos / 1e9),
                        held / 1024.0 / cases,
                        metrics);
    }

    /** Reads documents and measures. */
    static final class Meter {

        private static final int WARM_UP_CASES = 2_000;
        private static final int WARM_UPS = 5;

        private final Pipeline pipeline = new Pipeline();
        private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

        Meter() {
            byte[] document = LargeDocument.of(WARM_UP_CASES);
            for (int i = 0; i < WARM_UPS; i++) {
                pipeline.read(document);
            }
        }

        Cost of(byte[] document) {
            long before = used();
            long start = threads.getCurrentThreadCpuTime();
            Pipeline.Result result = pipeline.read(document);
            long cpu = threads.getCurrentThreadCpuTime() - start;
            long held = used() - before;
            Reference.reachabilityFence(document);
            int metrics = result.metrics().stream().mapToInt(each -> each.size()).sum();
            return new Cost(document.length, result.reading().cases().size(), metrics, cpu, held);
        }

        private static long used() {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            return runtime.totalMemory() - runtime.freeMemory();
        }
    }
}
