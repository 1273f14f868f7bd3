package jp.tsunagari.portal.console;

import java.io.PrintStream;
import java.util.List;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Tells a user in the words of the bundles what is wrong with a command line, and how the command is used. Texts have the
 * keys {@code <command>.usage} and {@code <command>.usage.<option>.<problem>}.
 */
final class CommandProblems implements CommandLine.IParameterExceptionHandler {

    private static final String FILE = "file";

    private final Messages messages;
    private final PrintStream err;
    private final String usage;

    /** @param usage key of the text that explains the command */
    CommandProblems(Messages messages, PrintStream err, String usage) {
        this.messages = messages;
        this.err = err;
        this.usage = usage;
    }

    /** The command line of a command that tells its problems so. */
    CommandLine commandLine(Object command) {
        return new CommandLine(command)
                .setParameterExceptionHandler(this)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOverwrittenOptionsAllowed(true)
                .setExpandAtFiles(false);
    }

    @Override
    public int handleParseException(CommandLine.ParameterException problem, String[] arguments) {
        err.println(text(problem));
        err.print(messages.get(usage));
        return CommandLine.ExitCode.USAGE;
    }

    private String text(CommandLine.ParameterException problem) {
        if (problem instanceof CommandLine.UnmatchedArgumentException unmatched) {
            String kind = unmatched.isUnknownOption() ? ".unknown-option" : ".too-many-files";
            return messages.get(usage + kind, unmatched.getUnmatched().get(0));
        }
        if (problem instanceof CommandLine.MutuallyExclusiveArgsException) {
            return messages.get(usage + ".exclusive");
        }
        if (problem instanceof CommandLine.MissingParameterException missing) {
            List<ArgSpec> specs = missing.getMissing();
            return messages.get(usage + "." + name(specs.isEmpty() ? null : specs.get(0)) + ".missing");
        }
        return messages.get(usage + "." + name(problem.getArgSpec()) + ".invalid", String.valueOf(problem.getValue()));
    }

    /** The option without its dashes. */
    private static String name(@Nullable ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName().replaceFirst("^-+", "") : FILE;
    }
}
