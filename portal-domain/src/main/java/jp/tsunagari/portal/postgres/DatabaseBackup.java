package jp.tsunagari.portal.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipException;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.readiness.BackupMark;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.FileSystemUtils;

/**
 * Backup and restoring of the database that comes with the portal. What else is in the home folder is made again by
 * itself.
 */
public final class DatabaseBackup {

    private static final String DATABASE = "database";
    private static final String INDEX = "search-index";
    private static final String PORTAL = "jp.tsunagari.portal";

    private final Path home;
    private final Messages messages;

    public DatabaseBackup(Path home, Messages messages) {
        this.home = home;
        this.messages = messages;
    }

    /** Something that an operator can put right; the message says what. */
    public static final class BackupFailedException extends Exception {

        BackupFailedException(String message, Throwable cause) {
            super(message, cause);
        }

        BackupFailedException(String message) {
            super(message);
        }
    }

    /**
     * Writes a backup, whether the portal runs or not; gives the number of rows.
     *
     * @param file is made, readable by its owner only; must not be there
     */
    public long write(Path file) throws BackupFailedException {
        if (Files.exists(file)) {
            throw failed("exists", file);
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            if (!Files.exists(home.resolve(DATABASE))) {
                throw failed("no-database", home.toAbsolutePath());
            }
            Files.deleteIfExists(unfinished);
            makePrivate(unfinished);
            long rows = write(unfinished, RunningDatabase.in(home));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            new BackupMark(home).set(Files.getLastModifiedTime(file).toInstant());
            return rows;
        } catch (IOException | SQLException | HomeFailure e) {
            throw failed("not-written", e, file);
        }
    }

    private long write(Path file, Optional<RunningDatabase> running) throws SQLException, IOException {
        if (running.isPresent()) {
            try (Connection connection = running.get().connect()) {
                return DatabaseCopy.write(connection, file);
            }
        }
        try (HomeFolder locked = HomeFolder.open(home);
                EmbeddedDatabase database = EmbeddedDatabase.start(locked, messages);
                Connection connection = connect(database)) {
            return DatabaseCopy.write(connection, file);
        }
    }

    /**
     * Makes the database of a backup in a home folder that has none; gives the number of rows. If it fails, there is none
     * afterwards either.
     */
    public long restore(Path file) throws BackupFailedException {
        for (String part : List.of(DATABASE, INDEX)) {
            if (Files.exists(home.resolve(part))) {
                throw failed("home-not-empty", home.toAbsolutePath(), part);
            }
        }
        try {
            String schema = DatabaseCopy.schemaOf(file);
            return restore(file, schema);
        } catch (DatabaseCopy.DamagedCopyException | ZipException e) {
            throw failed("damaged", e, file);
        } catch (IOException | SQLException | FlywayException | HomeFailure e) {
            throw failed("not-restored", e, file);
        }
    }

    private long restore(Path file, String schema) throws SQLException, IOException, BackupFailedException {
        try (HomeFolder locked = HomeFolder.open(home)) {
            boolean done = false;
            try (EmbeddedDatabase database = EmbeddedDatabase.start(locked, messages)) {
                migrate(database, file, schema);
                try (Connection connection = connect(database)) {
                    long rows = DatabaseCopy.restore(file, connection);
                    done = true;
                    return rows;
                }
            } finally {
                if (!done) {
                    FileSystemUtils.deleteRecursively(locked.resolve(DATABASE));
                }
            }
        }
    }

    /** To the schema of the backup; the next start of the portal takes it on from there. */
    private void migrate(EmbeddedDatabase database, Path file, String schema) throws BackupFailedException {
        Flyway flyway = Flyway.configure()
                .dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword())
                .target(MigrationVersion.fromVersion(schema))
                .javaMigrations(javaMigrations())
                .load();
        boolean known = List.of(flyway.info().all()).stream()
                .anyMatch(migration -> MigrationVersion.fromVersion(schema).equals(migration.getVersion()));
        if (!known) {
            throw failed("newer", file, schema);
        }
        flyway.migrate();
    }

    /**
     * All that are in the portal, of whichever package. A running portal finds them as beans; a schema that was made without
     * them has gaps in its history, and no portal starts on it.
     */
    static JavaMigration[] javaMigrations() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(JavaMigration.class));
        return scanner.findCandidateComponents(PORTAL).stream()
                .map(found -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(found.getBeanClassName()), DatabaseBackup.class.getClassLoader()))
                .map(BeanUtils::instantiateClass)
                .toArray(JavaMigration[]::new);
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    private static void makePrivate(Path file) throws IOException {
        if (PostgresPrograms.isWindows()) {
            Files.createFile(file);
        } else {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }

    private BackupFailedException failed(String key, Object... arguments) {
        return new BackupFailedException(messages.get("postgres.backup." + key, arguments));
    }

    private BackupFailedException failed(String key, Throwable cause, Path file) {
        String why = String.valueOf(cause.getMessage());
        return new BackupFailedException(messages.get("postgres.backup." + key, file, why), cause);
    }
}
