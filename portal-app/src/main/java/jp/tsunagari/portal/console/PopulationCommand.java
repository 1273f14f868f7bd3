package jp.tsunagari.portal.console;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.region.population.PopulationTable;
import jp.tsunagari.portal.region.population.Populations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code population FILE --source NAME}: brings in a table of the census. Starts the portal on a free port for as long as
 * it takes. With one row that cannot be used nothing is brought in, and all such rows are listed.
 */
@Command(name = PopulationCommand.NAME)
public final class PopulationCommand implements Callable<Integer> {

    static final String NAME = "population";
    static final int DONE = 0;
    static final int REFUSED = 1;

    private static final String USAGE = "console.population.usage";

    private final Class<?> portal;
    private final Messages messages = Messages.ofClasspath();
    private final PrintStream out;
    private final PrintStream err;

    @Parameters(arity = "1")
    private @Nullable Path file;

    @Option(names = "--source", required = true)
    private String source = "";

    private PopulationCommand(Class<?> portal, PrintStream out, PrintStream err) {
        this.portal = portal;
        this.out = out;
        this.err = err;
    }

    /** Whether the command line asks for this command rather than for the portal. */
    public static boolean isMeantBy(String[] arguments) {
        return CommandStart.isMeantBy(arguments, NAME);
    }

    /**
     * Runs the command and gives the exit code.
     *
     * @param portal the application to start
     */
    public static int run(String[] arguments, Class<?> portal) {
        return CommandStart.run(arguments, USAGE, (out, err) -> new PopulationCommand(portal, out, err));
    }

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext context = CommandStart.portal(portal);
                Reader text = Files.newBufferedReader(Objects.requireNonNull(file))) {
            PopulationTable table = PopulationTable.read(text, context.getBean(RegionDirectory.class));
            if (!table.faults().isEmpty()) {
                table.faults()
                        .forEach(fault -> err.println(messages.get(fault.messageKey(), fault.row(), fault.value())));
                err.println(messages.get("console.population.refused"));
                return REFUSED;
            }
            context.getBean(Populations.class).replace(table, source);
            out.println(messages.get("console.population.done", table.people().size(), source));
            return DONE;
        } catch (IOException e) {
            err.println(messages.get("console.population.unreadable", String.valueOf(file), e.getMessage()));
            return REFUSED;
        }
    }
}
