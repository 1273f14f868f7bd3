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
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Java program of this project in a process of its own, for tests that must see it start, fail, stop or be killed.
 *
 * <pre>{@code
 * try (JavaProcess writer = JavaProcess.program(Writer.class)) {
 *     writer.awaitLine("committed");
 *     writer.kill();
 * }
 * }</pre>
 */
public class JavaProcess implements AutoCloseable {

    /** The quick compiler and the simple collector get a short life further than those for servers. */
    protected static final List<String> QUICK_START =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");

    private static final Duration POLL = Duration.ofMillis(20);

    private final Process process;
    private final StringBuilder output = new StringBuilder();
    private final Thread reader = new Thread(this::read, "program-output");

    /** Starts Java with these arguments, and with nothing in its environment that is meant for a developer's own portal. */
    protected JavaProcess(Map<String, String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.matches("(PORTAL|SPRING|SERVER)_.*"));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reader.setDaemon(true);
        reader.start();
    }

    /** A main class, which may be one of the tests. */
    public static JavaProcess program(Class<?> main, String... arguments) {
        return program(entry -> true, main, arguments);
    }

    /** As above, without a jar that does not get on with the program. */
    public static JavaProcess programWithout(String jar, Class<?> main, String... arguments) {
        return program(entry -> !entry.getFileName().toString().startsWith(jar), main, arguments);
    }

    private static JavaProcess program(Predicate<Path> wanted, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(QUICK_START);
        command.addAll(List.of("-cp", classPath(wanted), main.getName()));
        command.addAll(List.of(arguments));
        return new JavaProcess(Map.of(), command);
    }

    /** The entries of this process's own class path that are wanted. */
    protected static String classPath(Predicate<Path> wanted) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> wanted.test(Path.of(entry)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits until the output contains the text. */
    public void awaitLine(String text) {
        awaitMatch(Pattern.compile(Pattern.quote(text)));
    }

    /** Waits until the output matches, and gives the match (the last one so far). */
    public Matcher awaitMatch(Pattern pattern) {
        Patience patience = new Patience();
        while (true) {
            boolean over = !process.isAlive() && !reader.isAlive();
            Matcher matcher = pattern.matcher(output());
            if (matcher.find()) {
                return last(matcher);
            }
            if (over || !patience.pause(POLL)) {
                throw new AssertionError("never printed: " + pattern + "\n" + output());
            }
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

    /** Waits until the process has ended by itself, and gives its exit code. */
    public int awaitExit() {
        Patience patience = new Patience();
        while (process.isAlive()) {
            if (!patience.pause(POLL)) {
                throw new AssertionError("still running:\n" + output());
            }
        }
        // Until all is read; a child of the process may hold its output open a little longer.
        boolean wait = true;
        while (reader.isAlive() && wait) {
            wait = patience.pause(POLL);
        }
        return process.exitValue();
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
}
