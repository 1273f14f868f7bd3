package jp.tsunagari.portal.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import jp.tsunagari.portal.PortalApplication;
import jp.tsunagari.portal.home.LoadHome;
import jp.tsunagari.portal.ingest.ImportApplication;
import jp.tsunagari.portal.ingest.ImportPlans;
import jp.tsunagari.portal.ingest.RegisterMapping;
import jp.tsunagari.portal.ingest.intake.DocumentFile;
import jp.tsunagari.portal.ingest.layout.RegisterField;
import jp.tsunagari.portal.ingest.plan.ImportPlan;
import jp.tsunagari.portal.ingest.plan.PlannedDocument;
import jp.tsunagari.portal.ingest.register.RegisterView;
import jp.tsunagari.portal.testing.Visitor;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A register of many rows and the portal's own table of as many, as CSV and as a workbook, from the file to the plan. */
final class TableLoad {

    private static final String ADMIN = "admin";
    private static final String PASSWORD = "table-load-password";

    /** Of the rows of the own table, one in so many is edited. */
    private static final int EDITED = 100;

    private final ImportPlans plans;
    private final ImportApplication application;
    private final RegisterMapping mapping;
    private final Visitor visitor;

    private TableLoad(ConfigurableApplicationContext portal) {
        this.plans = portal.getBean(ImportPlans.class);
        this.application = portal.getBean(ImportApplication.class);
        this.mapping = portal.getBean(RegisterMapping.class);
        this.visitor = new Visitor(portal.getEnvironment().getRequiredProperty("local.server.port", Integer.class))
                .waitingFor(Duration.ofMinutes(10));
    }

    /** {@code tables --home=FOLDER [--rows=10000]}; the folder is to be new. */
    static void run(Arguments arguments) throws Exception {
        LoadHome home = new LoadHome(Path.of(arguments.get("home", "load-tables")));
        int rows = arguments.number("rows", 10_000);
        try (ConfigurableApplicationContext portal = SpringApplication.run(
                PortalApplication.class,
                "--portal.home=" + home.path(),
                "--portal.seeds=" + home.noSeeds(),
                "--portal.admin.password=" + PASSWORD,
                "--server.port=0")) {
            HeapAfterCollections heap = HeapAfterCollections.watch();
            new TableLoad(portal).measure(rows);
            Report.line(
                    "heap: %,d MB at most after a collection, %,d MB left at the end",
                    heap.highest() >> 20, HeapAfterCollections.now() >> 20);
        }
    }

    private void measure(int rows) throws Exception {
        visitor.signIn(ADMIN, PASSWORD);
        List<List<String>> register = register(rows);
        long workbook = read("register.xlsx", workbook(register), true);
        plans.discard(workbook, ADMIN);
        long plan = read("register.csv", csv(register), false);
        ImportPlan computed = compute(plan);
        timed("apply", () -> apply(plan, computed));

        timed("written to the index", () -> indexed(rows));
        List<List<String>> own = own();
        plans.discard(read("untouched.csv", csv(own), false), ADMIN);
        for (int row = 1; row < own.size(); row += EDITED) {
            own.get(row).set(1, "表で付けた題 " + row);
        }
        plans.discard(read("edited.xlsx", workbook(own), false), ADMIN);
        long edited = read("edited.csv", csv(own), false);
        ImportPlan changes = compute(edited);
        timed("apply", () -> apply(edited, changes));
    }

    private long read(String name, byte[] bytes, boolean asks) throws Exception {
        Report.line("%s, %,d kB", name, bytes.length / 1024);
        long plan = timed("read the file", () -> plans.create(List.of(new DocumentFile(name, bytes)), ADMIN));
        if (asks) {
            timed("page of the columns", () -> page(plan + "/columns/0"));
            timed("confirm, read again", () -> confirm(plan));
        }
        timed("plan", () -> compute(plan));
        timed("first page", () -> page(Long.toString(plan)));
        timed("the same again", () -> page(Long.toString(plan)));
        timed("page 2", () -> page(plan + "?page=2"));
        return plan;
    }

    private long confirm(long plan) {
        PlannedDocument document = plans.find(plan).orElseThrow().documents().get(0);
        Map<String, RegisterField> columns = new LinkedHashMap<>();
        for (RegisterView.Column column :
                document.readingOrFail().registerOrFail().columns()) {
            RegisterField field = column.field();
            columns.put(
                    column.head(),
                    field != null ? field : Objects.requireNonNullElse(column.guess(), RegisterField.OTHER));
        }
        mapping.confirm(plan, document, columns, Map.of(), true, ADMIN);
        return plan;
    }

    private ImportPlan compute(long plan) {
        return plans.compute(plans.find(plan).orElseThrow());
    }

    private long apply(long plan, ImportPlan computed) {
        application.apply(plan, plans.seen(plan, computed).hash(), ADMIN);
        return plan;
    }

    private int page(String of) throws Exception {
        var answer = visitor.getLater("/admin/imports/plans/" + of).get();
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.uri());
        }
        return answer.body().length();
    }

    private int indexed(int rows) throws Exception {
        int found = 0;
        while (found < rows) {
            Thread.sleep(500);
            found = visitor.get("/api/v1/initiatives?size=1").body().contains("\"total\":" + rows) ? rows : 0;
        }
        return found;
    }

    private List<List<String>> own() throws IOException {
        String text = visitor.get("/initiatives.csv").body();
        try (CSVParser parser = CSVParser.parse(
                new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text), CSVFormat.DEFAULT)) {
            List<List<String>> rows = new ArrayList<>();
            parser.forEach(row -> rows.add(new ArrayList<>(row.toList())));
            return rows;
        }
    }

    private static List<List<String>> register(int rows) {
        List<List<String>> register = new ArrayList<>();
        register.add(List.of("番号", "団体名", "取組名", "都道府県", "市区町村", "年度", "事業名", "取組内容", "届けたい人", "参加者数"));
        for (int i = 1; i <= rows; i++) {
            register.add(List.of(
                    Integer.toString(i),
                    "みどり" + i + "番の会",
                    "第" + i + "広場の見守り",
                    i % 2 == 0 ? "宮城県" : "福岡県",
                    i % 2 == 0 ? "仙台市" : "福岡市",
                    "令和8年度",
                    "地域の支え合い推進事業",
                    "週に" + (1 + i % 5) + "回、広場" + i + "で居場所を開き、孤立しがちな住民が集まって話す場をつくった。\n民生委員と分担して" + i + "軒を訪ねた。",
                    "一人暮らしの高齢者；ひきこもりの若者",
                    Integer.toString(10 + i % 90)));
        }
        return register;
    }

    private static byte[] csv(List<List<String>> rows) throws IOException {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            printer.printRecords(rows);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(List<List<String>> rows) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(100);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("表");
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow(i);
                for (int column = 0; column < rows.get(i).size(); column++) {
                    row.createCell(column).setCellValue(rows.get(i).get(column));
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static <T> T timed(String step, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        T result = work.call();
        String seconds = String.format("%.2f", (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1));
        Report.line("  %-20s %8s s  %s", step, seconds, result instanceof ImportPlan plan ? plan.counts() : "");
        return result;
    }
}
