package jp.tsunagari.portal.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import jp.tsunagari.portal.postgres.TestHome;

/** The home folder of a portal for load tests, and the way to its database while that portal runs. */
public final class LoadHome {

    private final Path path;

    public LoadHome(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    /** A connection as the owner of the database. */
    public Connection connect() {
        try {
            return TestHome.connect(path);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("no database answers in " + path, e);
        }
    }

    /** A folder without documents: a portal for load tests takes in none by itself. */
    public Path noSeeds() {
        try {
            return Files.createDirectories(path.resolve("no-seeds"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the database server has written since its start. */
    public Path serverLog() {
        return path.resolve("postgres.log");
    }
}
