package jp.tsunagari.portal.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.tsunagari.portal.ingest.ImportApplication;
import jp.tsunagari.portal.ingest.ImportPlans;
import jp.tsunagari.portal.ingest.apply.CatalogueMovedException;
import jp.tsunagari.portal.ingest.apply.ImportBusyException;
import jp.tsunagari.portal.ingest.intake.DocumentFile;
import jp.tsunagari.portal.ingest.intake.ReadDocument;
import jp.tsunagari.portal.ingest.plan.CardStatus;
import jp.tsunagari.portal.ingest.plan.ImportPlan;
import jp.tsunagari.portal.ingest.plan.PlannedDocument;
import jp.tsunagari.portal.ingest.plan.StoredPlan;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code import FILE... [--year 2025] [--plan-only | --apply]}: the same plan as on the pages, and the same application of
 * it. Starts the portal on a free port for as long as it takes; messages and the log go to the standard error.
 */
public final class ImportCommand {

    static final int DONE = 0;
    static final int LEFT_TO_DECIDE = 1;
    static final int UNREADABLE = 2;
    static final int BUSY = 3;

    private static final String NAME = "import";
    private static final String OPERATOR = "コマンドからの取り込み";

    private final ImportPlans plans;
    private final ImportApplication application;
    private final PrintStream out;

    ImportCommand(ImportPlans plans, ImportApplication application, PrintStream out) {
        this.plans = plans;
        this.application = application;
        this.out = out;
    }

    /** Whether the command line asks for this command rather than for the portal. */
    public static boolean isMeantBy(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME);
    }

    /**
     * Runs the command and gives the exit code.
     *
     * @param portal the application to start
     */
    public static int run(String[] arguments, Class<?> portal) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        // The log belongs to the messages, not into the report.
        System.setOut(err);
        ImportArguments parsed;
        try {
            parsed = ImportArguments.parse(Arrays.asList(arguments).subList(1, arguments.length));
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.print(ImportArguments.USAGE);
            return UNREADABLE;
        }
        try (ConfigurableApplicationContext context =
                SpringApplication.run(portal, "--server.port=0", "--server.address=127.0.0.1")) {
            return new ImportCommand(context.getBean(ImportPlans.class), context.getBean(ImportApplication.class), out)
                    .execute(parsed);
        } catch (IOException e) {
            err.println("資料を開けません: " + e.getMessage());
            return UNREADABLE;
        } catch (ImportBusyException | CatalogueMovedException e) {
            err.println("別の変更が進んでいるため、何もしていません。しばらくして、もう一度お試しください。");
            return BUSY;
        }
    }

    int execute(ImportArguments arguments) throws IOException {
        List<DocumentFile> files = new ArrayList<>();
        for (Path file : arguments.files()) {
            files.add(new DocumentFile(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
        }
        long id = plans.create(files, OPERATOR);
        correct(id, arguments);
        StoredPlan plan = plans.find(id).orElseThrow();
        ImportPlan computed = plans.compute(plan);
        boolean unreadable = plan.documents().stream().anyMatch(document -> document.failure() != null);
        boolean applied = arguments.apply() && !unreadable;
        if (applied) {
            application.apply(id, computed.seen(), OPERATOR);
        }
        ImportReport report = ImportReport.of(plan, computed, applied);
        if (arguments.json()) {
            report.writeJson(out);
        } else {
            report.writeText(out);
        }
        if (unreadable) {
            return UNREADABLE;
        }
        return computed.counts().containsKey(CardStatus.CONFLICTING) ? LEFT_TO_DECIDE : DONE;
    }

    private void correct(long id, ImportArguments arguments) {
        if (arguments.year() == null && arguments.programme() == null) {
            return;
        }
        for (PlannedDocument document : plans.find(id).orElseThrow().documents()) {
            ReadDocument reading = document.reading();
            if (reading != null) {
                plans.correct(
                        id,
                        document.position(),
                        arguments.programme() == null ? reading.programme() : arguments.programme(),
                        arguments.year() == null ? reading.fiscalYear() : arguments.year());
            }
        }
    }
}
