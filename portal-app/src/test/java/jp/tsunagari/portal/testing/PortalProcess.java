package jp.tsunagari.portal.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Java program of this project in a process of its own, for tests that must see it start, fail, stop or be killed.
 *
 * <pre>{@code
 * try (PortalProcess portal = PortalProcess.portal(Map.of(), "--portal.home=" + home, "--server.port=0")) {
 *     portal.awaitLine("Started PortalApplication");
 *     portal.kill();
 * }
 * }</pre>
 */
public final class PortalProcess implements AutoCloseable {

    private static final String PORTAL = "jp.tsunagari.portal.PortalApplication";
    /** The quick compiler gets a short life further than the thorough one. */
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-Xmx512m");
    /** A start takes ten seconds; on a build machine that does much else at the same time, far more. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final StringBuilder output = new StringBuilder();
    private final Thread reader = new Thread(this::read, "portal-output");

    private PortalProcess(Process process) {
        this.process = process;
        reader.setDaemon(true);
        reader.start();
    }

    /** The portal as it is delivered: without the test classes, whose configurations it would pick up. */
    public static PortalProcess portal(Map<String, String> environment, String... arguments) {
        return portal(QUICK_START, environment, arguments);
    }

    /** As above, with settings for its Java machine. */
    public static PortalProcess portal(List<String> jvm, Map<String, String> environment, String... arguments) {
        return start(PORTAL, jvm, classPath(false), environment, arguments);
    }

    /** Another main class, which may be one of the tests. */
    public static PortalProcess program(Class<?> main, String... arguments) {
        return start(main.getName(), QUICK_START, classPath(true), Map.of(), arguments);
    }

    /** As above, without a jar that does not get on with the program. */
    public static PortalProcess programWithout(String jar, Class<?> main, String... arguments) {
        String classPath = Arrays.stream(classPath(true).split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith(jar))
                .collect(Collectors.joining(File.pathSeparator));
        return start(main.getName(), QUICK_START, classPath, Map.of(), arguments);
    }

    private static PortalProcess start(
            String main, List<String> jvm, String classPath, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-cp", classPath, main));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // What the developer or the build machine has set for its own portal must not reach the test's.
        builder.environment().keySet().removeIf(name -> name.matches("(PORTAL|SPRING|SERVER)_.*"));
        builder.environment().putAll(environment);
        try {
            return new PortalProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath(boolean withTests) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> withTests || !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits until the output contains the text. */
    public PortalProcess awaitLine(String text) {
        awaitMatch(Pattern.compile(Pattern.quote(text)));
        return this;
    }

    /** Waits until the output matches, and gives the match (the last one so far). */
    public Matcher awaitMatch(Pattern pattern) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            boolean over = !process.isAlive() && !reader.isAlive();
            Matcher matcher = pattern.matcher(output());
            if (matcher.find()) {
                return last(matcher);
            }
            if (over || System.nanoTime() > deadline) {
                throw new AssertionError("never printed: " + pattern + "\n" + output());
            }
            sleep();
        }
    }

    private static Matcher last(Matcher found) {
        int start = found.start();
        while (found.find()) {
            start = found.start();
        }
        found.find(start);
        return found;
    }

    /** The port that the portal serves; for a portal started with {@code --server.port=0}. */
    public int awaitPort() {
        return Integer.parseInt(
                awaitMatch(Pattern.compile("Tomcat started on port (\\d+)")).group(1));
    }

    /** Waits until the process has ended by itself, and gives its exit code. */
    public int awaitExit() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("still running:\n" + output());
            }
            reader.join(PATIENCE.toMillis());
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Asks the process to stop (SIGTERM) and waits for it. */
    public int stop() {
        process.destroy();
        return awaitExit();
    }

    /** Ends the process without any chance to clean up (SIGKILL), and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    public String output() {
        synchronized (output) {
            return output.toString();
        }
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (output) {
                    output.append(line).append('\n');
                }
            }
        } catch (IOException killed) {
            // Java closes the stream of a process that it kills: there is no more output.
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
