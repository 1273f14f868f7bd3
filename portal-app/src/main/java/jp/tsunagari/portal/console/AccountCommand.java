package jp.tsunagari.portal.console;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.tsunagari.portal.account.AccountView;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.security.password.PasswordRule.NewPassword;
import jp.tsunagari.portal.web.form.FormText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code account LOGIN [--password | --password-stdin] [--unlock] [--remove-second-factor]}: the way in for an admin who has no other. Starts
 * the portal on a free port for as long as it takes. A password is asked for at the terminal, or read as a line of the
 * standard input; it is no argument, because others on the machine see those.
 */
@Command(name = AccountCommand.NAME)
public final class AccountCommand implements Callable<Integer> {

    static final String NAME = "account";
    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int WRONG_USAGE = 2;

    private static final String USAGE = "console.account.usage";

    private final Class<?> portal;
    private final Messages messages = Messages.ofClasspath();
    private final PrintStream out;
    private final PrintStream err;

    @Parameters(arity = "1")
    private String login = "";

    @Option(names = "--password")
    private boolean password;

    @Option(names = "--password-stdin")
    private boolean passwordFromInput;

    @Option(names = "--unlock")
    private boolean unlock;

    @Option(names = "--remove-second-factor")
    private boolean removeSecondFactor;

    private AccountCommand(Class<?> portal, PrintStream out, PrintStream err) {
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
        return CommandStart.run(arguments, USAGE, (out, err) -> new AccountCommand(portal, out, err));
    }

    @Override
    public Integer call() throws IOException {
        boolean setsPassword = password || passwordFromInput;
        if (!setsPassword && !unlock && !removeSecondFactor) {
            return wrongUsage("nothing");
        }
        Optional<NewPassword> typed = setsPassword ? askPassword() : Optional.empty();
        if (setsPassword && typed.isEmpty()) {
            return wrongUsage("no-terminal");
        }
        try (ConfigurableApplicationContext context = CommandStart.portal(portal)) {
            return recover(context.getBean(AccountRecovery.class), typed.orElse(null));
        }
    }

    private int wrongUsage(String what) {
        err.println(messages.get(USAGE + "." + what));
        err.print(messages.get(USAGE));
        return WRONG_USAGE;
    }

    private int recover(AccountRecovery recovery, @Nullable NewPassword typed) {
        Optional<AccountView> account = recovery.find(login);
        if (account.isEmpty()) {
            err.println(messages.get("console.account.unknown", login, String.join(" ", recovery.admins())));
            return REFUSED;
        }
        AccountView found = account.get();
        if (typed != null) {
            Optional<String> objection = recovery.setPassword(found, typed);
            if (objection.isPresent()) {
                err.println(objection.get());
                return REFUSED;
            }
            out.println(messages.get("console.account.password-set", found.login()));
        }
        if (unlock) {
            recovery.unlock(found);
            out.println(messages.get("console.account.unlocked", found.login()));
        }
        if (removeSecondFactor) {
            boolean removed = recovery.removeSecondFactor(found);
            out.println(messages.get(
                    removed ? "console.account.factor-removed" : "console.account.no-factor", found.login()));
        }
        return DONE;
    }

    /** Empty where there is no terminal to ask at. */
    @SuppressWarnings("SystemConsoleNull") // Java 17 gives null; later ones read the standard input
    private Optional<NewPassword> askPassword() throws IOException {
        if (passwordFromInput) {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return Optional.of(new NewPassword(FormText.orEmpty(line), FormText.orEmpty(line)));
        }
        Console terminal = System.console();
        return terminal == null
                ? Optional.empty()
                : Optional.of(new NewPassword(
                        ask(terminal, "account.new-password.label"), ask(terminal, "account.new-password.again")));
    }

    private String ask(Console terminal, String key) {
        char[] typed = terminal.readPassword("%s: ", messages.get(key));
        return typed == null ? "" : String.valueOf(typed);
    }
}
