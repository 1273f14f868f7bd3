package jp.tsunagari.portal.ingest.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import jp.tsunagari.portal.ingest.source.UnreadableDocumentException;
import jp.tsunagari.portal.message.Messages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever the bytes are, reading them ends with a result or a refusal, soon and in little memory.
 *
 * <p>Every build tries the first 2,000 inputs, {@code -Pthorough} 20,000. {@code -Dfuzz.inputs=…} tries as many as it says,
 * {@code -Dfuzz.seed=…} others, and {@code -Dfuzz.first=…} begins after the first ones, so that a failure can be repeated
 * alone.
 */
@Tag("load")
class FuzzTest {

    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 2_000);
    private static final int FIRST = Integer.getInteger("fuzz.first", 0);
    private static final long SEED = Long.getLong("fuzz.seed", 2025);

    /**
     * An input has a few kilobytes and takes a few milliseconds. Of processor time: a machine that is busy elsewhere may
     * take longer by the clock.
     */
    private static final long MAX_SECONDS_PER_INPUT = 10;

    private static final long BYTES_PER_INPUT = 300L << 20;

    private final FuzzInputs inputs = new FuzzInputs();
    private static final Pipeline PIPELINE = new Pipeline();
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final AtomicReference<Thread> worker = new AtomicReference<>();

    private int read;
    private int withoutCases;
    private int refused;
    private long mostMemory;
    private long longest;

    @Test
    void everyInputEndsInAResultOrARefusal() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "fuzz");
            thread.setDaemon(true);
            worker.set(thread);
            return thread;
        });
        // The words that cases are classified by are put together once, with the first case, and belong to no input.
        PIPELINE.read(RealCases.document());
        try {
            for (int number = FIRST; number < FIRST + INPUTS; number++) {
                byte[] input = inputs.next(Randoms.of(SEED + number));
                check(number, input, executor.submit(() -> tryOut(input)));
            }
        } finally {
            executor.shutdownNow();
        }
        System.out.printf(
                "fuzz: seed %d, inputs %d-%d: %d with cases, %d without, %d refused; longest %d ms, most memory %d MB%n",
                SEED,
                FIRST,
                FIRST + INPUTS - 1,
                read,
                withoutCases,
                refused,
                TimeUnit.NANOSECONDS.toMillis(longest),
                mostMemory >> 20);
        if (INPUTS >= 1_000) {
            // Otherwise the inputs have become so wild that they no longer reach the reader.
            assertThat(read).isGreaterThan(INPUTS / 2);
            assertThat(refused).isGreaterThan(INPUTS / 20);
        }
    }

    private void check(int number, byte[] input, Future<?> attempt) throws IOException, InterruptedException {
        long start = cpuTime();
        while (true) {
            try {
                attempt.get(1, TimeUnit.SECONDS);
                return;
            } catch (ExecutionException e) {
                throw new AssertionError(howToRepeat(number, input), e.getCause());
            } catch (TimeoutException e) {
                Thread reader = worker.get();
                if (cpuTime() - start > TimeUnit.SECONDS.toNanos(MAX_SECONDS_PER_INPUT)
                        || reader.getState() == Thread.State.WAITING) {
                    String stack = Arrays.stream(reader.getStackTrace())
                            .map(StackTraceElement::toString)
                            .collect(Collectors.joining("\n\tat "));
                    throw new AssertionError(howToRepeat(number, input) + " It hangs at " + stack, e);
                }
            }
        }
    }

    /** Of the thread that reads. */
    private long cpuTime() {
        Thread reader = worker.get();
        return reader == null ? 0 : threads.getThreadCpuTime(reader.getId());
    }

    private static String howToRepeat(int number, byte[] input) throws IOException {
        Path file = Path.of("target", "fuzz", SEED + "-" + number);
        Files.createDirectories(file.getParent());
        Files.write(file, input);
        return "Input %d of seed %d, kept as %s, which begins %s: repeat with -Dfuzz.seed=%d -Dfuzz.first=%d -Dfuzz.inputs=1."
                .formatted(
                        number,
                        SEED,
                        file,
                        HexFormat.of().formatHex(input, 0, Math.min(input.length, 64)),
                        SEED,
                        number);
    }

    private final Messages messages = Messages.ofClasspath();

    private void tryOut(byte[] input) {
        long start = System.nanoTime();
        long before = threads.getCurrentThreadAllocatedBytes();
        try {
            Pipeline.Result result = PIPELINE.read(input);
            checkLines(result);
            if (result.reading().cases().isEmpty()) {
                withoutCases++;
            } else {
                read++;
            }
        } catch (UnreadableDocumentException e) {
            assertThat(messages.get(e)).contains("「document」").endsWith("。");
            refused++;
        }
        long memory = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(memory).as("bytes allocated").isLessThan(BYTES_PER_INPUT);
        mostMemory = Math.max(mostMemory, memory);
        longest = Math.max(longest, System.nanoTime() - start);
    }

    /** Every line that is named exists. */
    private static void checkLines(Pipeline.Result result) {
        int lines = result.source().lines().size();
        result.reading().cases().forEach(study -> {
            assertThat(study.firstLine()).isBetween(1, study.lastLine());
            assertThat(study.lastLine()).isLessThanOrEqualTo(lines);
            study.warnings()
                    .forEach(warning -> assertThat(warning.line()).isBetween(study.firstLine(), study.lastLine()));
        });
        result.metrics()
                .forEach(metrics -> metrics.forEach(
                        metric -> assertThat(metric.metric().line()).isBetween(1, lines)));
    }
}
