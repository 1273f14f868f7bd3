package jp.tsunagari.portal.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text that a person has looked at and approved, kept as a file beside the tests' resources.
 *
 * <p>{@code -Dapproved.write=true} writes the files again; look at the difference before committing it.
 */
record ApprovedText(Path file) {

    private static final Path FOLDER = Path.of("src", "test", "resources", "jp", "tsunagari", "portal", "approval")
            .toAbsolutePath();

    static ApprovedText of(String name) {
        return new ApprovedText(FOLDER.resolve(name + ".txt"));
    }

    void expect(String actual) {
        try {
            if (Boolean.getBoolean("approved.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            assertThat(file).as("an approved text").exists();
            assertThat(actual).as(file.getFileName().toString()).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
