package jp.tsunagari.portal.console;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.postgres.DatabaseBackup;
import jp.tsunagari.portal.postgres.DatabaseBackup.BackupFailedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code backup FILE} and {@code restore FILE}, for the database that comes with the portal: the first while the portal
 * runs or not, the second into an empty home folder. A server of one's own has {@code pg_dump}.
 */
@Command(name = BackupCommand.BACKUP)
public final class BackupCommand implements Callable<Integer> {

    static final String BACKUP = "backup";
    static final String RESTORE = "restore";
    static final int DONE = 0;
    static final int FAILED = 1;

    private static final String USAGE = "console.backup.usage";

    private final boolean restores;
    private final Messages messages = Messages.ofClasspath();
    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;

    @Parameters(arity = "1")
    private Path file = Path.of("");

    /** Null for the one that the environment names. */
    @Option(names = "--portal.home")
    private @Nullable Path home;

    private BackupCommand(boolean restores, PrintStream out, PrintStream err) {
        this.restores = restores;
        this.out = out;
        this.err = err;
        this.environment = System.getenv();
    }

    /** Whether the command line asks for one of these commands rather than for the portal. */
    public static boolean isMeantBy(String[] arguments) {
        return CommandStart.isMeantBy(arguments, BACKUP) || CommandStart.isMeantBy(arguments, RESTORE);
    }

    /** Runs the command and gives the exit code. */
    public static int run(String[] arguments) {
        boolean restores = CommandStart.isMeantBy(arguments, RESTORE);
        return CommandStart.run(arguments, USAGE, (out, err) -> new BackupCommand(restores, out, err));
    }

    @Override
    public Integer call() {
        if (hasOwnServer(environment)) {
            err.println(messages.get("console.backup.own-server"));
            return FAILED;
        }
        DatabaseBackup backup = new DatabaseBackup(folder(home, environment), messages);
        try {
            long rows = restores ? backup.restore(file) : backup.write(file);
            out.println(messages.get(restores ? "console.backup.restored" : "console.backup.written", file, rows));
            return DONE;
        } catch (BackupFailedException e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }

    /** Whether the database is not the one that comes with the portal. */
    static boolean hasOwnServer(Map<String, String> environment) {
        return !environment.getOrDefault("SPRING_DATASOURCE_URL", "").isBlank();
    }

    /** @param home as the command line says; null if it does not */
    static Path folder(@Nullable Path home, Map<String, String> environment) {
        String configured = environment.getOrDefault("PORTAL_HOME", "");
        return home != null ? home : Path.of(configured.isBlank() ? "portal-data" : configured);
    }
}
