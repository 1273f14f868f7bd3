package jp.tsunagari.portal.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.tsunagari.portal.home.LoadHome;
import jp.tsunagari.portal.postgres.TestHome;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * What goes wrong with machines, done to a portal that people use: each fault on a home folder of its own, and after each
 * the portal answers, takes changes, and has every change that it has confirmed.
 */
final class Faults {

    private static final Path CLOCK_LIBRARY = Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1");

    /** Of a hundred requests: what is confirmed just before a fault is what may be lost. */
    static final int MANY_EDITS = 25;

    private final Arguments arguments;
    private final Path folder;
    private final int users;
    private final int seconds;

    private volatile @Nullable Portal portal;

    private final Map<String, Crowd.Disturbance> faults = Map.of(
            "database", () -> with("database", Map.of(), this::killDatabase),
            "connections", () -> with("connections", Map.of(), this::cutConnections),
            "index", () -> with("index", Map.of(), this::loseIndex),
            "disk", this::fillDisk,
            "clock", this::moveClock,
            "portal", () -> with("portal", Map.of(), this::killPortal),
            "nodes", this::useTwoNodes);

    /** @param arguments {@code home}, {@code seconds}, {@code users}, {@code editors}, {@code think}, {@code kills} */
    Faults(Arguments arguments) {
        this.arguments = arguments;
        this.folder = Path.of(arguments.get("home", "target/faults"));
        this.users = arguments.number("users", 30);
        this.seconds = arguments.number("seconds", 10);
    }

    /** @throws NotHere if this machine has not what the fault needs */
    void bear(String fault) throws Exception {
        Report.line("--- %s", fault);
        Objects.requireNonNull(faults.get(fault), fault).happen();
    }

    private void useTwoNodes() throws Exception {
        Nodes.run(arguments, folder.resolve("nodes"));
    }

    /** A portal on a new home, with the documents that are shipped; what the fault has to do with it; and a look after it. */
    private void with(String name, Map<String, String> environment, Fault fault) throws Exception {
        with(folder.resolve(name), environment, fault);
    }

    private void with(Path path, Map<String, String> environment, Fault fault) throws Exception {
        FileSystemUtils.deleteRecursively(path);
        LoadHome home = new LoadHome(Files.createDirectories(path));
        portal = start(home, environment);
        try {
            Crowd crowd = new Crowd(() -> portal().port(), arguments.number("think", 2), MANY_EDITS);
            try (Connection connection = home.connect()) {
                crowd.prepare(connection, arguments.number("editors", 8));
            }
            crowd.during(users, 5, () -> {}).report("before", 5);
            fault.happen(crowd, home);
            Report.line("ready %.1f s after it", crowd.awaitAnswer("/actuator/health/readiness"));
            crowd.mustEdit();
            TrialSamples after = crowd.during(users, 5, () -> {});
            after.report("after", 5);
            after.mustBeAnswered(200, TrialEditor.UNCONFIRMED);
            try (Connection connection = home.connect()) {
                crowd.nothingIsLost(connection);
            }
        } finally {
            portal().close();
        }
    }

    private Portal portal() {
        return Objects.requireNonNull(portal);
    }

    private Portal start(LoadHome home, Map<String, String> environment) {
        return Portal.start(
                home,
                Path.of(arguments.get("seeds", "../seeds")),
                environment,
                "--portal.admin.password=" + Crowd.PASSWORD);
    }

    /** As a machine does that runs out of memory: no server of the database gets to say goodbye. */
    private void killDatabase(Crowd crowd, LoadHome home) throws Exception {
        int times = arguments.number("kills", 3);
        TrialSamples samples = crowd.during(users, seconds, () -> {
            for (int kill = 1; kill <= times; kill++) {
                Crowd.pause(seconds * 1_000L / (times + 1));
                TestHome.serverOf(home.path()).destroyForcibly();
                long start = System.nanoTime();
                while (crowd.answer("/actuator/health/readiness") == 200
                        && System.nanoTime() - start < 2_000_000_000L) {
                    Crowd.pause(20);
                }
                crowd.awaitAnswer("/actuator/health/readiness");
                Report.line("database killed: ready again after %.1f s", (System.nanoTime() - start) / 1e9);
            }
        });
        samples.report("with a database that is killed", seconds);
        samples.mustBeAnswered(200, 503, TrialEditor.UNCONFIRMED);
    }

    /** As a network does: the server stays, and every connection to it ends at once, some in the middle of a transaction. */
    private void cutConnections(Crowd crowd, LoadHome home) throws Exception {
        TrialSamples samples = crowd.during(users, seconds, () -> {
            for (int cut = 0; cut < seconds; cut++) {
                Crowd.pause(1_000);
                try (Connection connection = home.connect();
                        Statement statement = connection.createStatement()) {
                    statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where datname = current_database() and pid <> pg_backend_pid()");
                }
            }
        });
        samples.report("with connections that are cut", seconds);
        samples.mustBeAnswered(200, 503, TrialEditor.UNCONFIRMED);
    }

    /** The folder is deleted under the running portal; then its files are damaged while the portal is away. */
    private void loseIndex(Crowd crowd, LoadHome home) throws Exception {
        Path index = home.path().resolve("search-index");
        TrialSamples samples = crowd.during(users, seconds, () -> {
            Crowd.pause(seconds * 300L);
            FileSystemUtils.deleteRecursively(index);
        });
        samples.report("with an index that is deleted", seconds);
        samples.mustBeAnswered(200, TrialEditor.UNCONFIRMED);
        crowd.mustBeFound();
        portal().close();
        try (Stream<Path> files = Files.walk(index)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(file, new byte[(int) Math.min(100, Files.size(file))]);
            }
        }
        portal = start(home, Map.of());
        crowd.mustBeFound();
        Report.line("index damaged while the portal was away: made anew");
    }

    /** On a file system of its own, which is filled up to the last byte. */
    private void fillDisk() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk")).toRealPath();
        try {
            Tool.run("mount", "-t", "tmpfs", "-o", "size=" + arguments.get("disk", "600m"), "tmpfs", disk.toString());
        } catch (IOException e) {
            throw new NotHere("a file system can be mounted by root only");
        }
        try {
            with(disk.resolve("home"), Map.of(), (crowd, home) -> {
                Path filling = disk.resolve("filling");
                TrialSamples samples = crowd.during(users, seconds, () -> {
                    fill(filling);
                    Crowd.pause(seconds * 700L);
                    Files.delete(filling);
                });
                samples.report("with a disk that is full", seconds);
                samples.mustBeAnswered(200, 503, TrialEditor.UNCONFIRMED);
            });
        } finally {
            Tool.run("umount", "--lazy", disk.toString());
        }
    }

    private static void fill(Path file) throws IOException {
        byte[] block = new byte[1 << 16];
        try (var out = Files.newOutputStream(file)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            Report.line("disk full after %,d bytes: %s", Files.size(file), full.getMessage());
        }
    }

    /** The clock of portal and database jumps a day ahead, then two days back. */
    private void moveClock() throws Exception {
        Path library = Path.of(arguments.get("faketime", CLOCK_LIBRARY.toString()));
        if (!Files.exists(library)) {
            throw new NotHere("libfaketime is not installed, or --faketime does not name it");
        }
        Path clock = Files.createDirectories(folder).toRealPath().resolve("clock");
        Files.writeString(clock, "+0");
        Map<String, String> environment = Map.of(
                "LD_PRELOAD", library.toString(),
                "FAKETIME_TIMESTAMP_FILE", clock.toString(),
                "FAKETIME_NO_CACHE", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "DONT_FAKE_MONOTONIC", "1");
        with("clock-home", environment, (crowd, home) -> {
            for (String offset : List.of("+25h", "-23h")) {
                TrialSamples samples = crowd.during(users, seconds / 2.0, () -> {
                    Crowd.pause(seconds * 100L);
                    Files.writeString(clock, offset);
                });
                samples.report("clock set to " + offset, seconds / 2);
                samples.mustBeAnswered(200, TrialEditor.UNCONFIRMED);
                crowd.mustEdit();
            }
        });
    }

    /** The portal is killed while people write without a pause, and started again. */
    private void killPortal(Crowd crowd, LoadHome home) throws Exception {
        for (int kill = 0; kill < arguments.number("kills", 3); kill++) {
            crowd.onlyEdits(() -> {
                Crowd.pause(Math.max(3_000, seconds * 100L));
                portal().kill();
            });
            portal().close();
            long start = System.nanoTime();
            portal = start(home, Map.of());
            Report.line("portal killed: answers again after %.1f s", (System.nanoTime() - start) / 1e9);
        }
    }

    /** What is done to a portal that people use. */
    private interface Fault {
        void happen(Crowd crowd, LoadHome home) throws Exception;
    }

    /** The machine cannot do this to itself. */
    static final class NotHere extends Exception {
        NotHere(String reason) {
            super(reason);
        }
    }
}
