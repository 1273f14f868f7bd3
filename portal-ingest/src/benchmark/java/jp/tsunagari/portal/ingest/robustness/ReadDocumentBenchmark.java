package jp.tsunagari.portal.ingest.robustness;

import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How fast documents are read, from their bytes to figures and terms, by one thread in a heap of 512 MB.
 *
 * <p>Run by the profile {@code benchmark}; docs/reading-performance.md says how, and what came out.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 3, time = 10)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx512m"})
public class ReadDocumentBenchmark {

    /** 0 is the document in seeds/, any other number a document of so many cases. */
    @Param({"0", "100", "1000", "10000"})
    private int cases;

    private final Pipeline pipeline = new Pipeline();
    private byte[] document = new byte[0];

    @Setup
    public void load() {
        document = cases == 0 ? RealCases.document() : LargeDocument.of(cases);
    }

    @Benchmark
    public Pipeline.Result read() {
        return pipeline.read(document);
    }

    /** Runs the benchmark, then reads each document once more and says what that cost. */
    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(ReadDocumentBenchmark.class.getSimpleName())
                        .build())
                .run();
        System.out.println();
        Cost.Meter meter = new Cost.Meter();
        for (RunResult result : results) {
            int cases = Integer.parseInt(result.getParams().getParam("cases"));
            double seconds = result.getPrimaryResult().getScore() / 1_000;
            System.out.println(meter.of(cases == 0 ? RealCases.document() : LargeDocument.of(cases))
                    .describe(seconds));
        }
    }
}
