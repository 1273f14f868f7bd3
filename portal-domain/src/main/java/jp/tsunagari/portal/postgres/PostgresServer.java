package jp.tsunagari.portal.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The database server on a data folder: start, stop, and whether it lives. Answers on this machine only. */
final class PostgresServer {

    /** Durable before fast: what was answered as saved is on the disk, whatever the defaults of the build say. */
    static final List<String> DURABLE = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=100");

    private final PostgresPrograms programs;
    private final Path data;
    private final Path log;
    private final int port;
    private final List<String> settings;

    PostgresServer(PostgresPrograms programs, Path data, Path log, int port, List<String> settings) {
        this.programs = programs;
        this.data = data;
        this.log = log;
        this.port = port;
        this.settings = List.copyOf(settings);
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** Returns when the server accepts connections, after it has recovered from a crash where there was one. */
    void start() {
        keepLastLog();
        // pg_ctl rather than postgres itself: it detaches the server from the terminal, so that Ctrl-C reaches only
        // the portal, which stops its own work first.
        PostgresPrograms.Run start = programs.run(
                "pg_ctl",
                "start",
                "--pgdata=" + data,
                "--log=" + log,
                "--wait",
                "--timeout=120",
                "--options=-p " + port + " -c " + String.join(" -c ", settings));
        if (!start.succeeded()) {
            throw HomeFailure.of("not-started", null, start.output(), readLog(), log);
        }
    }

    boolean isRunning() {
        return new OrphanedServer.PidFile(data)
                .process()
                .filter(programs::areRunBy)
                .isPresent();
    }

    /** Ends open sessions and stops. */
    PostgresPrograms.Run stop() {
        return programs.run("pg_ctl", "stop", "--pgdata=" + data, "--mode=fast", "--timeout=30");
    }

    private void keepLastLog() {
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String readLog() {
        try {
            return Files.exists(log) ? Files.readString(log).strip() : "";
        } catch (IOException e) {
            return "(" + log + ": " + e + ")";
        }
    }
}
