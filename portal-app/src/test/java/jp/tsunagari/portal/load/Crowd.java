package jp.tsunagari.portal.load;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;

/**
 * People who use a portal at the same time, each with pauses: most of them look, a few change cards. What was confirmed to
 * them can be looked for in the database afterwards.
 */
final class Crowd {

    /** Of the admin, who does the changes. */
    static final String PASSWORD = "quiet harbour at dawn";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> WORDS = List.of(
            "居場所", "子ども食堂", "高齢者", "相談", "ひきこもり", "見守り", "学生", "外国人", "電話", "サロン", "若者", "就労", "農業", "訪問", "カフェ",
            "ボランティア");

    private final IntSupplier port;
    private final double think;
    private final int edits;
    private final List<String> slugs = new ArrayList<>();
    private final List<Long> ids = new ArrayList<>();
    private final BlockingQueue<TrialEditor> editors = new LinkedBlockingQueue<>();
    private final List<TrialEditor> allEditors = new ArrayList<>();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /**
     * @param port asked for each request, as a portal that is started again has another one
     * @param think mean pause of a person between two requests, in seconds
     * @param edits of a hundred requests so many are changes beyond those of the usual mix
     */
    Crowd(IntSupplier port, double think, int edits) {
        this.port = port;
        this.think = think;
        this.edits = edits;
    }

    /** Learns what there is to ask for, and names so many people who change a card each. */
    void prepare(Connection connection, int editorCount) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id, slug from initiative order by id limit 5000")) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
                slugs.add(rows.getString(2));
            }
        }
        for (int i = 0; i < Math.min(editorCount, ids.size()); i++) {
            allEditors.add(new TrialEditor(port, PASSWORD, ids.get(i)));
        }
        editors.addAll(allEditors);
    }

    /** So many users at once for so long, and something that happens meanwhile. */
    TrialSamples during(int users, double seconds, Disturbance disturbance) throws Exception {
        TrialSamples samples = new TrialSamples();
        AtomicBoolean goesOn = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(users);
        try {
            for (int user = 0; user < users; user++) {
                Random random = new Random(user);
                threads.execute(() -> {
                    while (goesOn.get()) {
                        pause((long) (-Math.log(1 - random.nextDouble()) * think * 1_000));
                        if (goesOn.get()) {
                            act(kind(random), random, samples);
                        }
                    }
                });
            }
            long end = System.nanoTime() + (long) (seconds * 1e9);
            disturbance.happen();
            pause(Math.max(0, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
        } finally {
            goesOn.set(false);
            threads.shutdown();
            threads.awaitTermination(2, TimeUnit.MINUTES);
        }
        return samples;
    }

    private TrialSamples.Kind kind(Random random) {
        return random.nextInt(100) < edits ? TrialSamples.Kind.EDIT : TrialSamples.Kind.of(random.nextInt(100));
    }

    /** Everyone who changes cards does so without a pause, until the disturbance is over. */
    TrialSamples onlyEdits(Disturbance disturbance) throws Exception {
        TrialSamples samples = new TrialSamples();
        AtomicBoolean goesOn = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(allEditors.size());
        for (TrialEditor editor : allEditors) {
            threads.execute(() -> {
                while (goesOn.get()) {
                    act(TrialSamples.Kind.EDIT, new Random(editor.card()), samples);
                }
            });
        }
        try {
            disturbance.happen();
        } finally {
            goesOn.set(false);
            threads.shutdown();
            threads.awaitTermination(2, TimeUnit.MINUTES);
        }
        return samples;
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
            pause(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        samples.add(kind, System.nanoTime() - start, status);
    }

    private String browsed(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> "/";
            case 1 -> "/initiatives";
            case 2 -> "/initiatives?page=" + (1 + random.nextInt(Math.max(1, Math.min(50, ids.size() / 100))));
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

    /** The status of the answer to an address. */
    int get(String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port.getAsInt() + path))
                                .header("Accept-Encoding", "gzip")
                                .timeout(PATIENCE)
                                .build(),
                        BodyHandlers.ofByteArray())
                .statusCode();
    }

    /** As {@link #get}, 0 where no answer came. */
    int answer(String path) throws InterruptedException {
        try {
            return get(path);
        } catch (IOException e) {
            return 0;
        }
    }

    /** Waits until the address answers 200, and gives the time that took, in seconds; at most two minutes. */
    double awaitAnswer(String path) throws InterruptedException {
        long start = System.nanoTime();
        while (answer(path) != 200) {
            if (System.nanoTime() - start > 120e9) {
                throw new AssertionError(path + " does not come back");
            }
            pause(20);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** What is changed from now on has to be found by everybody within a minute. */
    void mustBeFound() throws InterruptedException {
        mustBeFound(List.of(port));
    }

    /** As above, by each of these portals. */
    void mustBeFound(List<IntSupplier> portals) throws InterruptedException {
        TrialEditor editor = editors.take();
        try {
            // Nobody else may give the card another title meanwhile.
            find(mustEdit(editor), portals);
        } finally {
            editors.add(editor);
        }
    }

    private void find(String mark, List<IntSupplier> portals) throws InterruptedException {
        for (IntSupplier one : portals) {
            long start = System.nanoTime();
            while (!body(one, "/initiatives?q=" + mark.substring(0, 8)).contains(mark)) {
                if (System.nanoTime() - start > 60e9) {
                    throw new AssertionError("a change is not found: " + mark);
                }
                pause(50);
            }
            Report.line("a change is found after %.1f s", (System.nanoTime() - start) / 1e9);
        }
    }

    private String body(IntSupplier one, String path) throws InterruptedException {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + one.getAsInt() + path))
                                    .timeout(PATIENCE)
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            return "";
        }
    }

    /**
     * One change by somebody, which has to be confirmed; up to ten tries, as a session may have ended.
     *
     * @return the mark that is in the title now
     */
    String mustEdit() throws InterruptedException {
        TrialEditor editor = editors.take();
        try {
            return mustEdit(editor);
        } finally {
            editors.add(editor);
        }
    }

    private static String mustEdit(TrialEditor editor) throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            if (edited(editor)) {
                return Objects.requireNonNull(editor.lastConfirmed());
            }
            pause(500);
        }
        throw new AssertionError("no change was taken any more");
    }

    private static boolean edited(TrialEditor editor) throws InterruptedException {
        try {
            return editor.edit() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Looks for every change that was confirmed. */
    void nothingIsLost(Connection connection) throws SQLException {
        int confirmed = 0;
        int lost = 0;
        try (PreparedStatement ask = connection.prepareStatement("select count(*) from card_version"
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

    static void pause(long milliseconds) {
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
    interface Disturbance {
        void happen() throws Exception;
    }
}
