package jp.tsunagari.portal.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which the portal keeps its data, locked for one process.
 *
 * <p>The operating system drops the lock when the process ends in whatever way, so a killed portal never leaves a lock
 * that an operator would have to remove by hand.
 */
final class HomeFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private HomeFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Makes the folder where it is missing, and locks it. */
    static HomeFolder open(Path folder) {
        try {
            Path path = Files.createDirectories(folder).toRealPath();
            return new HomeFolder(path, lock(path));
        } catch (IOException e) {
            throw HomeFailure.of("home-unusable", e, folder.toAbsolutePath(), e);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw HomeFailure.of("home-in-use", null, path);
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            // Another application context of this very process holds it: the same answer as for another process.
            return null;
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /** Gives the folder free. The lock file itself stays: removing it could take it from under a waiting process. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
