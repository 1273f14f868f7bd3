package jp.tsunagari.portal.readiness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;

/**
 * When the database was last backed up: the time of an empty file in the home folder. The command {@code backup} leaves it;
 * whoever backs a server of their own up has their script touch it.
 */
public final class BackupMark {

    /** In the home folder. */
    public static final String FILE = "last-backup";

    private final Path file;

    public BackupMark(Path home) {
        this.file = home.resolve(FILE);
    }

    /** Empty if there never was one. */
    public Optional<Instant> time() {
        try {
            return Files.exists(file)
                    ? Optional.of(Files.getLastModifiedTime(file).toInstant())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole file, whole backup: called once the backup is in its place. */
    public void set(Instant now) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        Files.setLastModifiedTime(file, FileTime.from(now));
    }
}
