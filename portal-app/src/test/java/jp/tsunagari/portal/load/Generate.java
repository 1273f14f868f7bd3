package jp.tsunagari.portal.load;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.home.LoadHome;

/** Fills the database of a home folder with invented initiatives. */
final class Generate {

    /** Who started the import runs of invented documents; what else is in a catalogue is somebody's. */
    static final String STARTED_BY = "load-generator";

    private static final List<Integer> YEARS = List.of(2025, 2024, 2023, 2022, 2021);
    private static final int CHUNK = 1_000;

    private final Connection connection;
    private final SeedTexts texts;
    private final long seed;

    Generate(Connection connection, SeedTexts texts, long seed) {
        this.connection = connection;
        this.texts = texts;
        this.seed = seed;
    }

    /**
     * {@code generate --home=FOLDER [--count=20000] [--seed=1] [--seeds=seeds] [--replace-real-data]}: whatever
     * catalogue the home has is replaced, but one that holds imported data only when told so.
     */
    static void run(Arguments arguments) throws SQLException {
        LoadHome home = new LoadHome(Path.of(arguments.get("home", "load-data")));
        int count = arguments.number("count", 20_000);
        SeedTexts texts = new SeedTexts(Path.of(arguments.get("seeds", "seeds")));
        try (Portal portal = Portal.start(home)) {
            try (Connection connection = home.connect()) {
                connection.setAutoCommit(false);
                Generate generate = new Generate(connection, texts, arguments.number("seed", 1));
                if (!arguments.has("replace-real-data")) {
                    generate.refuseRealData(home);
                }
                generate.replaceBy(count);
            }
            portal.awaitIndex(count);
        }
    }

    private void refuseRealData(LoadHome home) throws SQLException {
        try (PreparedStatement ask =
                connection.prepareStatement("select count(*) from import_run where started_by <> ?")) {
            ask.setString(1, STARTED_BY);
            try (ResultSet answer = ask.executeQuery()) {
                answer.next();
                if (answer.getLong(1) > 0) {
                    throw new IllegalStateException(home.path()
                            + " holds imported data. Name another folder with --home, or say --replace-real-data.");
                }
            }
        }
    }

    private void replaceBy(int count) throws SQLException {
        long start = System.nanoTime();
        // The portal itself never empties the history of cards; here the cards go with it.
        execute("alter table card_version disable trigger card_version_is_not_emptied");
        execute("truncate initiative, organisation, import_run, source_document, catalogue_change cascade");
        execute("alter table card_version enable trigger card_version_is_not_emptied");
        CatalogueTables tables = new CatalogueTables();
        Inventor inventor =
                new Inventor(tables, texts, terms("target_group"), codes("approach"), runs(), seed, Instant.now());
        for (long id = 1; id <= count; id++) {
            inventor.add(id);
            if (id % CHUNK == 0 || id == count) {
                tables.send(connection);
            }
        }
        execute("select setval(pg_get_serial_sequence('initiative', 'id'), (select max(id) from initiative))");
        execute("select setval(pg_get_serial_sequence('organisation', 'id'), (select max(id) from organisation))");
        touchEverything(connection);
        connection.commit();
        double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        Report.line("%,d initiatives written in %.1f s: %,.0f a second", count, seconds, count / seconds);
        connection.setAutoCommit(true);
        execute("vacuum analyze");
    }

    /** The next revision of the catalogue, with which anything may have changed: the index is made anew. */
    static void touchEverything(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("update catalogue_revision set value = value + 1, taken_at = clock_timestamp()");
            statement.execute("insert into catalogue_change (revision) select value from catalogue_revision");
        }
    }

    /** An invented document and its import for every year. */
    private Map<Integer, Long> runs() throws SQLException {
        Map<Integer, Long> runs = new LinkedHashMap<>();
        for (int year : YEARS) {
            String document = "insert into source_document (name, sha256, content, stored_at)"
                    + " values ('load-%1$d.txt', encode(sha256('load-%1$d'), 'hex'), 'load-%1$d', now()) returning id";
            String run = "insert into import_run (source_document_id, reader_version, started_by, state, started_at,"
                    + " finished_at, fiscal_year) values (%d, 1, '%s', 'SUCCEEDED', now(), now(), %d) returning id";
            runs.put(year, number(run.formatted(number(document.formatted(year)), STARTED_BY, year)));
        }
        return runs;
    }

    private List<Map.Entry<String, String>> terms(String table) throws SQLException {
        List<Map.Entry<String, String>> terms = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select code, name from " + table + " order by position")) {
            while (rows.next()) {
                terms.add(Map.entry(rows.getString(1), rows.getString(2)));
            }
        }
        return terms;
    }

    private List<String> codes(String table) throws SQLException {
        return terms(table).stream().map(Map.Entry::getKey).toList();
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
