package jp.tsunagari.portal.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * All rows of the portal's tables as a file: a zip with one entry for each table, as {@code COPY} writes it, and a last
 * entry with the version of the schema, the positions of the sequences and a checksum for each table. A file that was cut
 * off has no last entry and is no backup.
 */
final class DatabaseCopy {

    /** The schema is made by migrations, and its history with it. */
    private static final String MIGRATIONS = "flyway_schema_history";

    private static final String CONTENTS = "contents.properties";
    private static final String SCHEMA = "schema";
    private static final String TABLE = "table.";
    private static final String SEQUENCE = "sequence.";
    private static final String FOLDER = "tables/";

    private DatabaseCopy() {}

    /** The version of the schema that a file was made with. */
    static String schemaOf(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return contents(zip).getProperty(SCHEMA, "");
        }
    }

    /** Writes the state of one moment, while others go on writing; gives the number of rows. */
    static long write(Connection connection, Path file) throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        Properties contents = new Properties();
        long rows = 0;
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String table : tables(connection)) {
                zip.putNextEntry(new ZipEntry(FOLDER + table));
                Sum sum = sum(connection, table, zip);
                zip.closeEntry();
                contents.setProperty(TABLE + table, sum.toString());
                rows += sum.rows();
            }
            contents.setProperty(SCHEMA, schema(connection));
            sequences(connection).forEach((name, position) -> contents.setProperty(SEQUENCE + name, position));
            zip.putNextEntry(new ZipEntry(CONTENTS));
            StringWriter text = new StringWriter();
            contents.store(text, null);
            zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        connection.rollback();
        return rows;
    }

    /**
     * Puts the rows of a file in the place of all that is in the tables, and reads them again to compare the checksums;
     * all or nothing.
     *
     * @param connection of a user who may leave out triggers and references, to a schema of the file's version
     * @throws DamagedCopyException if what is in the tables afterwards is not what was in them when the file was made
     */
    static long restore(Path file, Connection connection) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (ZipFile zip = new ZipFile(file.toFile());
                Statement statement = connection.createStatement()) {
            Properties contents = contents(zip);
            List<String> tables = tables(connection);
            requireTables(contents, tables);
            // Rows come in the order of the tables' names, and those that triggers would add are there already.
            statement.execute("set local session_replication_role = replica");
            statement.execute(
                    "truncate " + tables.stream().map(DatabaseCopy::quoted).collect(Collectors.joining(", ")));
            long rows = 0;
            for (String table : tables) {
                rows += load(zip, table, contents.getProperty(TABLE + table), connection);
            }
            for (String name : contents.stringPropertyNames()) {
                if (name.startsWith(SEQUENCE)) {
                    setSequence(connection, name.substring(SEQUENCE.length()), contents.getProperty(name));
                }
            }
            connection.commit();
            return rows;
        } catch (SQLException | IOException e) {
            connection.rollback();
            throw e;
        }
    }

    private static long load(ZipFile zip, String table, String expected, Connection connection)
            throws SQLException, IOException {
        ZipEntry entry = zip.getEntry(FOLDER + table);
        if (entry == null) {
            throw new DamagedCopyException(table);
        }
        try (DigestInputStream in = new DigestInputStream(zip.getInputStream(entry), sha256())) {
            long rows = copies(connection).copyIn("copy " + quoted(table) + " from stdin", in);
            if (!new Sum(rows, hex(in.getMessageDigest())).toString().equals(expected)) {
                throw new DamagedCopyException(table);
            }
        }
        Sum stored = sum(connection, table, OutputStream.nullOutputStream());
        if (!stored.toString().equals(expected)) {
            throw new DamagedCopyException(table);
        }
        return stored.rows();
    }

    private static Sum sum(Connection connection, String table, OutputStream out) throws SQLException, IOException {
        // Not closed: what is after this table goes into the same file.
        DigestOutputStream digest = new DigestOutputStream(out, sha256());
        long rows = copies(connection).copyOut("copy " + quoted(table) + " to stdout", digest);
        return new Sum(rows, hex(digest.getMessageDigest()));
    }

    private static CopyManager copies(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static void requireTables(Properties contents, List<String> tables) throws DamagedCopyException {
        List<String> copied = contents.stringPropertyNames().stream()
                .filter(name -> name.startsWith(TABLE))
                .map(name -> name.substring(TABLE.length()))
                .sorted()
                .toList();
        if (!copied.equals(tables)) {
            List<String> odd = new ArrayList<>(copied);
            odd.removeAll(tables);
            throw new DamagedCopyException(odd.isEmpty() ? CONTENTS : odd.get(0));
        }
    }

    private static Properties contents(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(CONTENTS);
        if (entry == null) {
            throw new DamagedCopyException(CONTENTS);
        }
        Properties contents = new Properties();
        try (InputStream in = zip.getInputStream(entry)) {
            contents.load(in);
        }
        return contents;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select tablename from pg_tables where schemaname = 'public' and tablename <> ?")) {
            query.setString(1, MIGRATIONS);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    names.add(found.getString(1));
                }
            }
        }
        names.sort(null);
        return names;
    }

    private static String schema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select version from " + MIGRATIONS
                        + " where success and version is not null order by installed_rank desc limit 1")) {
            return found.next() ? found.getString(1) : "";
        }
    }

    /** The last number that each sequence has given out; those that have given none are left out. */
    private static Map<String, String> sequences(Connection connection) throws SQLException {
        Map<String, String> positions = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select sequencename, last_value from pg_sequences"
                        + " where schemaname = 'public' and last_value is not null")) {
            while (found.next()) {
                positions.put(found.getString(1), found.getString(2));
            }
        }
        return new LinkedHashMap<>(positions);
    }

    private static void setSequence(Connection connection, String name, String position) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select setval(?::regclass, ?)")) {
            set.setString(1, quoted(name));
            set.setLong(2, Long.parseLong(position));
            set.execute();
        }
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private record Sum(long rows, String sha256) {

        @Override
        public String toString() {
            return rows + " " + sha256;
        }
    }

    /** The file is not whole, or not of this schema; the message names the part. */
    static final class DamagedCopyException extends IOException {

        DamagedCopyException(String part) {
            super(part);
        }
    }
}
