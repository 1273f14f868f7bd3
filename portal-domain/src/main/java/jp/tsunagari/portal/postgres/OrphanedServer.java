package jp.tsunagari.portal.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.message.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed portal left running: its database server, which would bar the next start.
 *
 * <p>Only to be used by the owner of the home folder's lock. Process numbers are reused, so a number in a file is not
 * believed: a process is ours only if it runs a program out of this home folder.
 */
final class OrphanedServer {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);
    private static final Duration TIME_TO_DIE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(50);

    private final Path data;
    private final PostgresPrograms programs;
    private final Messages messages;

    OrphanedServer(Path data, PostgresPrograms programs, Messages messages) {
        this.data = data;
        this.programs = programs;
        this.messages = messages;
    }

    /** Stops whatever still runs on this home folder and removes the mark that it left. */
    void remove() {
        PidFile pidFile = new PidFile(data);
        pidFile.process().filter(this::isServerOnThisData).ifPresent(this::stop);
        // Also the programs of a first start that was interrupted, and sessions whose server was killed.
        killAll(programsOfThisHome());
        // Nothing of ours runs any more: if the file is still there, it names a dead or a foreign process.
        pidFile.delete();
    }

    private void stop(ProcessHandle server) {
        LOG.warn(messages.get("postgres.log.orphan", Long.toString(server.pid())));
        PostgresPrograms.Run stop = programs.run("pg_ctl", "stop", "--pgdata=" + data, "--mode=fast", "--timeout=30");
        if (!stop.succeeded()) {
            LOG.warn(messages.get("postgres.log.orphan-killed", Long.toString(server.pid()), stop.output()));
        }
    }

    private boolean isServerOnThisData(ProcessHandle process) {
        return programs.areRunBy(process)
                // Windows does not tell the arguments; the program's place must do there.
                && process.info()
                        .arguments()
                        .map(arguments -> List.of(arguments).contains(data.toString()))
                        .orElse(true);
    }

    private List<ProcessHandle> programsOfThisHome() {
        return ProcessHandle.allProcesses().filter(programs::areRunBy).toList();
    }

    private void killAll(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(this::awaitEnd);
    }

    private void awaitEnd(ProcessHandle process) {
        long deadline = System.nanoTime() + TIME_TO_DIE.toNanos();
        // Not onExit(): a dead process whose parent never collects it, as in many containers, would never "exit".
        while (programs.areRunBy(process)) {
            if (System.nanoTime() > deadline || !ServerWatch.pause(POLL)) {
                throw HomeFailure.of("orphan-remains", null, Long.toString(process.pid()));
            }
        }
    }

    /** PostgreSQL's own mark in its data folder. */
    static final class PidFile {

        private final Path file;

        PidFile(Path data) {
            this.file = data.resolve("postmaster.pid");
        }

        /** The process under the number in the file, whatever it is; empty when there is none. */
        Optional<ProcessHandle> process() {
            try {
                return Files.readAllLines(file).stream()
                        .findFirst()
                        .map(String::strip)
                        .filter(line -> line.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .flatMap(ProcessHandle::of);
            } catch (NoSuchFileException none) {
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void delete() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
