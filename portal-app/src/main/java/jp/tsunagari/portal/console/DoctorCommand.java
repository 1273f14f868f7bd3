package jp.tsunagari.portal.console;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.postgres.RunningDatabase;
import jp.tsunagari.portal.readiness.Finding;
import jp.tsunagari.portal.readiness.Finding.Level;
import jp.tsunagari.portal.readiness.Readiness;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.BadSqlGrammarException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code doctor}: says what is missing before the portal can be shown to the public, and what to do about it. Looks at the
 * settings of where it runs, and at the database, whether the portal runs or not.
 */
@Command(name = DoctorCommand.NAME)
public final class DoctorCommand implements Callable<Integer> {

    static final String NAME = "doctor";
    static final int READY = 0;
    static final int NOT_READY = 1;

    private static final String USAGE = "console.doctor.usage";

    private final Messages messages = Messages.ofClasspath();
    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;

    /** Null for the one that the environment names. */
    @Option(names = "--portal.home")
    private @Nullable Path home;

    private DoctorCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
        this.environment = System.getenv();
    }

    /** Whether the command line asks for this command rather than for the portal. */
    public static boolean isMeantBy(String[] arguments) {
        return CommandStart.isMeantBy(arguments, NAME);
    }

    /** Runs the command and gives the exit code. */
    public static int run(String[] arguments) {
        return CommandStart.run(arguments, USAGE, DoctorCommand::new);
    }

    @Override
    public Integer call() throws IOException {
        Path folder = BackupCommand.folder(home, environment);
        if (!BackupCommand.hasOwnServer(environment) && !RunningDatabase.everWasIn(folder)) {
            // A mistyped folder is named, and not made.
            err.println(messages.get("console.doctor.never-started", folder.toAbsolutePath()));
            return NOT_READY;
        }
        // The tables are the portal's own business, which may run, in whatever version.
        List<String> settings = new ArrayList<>(List.of("--portal.home=" + folder, "--spring.flyway.enabled=false"));
        Optional<RunningDatabase> running =
                BackupCommand.hasOwnServer(environment) ? Optional.empty() : RunningDatabase.in(folder);
        running.ifPresent(database -> settings.addAll(List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password())));
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(DoctorConfiguration.class)
                .web(WebApplicationType.NONE)
                .run(settings.toArray(String[]::new))) {
            return tell(context.getBean(Readiness.class).findings());
        } catch (BadSqlGrammarException e) {
            err.println(messages.get("console.doctor.never-started", folder.toAbsolutePath()));
            return NOT_READY;
        }
    }

    private int tell(List<Finding> findings) {
        for (Finding finding : findings) {
            out.println(messages.get(
                    "console.doctor.line",
                    messages.get(finding.level().messageKey()),
                    finding.title(),
                    finding.text()));
            if (finding.advice() != null) {
                out.println(messages.get("console.doctor.advice", finding.advice()));
            }
            if (finding.path() != null) {
                out.println(messages.get("console.doctor.page", finding.path()));
            }
        }
        long missing = findings.stream()
                .filter(finding -> finding.level() == Level.MISSING)
                .count();
        out.println(
                missing == 0
                        ? messages.get("console.doctor.ready")
                        : messages.get("console.doctor.not-ready", String.valueOf(missing)));
        return missing == 0 ? READY : NOT_READY;
    }
}
