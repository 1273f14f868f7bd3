package jp.tsunagari.portal.ingest.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The text of the document that the project ships with. */
final class RealText {

    static final String TEXT = text();

    private RealText() {}

    /** The lines of its first cases. */
    static List<String> firstCases() {
        return TEXT.lines().limit(200).toList();
    }

    private static String text() {
        try (var files = Files.list(Path.of("..", "seeds"))) {
            Path document = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
