package jp.tsunagari.portal.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** PostgreSQL's own mark in its data folder. */
final class ServerPidFile {

    private final Path file;

    ServerPidFile(Path data) {
        this.file = data.resolve("postmaster.pid");
    }

    /** The process under the number in the file, whatever it is; empty when there is none. */
    Optional<ProcessHandle> process() {
        try {
            return Files.readAllLines(file).stream()
                    .findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,18}"))
                    .map(Long::valueOf)
                    .flatMap(ProcessHandle::of);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
