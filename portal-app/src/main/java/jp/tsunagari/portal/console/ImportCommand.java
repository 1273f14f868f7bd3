package jp.tsunagari.portal.console;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.ImportApplication;
import jp.tsunagari.portal.ingest.ImportPlans;
import jp.tsunagari.portal.ingest.ImportPlans.NothingReadableException;
import jp.tsunagari.portal.ingest.apply.PlanApplier.CatalogueMovedException;
import jp.tsunagari.portal.ingest.apply.PlanApplier.ImportBusyException;
import jp.tsunagari.portal.ingest.explain.ExplanationFormat;
import jp.tsunagari.portal.ingest.intake.DocumentFile;
import jp.tsunagari.portal.ingest.intake.DocumentOrigin;
import jp.tsunagari.portal.ingest.intake.DocumentOrigin.Field;
import jp.tsunagari.portal.ingest.intake.ReadDocument;
import jp.tsunagari.portal.ingest.plan.CardStatus;
import jp.tsunagari.portal.ingest.plan.ImportPlan;
import jp.tsunagari.portal.ingest.plan.PlannedDocument;
import jp.tsunagari.portal.ingest.plan.StoredPlan;
import jp.tsunagari.portal.ingest.run.DocumentOrigins;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/**
 * {@code import FILE... [--year 2025] [--origin published=2026-03] [--plan-only | --apply]}: the same plan as on the pages, and the same application of
 * it. Starts the portal on a free port for as long as it takes; messages and the log go to the standard error.
 */
@Command(name = ImportCommand.NAME)
public final class ImportCommand implements Callable<Integer> {

    static final String NAME = "import";
    static final int DONE = 0;
    static final int LEFT_TO_DECIDE = 1;
    static final int UNREADABLE = 2;
    static final int BUSY = 3;
    static final int WITHOUT_PROGRAMME = 4;

    private static final String USAGE = "console.import.usage";

    private final Class<?> portal;
    private final Messages messages = Messages.ofClasspath();
    private final PrintStream out;
    private final PrintStream err;

    @Parameters(arity = "1..*")
    private List<Path> files = new ArrayList<>();

    /** Instead of the one in the documents; null for that one. */
    @Option(names = "--year", converter = YearConverter.class)
    private @Nullable Integer year;

    /** As for the year. */
    @Option(names = "--programme")
    private @Nullable String programme;

    /** What is known of where the documents are from; recorded when they are applied. */
    @Option(names = "--origin", converter = SaidConverter.class)
    private List<Said> said = new ArrayList<>();

    @ArgGroup
    private @Nullable Extent extent;

    @Option(names = "--format")
    private ExplanationFormat format = ExplanationFormat.TEXT;

    private ImportCommand(Class<?> portal, PrintStream out, PrintStream err) {
        this.portal = portal;
        this.out = out;
        this.err = err;
    }

    /** How far to go: one of the two, planning alone if neither is said. */
    private static final class Extent {

        @Option(names = "--apply")
        private boolean apply;

        @Option(names = "--plan-only")
        private boolean planOnly;

        boolean applies() {
            return apply && !planOnly;
        }
    }

    /** A year of four digits. */
    private static final class YearConverter implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String digits) {
            if (!digits.matches("2[01][0-9]{2}")) {
                throw new TypeConversionException("not a year: " + digits);
            }
            return Integer.valueOf(digits);
        }
    }

    /** One thing that is said of the origin of the documents. */
    private record Said(Field field, String value) {}

    /** {@code published=2026-03}. */
    private static final class SaidConverter implements ITypeConverter<Said> {

        @Override
        public Said convert(String said) {
            String[] parts = said.split("=", 2);
            return Stream.of(Field.values())
                    .filter(field -> parts.length == 2 && field.code().equals(parts[0]))
                    .flatMap(field -> field.read(parts[1]).map(value -> new Said(field, value)).stream())
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("not of an origin: " + said));
        }
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
        return CommandStart.run(arguments, USAGE, (out, err) -> new ImportCommand(portal, out, err));
    }

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext context = CommandStart.portal(portal)) {
            return take(
                    context.getBean(ImportPlans.class),
                    context.getBean(ImportApplication.class),
                    context.getBean(DocumentOrigins.class));
        } catch (IOException e) {
            err.println(messages.get("console.import.unreadable", String.valueOf(e.getMessage())));
            return UNREADABLE;
        } catch (NothingReadableException e) {
            e.reasons().stream().map(messages::get).forEach(err::println);
            return UNREADABLE;
        } catch (ImportBusyException | CatalogueMovedException e) {
            err.println(messages.get("console.import.busy"));
            return BUSY;
        }
    }

    private int take(ImportPlans plans, ImportApplication application, DocumentOrigins origins) throws IOException {
        List<DocumentFile> documents = new ArrayList<>();
        for (Path file : files) {
            documents.add(new DocumentFile(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
        }
        String operator = messages.get("console.import.operator");
        long id = plans.create(documents, operator);
        correct(id, plans, operator);
        StoredPlan plan = plans.find(id).orElseThrow();
        if (!plan.asked().isEmpty()) {
            plan.asked().forEach(document -> err.println(asks(document)));
            plans.discard(id, operator);
            return WITHOUT_PROGRAMME;
        }
        ImportPlan computed = plans.compute(plan);
        boolean unreadable = plan.documents().stream().anyMatch(document -> document.failure() != null);
        boolean applied = extent != null && extent.applies() && !unreadable;
        if (applied) {
            application.apply(id, plans.seen(id, computed).hash(), operator);
            describe(plan, origins, operator);
        }
        ImportReport report = ImportReport.of(plan, computed, applied, messages);
        switch (format) {
            case TEXT -> report.writeText(messages, out);
            case JSON -> report.writeJson(out);
        }
        if (unreadable) {
            return UNREADABLE;
        }
        Set<CardStatus> found = computed.counts().keySet();
        return found.contains(CardStatus.CONFLICTING) || found.contains(CardStatus.UNDECIDED) ? LEFT_TO_DECIDE : DONE;
    }

    private String asks(PlannedDocument document) {
        ReadDocument reading = document.readingOrFail();
        Integer read = reading.fiscalYear();
        return messages.get(
                "console.import.without-programme",
                document.name(),
                read == null ? messages.get("common.not-stated") : read.toString(),
                reading.programme() == null ? messages.get("common.not-stated") : reading.programme());
    }

    private void describe(StoredPlan plan, DocumentOrigins origins, String operator) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        said.forEach(each -> values.put(each.field(), each.value()));
        plan.documents().stream()
                .map(PlannedDocument::sourceDocument)
                .filter(Objects::nonNull)
                .forEach(document -> origins.add(document, DocumentOrigin.of(values), operator));
    }

    /** Puts the year and the programme of the command line in the place of those of the documents. */
    private void correct(long id, ImportPlans plans, String operator) {
        if (year == null && programme == null) {
            return;
        }
        for (PlannedDocument document : plans.find(id).orElseThrow().documents()) {
            ReadDocument reading = document.reading();
            if (reading != null) {
                plans.correct(
                        id,
                        document.position(),
                        programme == null ? reading.programme() : programme,
                        year == null ? reading.fiscalYear() : year,
                        operator);
            }
        }
    }
}
