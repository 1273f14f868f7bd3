package jp.tsunagari.portal.load;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.home.LoadHome;

/** Many users at once on a catalogue that was made by {@code generate}: in peace, five times as many, or for an hour. */
final class Trial {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final int OVERLOAD = 5;
    /** What a heap may grow from the first to the last third of a trial. */
    private static final double GROWTH = 1.15;

    private final Arguments arguments;
    private final Portal portal;
    private final Crowd crowd;
    private final int users;
    private final int seconds;

    private Trial(Arguments arguments, Portal portal, Crowd crowd) {
        this.arguments = arguments;
        this.portal = portal;
        this.crowd = crowd;
        this.users = arguments.number("users", 50);
        this.seconds = arguments.number("seconds", 20);
    }

    /** Its name tells how large the catalogue is. */
    static Path home(Arguments arguments) {
        return Path.of(arguments.get("home", "target/load-" + arguments.number("count", 1_000)));
    }

    /**
     * @param arguments {@code home}, {@code count}, {@code users}, {@code seconds}, {@code think}, {@code editors},
     *     {@code warm-up}
     */
    static void run(Arguments arguments, Part part) throws Exception {
        LoadHome home = new LoadHome(home(arguments));
        try (Portal portal = Portal.start(home, "--portal.admin.password=" + Crowd.PASSWORD);
                Connection connection = home.connect()) {
            Crowd crowd = new Crowd(portal::port, arguments.number("think", 5), 0);
            crowd.prepare(connection, arguments.number("editors", 8));
            Trial trial = new Trial(arguments, portal, crowd);
            crowd.during(trial.users, arguments.number("warm-up", 20), () -> {});
            part.run(trial);
            crowd.nothingIsLost(connection);
        }
    }

    void peace() throws Exception {
        TrialSamples samples = crowd.during(users, seconds, () -> {});
        samples.report("in peace, " + users + " users", seconds);
        samples.mustBeAnswered(200);
    }

    /** Slower, or told at once to come back; and as before soon after. */
    void overload() throws Exception {
        crowd.during(users, Math.max(10, seconds / 5.0), () -> {}).report("before, " + users + " users", seconds / 5);
        TrialSamples over = crowd.during(users * OVERLOAD, seconds, () -> {});
        over.report("overload, " + users * OVERLOAD + " users", seconds);
        over.mustBeAnswered(200, 503, TrialEditor.UNCONFIRMED);
        Report.line("ready %.1f s after it", crowd.awaitAnswer("/actuator/health/readiness"));
        TrialSamples after = crowd.during(users, Math.max(10, seconds / 5.0), () -> {});
        after.report("after, " + users + " users", seconds / 5);
        after.mustBeAnswered(200, TrialEditor.UNCONFIRMED);
    }

    /** What is left of the heap after a collection, once a minute or ten times. */
    void heap() throws Exception {
        List<Long> used = new ArrayList<>();
        int steps = Math.max(10, seconds / 60);
        TrialSamples samples = crowd.during(users, seconds, () -> {
            for (int step = 0; step < steps; step++) {
                Crowd.pause(seconds * 1_000L / steps);
                used.add(heapInUse());
                Report.line("%5d s: %,d KB of heap in use", (step + 1) * seconds / steps, used.get(step));
            }
        });
        samples.report("heap, " + users + " users", seconds);
        samples.mustBeAnswered(200);
        int third = used.size() / 3;
        double first = mean(used.subList(0, third));
        double last = mean(used.subList(used.size() - third, used.size()));
        Report.line("heap in use: %,.0f KB in the first third, %,.0f KB in the last", first, last);
        if (last > first * Double.parseDouble(arguments.get("growth", Double.toString(GROWTH)))) {
            throw new AssertionError("the heap grows");
        }
    }

    private long heapInUse() throws IOException, InterruptedException {
        String process = Long.toString(portal.pid());
        Tool.run(Tool.jcmd(), process, "GC.run");
        Matcher matcher = USED.matcher(Tool.run(Tool.jcmd(), process, "GC.heap_info"));
        if (!matcher.find()) {
            throw new IOException("the heap is not told");
        }
        return Long.parseLong(matcher.group(1));
    }

    private static double mean(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).average().orElse(0);
    }

    /** What users do in a trial. */
    interface Part {
        void run(Trial trial) throws Exception;
    }
}
