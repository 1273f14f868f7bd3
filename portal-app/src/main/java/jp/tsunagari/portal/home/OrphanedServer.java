package jp.tsunagari.portal.home;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed portal left running: its database server lives on and would bar the next start.
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

    OrphanedServer(Path data, PostgresPrograms programs) {
        this.data = data;
        this.programs = programs;
    }

    /** Stops whatever still runs on this home folder and removes the mark that it left. */
    void remove() {
        ServerPidFile pidFile = new ServerPidFile(data);
        pidFile.process().filter(this::isServerOnThisData).ifPresent(this::stop);
        // Also the programs of a first start that was interrupted, and sessions whose server was killed.
        killAll(programsOfThisHome());
        // Nothing of ours runs any more: if the file is still there, it names a dead or a foreign process.
        pidFile.delete();
    }

    private void stop(ProcessHandle server) {
        LOG.warn("前回のポータルが残したデータベース（PID {}）を止めます。", server.pid());
        ToolRun stop = programs.run("pg_ctl", "stop", "--pgdata=" + data, "--mode=fast", "--timeout=30");
        if (!stop.succeeded()) {
            LOG.warn("データベース（PID {}）が止まらないため、強制終了します。{}", server.pid(), stop.output());
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
            if (System.nanoTime() > deadline || !Pause.of(POLL)) {
                throw stillRunning(process);
            }
        }
    }

    private static HomeFailure stillRunning(ProcessHandle process) {
        return new HomeFailure("前回のポータルが残したプロセス（PID " + process.pid() + "）を止められません。", "そのプロセスを止めてから、もう一度起動してください。");
    }
}
