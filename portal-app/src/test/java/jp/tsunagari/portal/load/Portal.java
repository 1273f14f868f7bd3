package jp.tsunagari.portal.load;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.home.LoadHome;
import jp.tsunagari.portal.testing.PortalProcess;

/** The portal as it is delivered, in a process of its own, on a home folder for load tests. */
final class Portal implements AutoCloseable {

    private static final List<String> JVM = List.of("-Xmx1g", "-XX:+UseG1GC");
    private static final Pattern INDEXED = Pattern.compile("索引を作りました（(\\d+)件、(\\d+)ミリ秒）");
    private static final Duration LONGEST_INDEXING = Duration.ofMinutes(15);

    private final LoadHome home;
    private final PortalProcess process;
    private final int port;

    private Portal(LoadHome home, PortalProcess process, int port) {
        this.home = home;
        this.process = process;
        this.port = port;
    }

    static Portal start(LoadHome home, String... settings) {
        return start(home, home.noSeeds(), Map.of(), settings);
    }

    /** As above, with documents to take in at the first start, and with an environment. */
    static Portal start(LoadHome home, Path seeds, Map<String, String> environment, String... settings) {
        String[] arguments = new String[settings.length + 3];
        arguments[0] = "--portal.home=" + home.path();
        arguments[1] = "--portal.seeds=" + seeds.toAbsolutePath().normalize();
        arguments[2] = "--server.port=0";
        System.arraycopy(settings, 0, arguments, 3, settings.length);
        PortalProcess process = PortalProcess.portal(JVM, environment, arguments);
        try {
            int port = process.awaitPort();
            process.awaitLine("を開いてください");
            return new Portal(home, process, port);
        } catch (RuntimeException | Error e) {
            process.close();
            throw e;
        }
    }

    int port() {
        return port;
    }

    /** What it has written so far. */
    String output() {
        return process.output();
    }

    /** Ends it without any chance to clean up. */
    void kill() {
        process.kill();
    }

    long pid() {
        return process.pid();
    }

    /** Has the index made anew and tells how long that took. */
    void rebuildIndex(int count) throws SQLException {
        int before = process.output().length();
        try (Connection connection = home.connect()) {
            Generate.touchEverything(connection);
        }
        awaitIndex(count, before);
    }

    /** Waits until this many are indexed, and tells how long that took. */
    void awaitIndex(int count) {
        awaitIndex(count, 0);
    }

    private void awaitIndex(int count, int after) {
        long end = System.nanoTime() + LONGEST_INDEXING.toNanos();
        while (System.nanoTime() < end) {
            String output = process.output();
            Matcher matcher = INDEXED.matcher(output).region(after, output.length());
            while (matcher.find()) {
                if (Integer.parseInt(matcher.group(1)) == count) {
                    int milliseconds = Integer.parseInt(matcher.group(2));
                    Report.line(
                            "%,d initiatives indexed in %.1f s: %,.0f a second",
                            count, milliseconds / 1000.0, count * 1000.0 / milliseconds);
                    return;
                }
            }
            pause();
        }
        throw new IllegalStateException("the index was not made:\n" + process.output());
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
