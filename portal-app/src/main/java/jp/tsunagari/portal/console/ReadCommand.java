package jp.tsunagari.portal.console;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import jp.tsunagari.portal.ingest.explain.DocumentExplainer;
import jp.tsunagari.portal.ingest.explain.DocumentExplainer.RefusedDocumentException;
import jp.tsunagari.portal.ingest.explain.DocumentExplanation;
import jp.tsunagari.portal.ingest.explain.ExplanationFormat;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code read FILE [--format text|json]}: prints what would be read from a file. Starts neither Spring nor a database.
 *
 * <p>The report goes to the standard output and messages to the standard error, both in UTF-8 wherever it runs.
 */
@Command(name = ReadCommand.NAME)
public final class ReadCommand implements Callable<Integer> {

    static final String NAME = "read";
    static final int READ = 0;
    static final int READ_WITH_ERRORS = 1;
    static final int UNREADABLE = 2;

    private static final String USAGE = "read.usage";

    private final Messages messages = Messages.ofClasspath();
    private final PrintStream out;
    private final PrintStream err;

    @Parameters(index = "0")
    private @Nullable Path file;

    @Option(names = "--format")
    private ExplanationFormat format = ExplanationFormat.TEXT;

    @Option(names = "--help", help = true)
    private boolean help;

    ReadCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Whether the command line asks for this command rather than for the portal. */
    public static boolean isMeantBy(String[] arguments) {
        return CommandStart.isMeantBy(arguments, NAME);
    }

    /** Runs the command on the standard streams and gives the exit code. */
    public static int run(String[] arguments) {
        // Libraries must not log into the report.
        LoggingSystem.get(ReadCommand.class.getClassLoader()).beforeInitialize();
        try (PrintStream out = utf8(FileDescriptor.out);
                PrintStream err = utf8(FileDescriptor.err)) {
            return new ReadCommand(out, err).execute(CommandStart.withoutName(arguments));
        }
    }

    /** @param arguments without the name of the command */
    int execute(String... arguments) {
        return new CommandProblems(messages, err, USAGE).commandLine(this).execute(arguments);
    }

    @Override
    public Integer call() {
        if (help || file == null) {
            out.print(messages.get(USAGE));
            return READ;
        }
        try {
            return read(file);
        } catch (RefusedDocumentException e) {
            err.println(e.reason());
            return UNREADABLE;
        }
    }

    private int read(Path document) throws RefusedDocumentException {
        DocumentExplanation explanation = DocumentExplainer.standalone(messages).explain(document);
        format.write(explanation, messages, new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        if (!explanation.hasErrors()) {
            return READ;
        }
        err.println(messages.get("read.errors-left", String.valueOf(explanation.errorCount())));
        return READ_WITH_ERRORS;
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
    }
}
