package jp.tsunagari.portal.load;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import jp.tsunagari.portal.PortalApplication;
import jp.tsunagari.portal.home.LoadHome;
import jp.tsunagari.portal.ingest.ImportApplication;
import jp.tsunagari.portal.ingest.ImportPlans;
import jp.tsunagari.portal.ingest.intake.DocumentFile;
import jp.tsunagari.portal.ingest.plan.ImportPlan;
import jp.tsunagari.portal.testing.Visitor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Takes a large document in, again, and back, and tells how long each step takes. */
final class ImportLoad {

    private static final String ADMIN = "admin";
    private static final String PASSWORD = "import-load-password";

    private final ImportPlans plans;
    private final ImportApplication application;
    private final Visitor visitor;

    private ImportLoad(ConfigurableApplicationContext portal) {
        this.plans = portal.getBean(ImportPlans.class);
        this.application = portal.getBean(ImportApplication.class);
        this.visitor = new Visitor(portal.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    /** {@code import --home=FOLDER [--cases=1000]}; the folder is to be new. */
    static void run(Arguments arguments) throws Exception {
        LoadHome home = new LoadHome(Path.of(arguments.get("home", "load-import")));
        int cases = arguments.number("cases", 1_000);
        byte[] document = LongText.of(Path.of("seeds"), cases);
        try (ConfigurableApplicationContext portal = SpringApplication.run(
                PortalApplication.class,
                "--portal.home=" + home.path(),
                "--portal.seeds=" + home.noSeeds(),
                "--portal.admin.password=" + PASSWORD,
                "--server.port=0")) {
            Report.line("%,d cases, %,d kB", cases, document.length / 1024);
            HeapAfterCollections heap = HeapAfterCollections.watch();
            new ImportLoad(portal).measure(new DocumentFile("load.txt", document));
            Report.line(
                    "heap: %,d MB at most after a collection, %,d MB left at the end",
                    heap.highest() >> 20, HeapAfterCollections.now() >> 20);
        }
    }

    private void measure(DocumentFile document) throws Exception {
        visitor.signIn(ADMIN, PASSWORD);
        long first = timed("read the document", () -> plans.create(List.of(document), ADMIN));
        ImportPlan plan = timed("plan", () -> compute(first));
        timed("page of the plan", () -> page(first));
        timed("apply", () -> apply(first, plan));

        long again = timed("read it again", () -> plans.create(List.of(document), ADMIN));
        ImportPlan unchanged = timed("plan, nothing new", () -> compute(again));
        timed("page of that", () -> page(again));
        timed("apply, nothing new", () -> apply(again, unchanged));

        long undo = plans.undo(first, null, ADMIN);
        ImportPlan back = timed("plan of the undo", () -> compute(undo));
        timed("page of that", () -> page(undo));
        timed("apply the undo", () -> apply(undo, back));
    }

    private ImportPlan compute(long plan) {
        return plans.compute(plans.find(plan).orElseThrow());
    }

    private long apply(long plan, ImportPlan computed) {
        application.apply(plan, plans.seen(plan, computed).hash(), ADMIN);
        return plan;
    }

    private int page(long plan) throws Exception {
        var answer = visitor.getLater("/admin/imports/plans/" + plan).get();
        if (answer.statusCode() != 200 || !answer.body().contains("card-")) {
            throw new AssertionError("no plan, but " + answer.statusCode() + " " + answer.uri());
        }
        return answer.body().length();
    }

    private static <T> T timed(String step, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        T result = work.call();
        String seconds = String.format("%.2f", (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1));
        Report.line("%-20s %8s s  %s", step, seconds, result instanceof ImportPlan plan ? plan.counts() : "");
        return result;
    }
}
