package jp.tsunagari.portal.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The database that comes with a portal, while that portal runs: for commands beside it.
 *
 * @param url for JDBC
 */
public record RunningDatabase(String url, String user, String password) {

    private static final String NAME = "portal";
    private static final String FOLDER = "database";

    /** Of the file postmaster.pid, from 0. */
    private static final int PORT_LINE = 3;

    /** Whether a portal has ever made its database in this home folder. */
    public static boolean everWasIn(Path home) {
        return Files.isDirectory(home.resolve(FOLDER));
    }

    /** Of the portal that runs on this home folder; empty if none does. */
    public static Optional<RunningDatabase> in(Path home) throws IOException {
        Path folder = home.resolve(FOLDER);
        Path mark = folder.resolve("data").resolve("postmaster.pid");
        if (!Files.exists(mark)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(mark);
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        RunningDatabase found = new RunningDatabase(
                "jdbc:postgresql://127.0.0.1:" + lines.get(PORT_LINE).strip() + "/" + NAME,
                DatabaseFolder.USER,
                Files.readString(folder.resolve("password")));
        try (Connection connection = found.connect()) {
            return connection.isValid(1) ? Optional.of(found) : Optional.empty();
        } catch (SQLException left) {
            // A mark that a killed server left: the portal's own start deals with it.
            return Optional.empty();
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public String toString() {
        return "RunningDatabase[" + url + "]";
    }
}
