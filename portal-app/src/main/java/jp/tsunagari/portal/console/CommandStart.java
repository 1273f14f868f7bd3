package jp.tsunagari.portal.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiFunction;
import jp.tsunagari.portal.message.Messages;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** How commands begin, whatever they do. */
final class CommandStart {

    private CommandStart() {}

    /** Whether the command line asks for the command of this name rather than for the portal. */
    static boolean isMeantBy(String[] arguments, String name) {
        return arguments.length > 0 && arguments[0].equals(name);
    }

    /** What follows the name of the command. */
    static String[] withoutName(String[] arguments) {
        return Arrays.copyOfRange(arguments, 1, arguments.length);
    }

    /**
     * Runs a command that starts the portal, and gives the exit code. The log goes to the standard error: it belongs to the
     * messages, not into the report.
     *
     * @param usage key of the text that explains the command
     * @param command makes it for the standard output and the standard error
     */
    static int run(String[] arguments, String usage, BiFunction<PrintStream, PrintStream, Object> command) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        System.setOut(err);
        return new CommandProblems(Messages.ofClasspath(), err, usage)
                .commandLine(command.apply(out, err))
                .execute(withoutName(arguments));
    }

    /** The portal on a free port that only this machine reaches, for as long as the command takes. */
    static ConfigurableApplicationContext portal(Class<?> application) {
        return SpringApplication.run(application, "--server.port=0", "--server.address=127.0.0.1");
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
