package jp.tsunagari.portal.read;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import jp.tsunagari.portal.ingest.explain.DocumentExplainer;
import jp.tsunagari.portal.ingest.explain.DocumentExplanation;
import jp.tsunagari.portal.ingest.explain.RefusedDocumentException;
import jp.tsunagari.portal.message.Messages;
import org.springframework.boot.logging.LoggingSystem;

/**
 * {@code read FILE [--format text|json]}: prints what would be read from a file. Starts neither Spring nor a database.
 *
 * <p>The report goes to the standard output and messages to the standard error, both in UTF-8 wherever it runs.
 */
public final class ReadCommand {

    static final int READ = 0;
    static final int READ_WITH_ERRORS = 1;
    static final int UNREADABLE = 2;

    private static final String NAME = "read";

    private final Messages messages = Messages.ofClasspath();
    private final PrintStream out;
    private final PrintStream err;

    ReadCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Whether the command line asks for this command rather than for the portal. */
    public static boolean isMeantBy(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME);
    }

    /** Runs the command on the standard streams and gives the exit code. */
    public static int run(String[] arguments) {
        // Libraries must not log into the report.
        LoggingSystem.get(ReadCommand.class.getClassLoader()).beforeInitialize();
        try (PrintStream out = utf8(FileDescriptor.out);
                PrintStream err = utf8(FileDescriptor.err)) {
            return new ReadCommand(out, err).read(Arrays.asList(arguments).subList(1, arguments.length));
        }
    }

    int read(List<String> arguments) {
        if (arguments.contains("--help")) {
            out.print(Usage.TEXT);
            return READ;
        }
        try {
            return read(ReadArguments.parse(arguments));
        } catch (UsageException e) {
            err.println(e.getMessage());
            err.print(Usage.TEXT);
            return UNREADABLE;
        } catch (RefusedDocumentException e) {
            err.println(e.reason());
            return UNREADABLE;
        }
    }

    private int read(ReadArguments arguments) throws RefusedDocumentException {
        DocumentExplanation explanation = DocumentExplainer.standalone(messages).explain(arguments.file());
        arguments
                .format()
                .write(explanation, messages, new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        if (!explanation.hasErrors()) {
            return READ;
        }
        err.println("人が確かめるべき点が" + explanation.errorCount() + "件あります。");
        return READ_WITH_ERRORS;
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
    }
}
