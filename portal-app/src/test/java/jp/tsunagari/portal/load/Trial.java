package jp.tsunagari.portal.load;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.tsunagari.portal.home.LoadHome;
import jp.tsunagari.portal.postgres.TestHome;

/**
 * Many users at once, first in peace, then while the database and at last the portal itself are killed; afterwards every
 * change that was confirmed to a person is looked for in the database.
 */
final class Trial {

    private static final String PASSWORD = "quiet harbour at dawn";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> WORDS = List.of(
            "居場所", "子ども食堂", "高齢者", "相談", "ひきこもり", "見守り", "学生", "外国人", "電話", "サロン", "若者", "就労", "農業", "訪問", "カフェ",
            "ボランティア");

    private final LoadHome home;
    private final int users;
    private final double think;
    private final List<String> slugs = new ArrayList<>();
    private final List<Long> ids = new ArrayList<>();
    private final BlockingQueue<TrialEditor> editors = new LinkedBlockingQueue<>();
    private final List<TrialEditor> allEditors = new ArrayList<>();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private volatile Portal portal;

    private Trial(LoadHome home, Portal portal, int users, double think) {
        this.home = home;
        this.portal = portal;
        this.users = users;
        this.think = think;
    }

    /** {@code trial --home=FOLDER [--users=200] [--seconds=120] [--think=5] [--editors=8] [--kills=3]}. */
    static void run(Arguments arguments) throws Exception {
        LoadHome home = new LoadHome(Path.of(arguments.get("home", "load-data")));
        int seconds = arguments.number("seconds", 120);
        Trial trial = new Trial(home, start(home), arguments.number("users", 200), arguments.number("think", 5));
        try {
            trial.prepare(arguments.number("editors", 8));
            trial.during(30, new TrialSamples(), () -> {});
            TrialSamples calm = new TrialSamples();
            trial.during(seconds, calm, () -> {});
            calm.report("in peace", seconds);
            TrialSamples faults = new TrialSamples();
            trial.during(seconds, faults, () -> trial.killDatabase(arguments.number("kills", 3), seconds));
            faults.report("with a database that is killed", seconds);
            trial.killPortalAndLook();
        } finally {
            trial.portal.close();
        }
    }

    private static Portal start(LoadHome home) {
        return Portal.start(home, "--portal.admin.password=" + PASSWORD);
    }

    private void prepare(int count) throws SQLException {
        try (Connection connection = home.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id, slug from initiative order by id limit 5000")) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
                slugs.add(rows.getString(2));
            }
        }
        for (int i = 0; i < count; i++) {
            allEditors.add(new TrialEditor(() -> portal.port(), PASSWORD, ids.get(i)));
        }
        editors.addAll(allEditors);
    }

    /** All users at once for so long, and something that happens meanwhile. */
    private void during(int seconds, TrialSamples samples, Disturbance disturbance) throws Exception {
        AtomicBoolean goesOn = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(users);
        try {
            for (int user = 0; user < users; user++) {
                Random random = new Random(user);
                threads.execute(() -> {
                    while (goesOn.get()) {
                        pause((long) (-Math.log(1 - random.nextDouble()) * think * 1_000));
                        if (goesOn.get()) {
                            act(TrialSamples.Kind.of(random.nextInt(100)), random, samples);
                        }
                    }
                });
            }
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            disturbance.happen();
            pause(Math.max(0, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
        } finally {
            goesOn.set(false);
            threads.shutdown();
            threads.awaitTermination(2, TimeUnit.MINUTES);
        }
    }

    private void act(TrialSamples.Kind kind, Random random, TrialSamples samples) {
        long start = System.nanoTime();
        int status = 0;
        try {
            status = switch (kind) {
                case BROWSE -> get(browsed(random));
                case CARD -> get("/initiatives/" + encoded(slugs.get(random.nextInt(slugs.size()))));
                case COMPARE ->
                    get("/compare?id=" + ids.get(random.nextInt(ids.size())) + "&id="
                            + ids.get(random.nextInt(ids.size())) + "&id=" + ids.get(random.nextInt(ids.size())));
                case API -> get("/api/v1/initiatives?q=" + word(random));
                case EDIT -> {
                    TrialEditor editor = editors.take();
                    start = System.nanoTime();
                    try {
                        yield editor.edit();
                    } finally {
                        editors.add(editor);
                    }
                }
            };
        } catch (IOException e) {
            status = 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        samples.add(kind, System.nanoTime() - start, status);
    }

    private String browsed(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> "/";
            case 1 -> "/initiatives";
            case 2 -> "/initiatives?page=" + (1 + random.nextInt(50));
            case 3 -> "/initiatives?region=" + String.format("%02d", 1 + random.nextInt(47));
            case 4 -> "/suggestions?q=" + word(random);
            default ->
                "/initiatives?q=" + word(random)
                        + (random.nextBoolean() ? "" : "&region=" + String.format("%02d", 1 + random.nextInt(47)));
        };
    }

    private static String word(Random random) {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        return encoded(random.nextBoolean() ? word : word + " " + WORDS.get(random.nextInt(WORDS.size())));
    }

    private int get(String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + portal.port() + path))
                                .header("Accept-Encoding", "gzip")
                                .timeout(PATIENCE)
                                .build(),
                        BodyHandlers.ofByteArray())
                .statusCode();
    }

    /** As a machine does that runs out of memory: no server of the database gets to say goodbye. */
    private void killDatabase(int times, int seconds) throws Exception {
        for (int kill = 1; kill <= times; kill++) {
            pause(seconds * 1_000L / (times + 1));
            TestHome.serverOf(home.path()).destroyForcibly();
            long start = System.nanoTime();
            while (get("/actuator/health/readiness") == 200 && System.nanoTime() - start < 2_000_000_000L) {
                pause(20);
            }
            while (get("/actuator/health/readiness") != 200) {
                pause(20);
            }
            Report.line("database killed: ready again after %.1f s", (System.nanoTime() - start) / 1e9);
        }
    }

    /** The portal is killed while all editors write, and started again. */
    private void killPortalAndLook() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(allEditors.size());
        TrialSamples unseen = new TrialSamples();
        for (TrialEditor editor : allEditors) {
            threads.execute(() -> {
                for (int i = 0; i < 20; i++) {
                    act(TrialSamples.Kind.EDIT, new Random(editor.card()), unseen);
                }
            });
        }
        pause(3_000);
        ProcessHandle.of(portal.pid()).ifPresent(ProcessHandle::destroyForcibly);
        threads.shutdownNow();
        threads.awaitTermination(1, TimeUnit.MINUTES);
        portal.close();
        long start = System.nanoTime();
        portal = start(home);
        Report.line("portal killed: answers again after %.1f s", (System.nanoTime() - start) / 1e9);
        look();
    }

    private void look() throws SQLException {
        int confirmed = 0;
        int lost = 0;
        try (Connection connection = home.connect();
                PreparedStatement ask = connection.prepareStatement("select count(*) from card_version"
                        + " where card_kind = 'INITIATIVE' and card_id = ? and content::text like ?")) {
            for (TrialEditor editor : allEditors) {
                for (String mark : editor.confirmed()) {
                    confirmed++;
                    ask.setLong(1, editor.card());
                    ask.setString(2, "%" + mark + "%");
                    try (ResultSet found = ask.executeQuery()) {
                        found.next();
                        lost += found.getLong(1) == 0 ? 1 : 0;
                    }
                }
            }
        }
        Report.line("%,d changes were confirmed, %,d of them are lost", confirmed, lost);
        if (lost > 0 || confirmed == 0) {
            throw new AssertionError(lost + " lost of " + confirmed);
        }
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Something that happens while all go on. */
    private interface Disturbance {
        void happen() throws Exception;
    }
}
