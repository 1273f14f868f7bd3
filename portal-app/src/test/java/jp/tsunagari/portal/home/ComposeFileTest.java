package jp.tsunagari.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComposeFileTest {

    private ComposeFile file;

    @BeforeEach
    void read() throws Exception {
        file = ComposeFile.read();
    }

    @Test
    void theDatabaseIsOneVersionAndNotWhateverIsLatest() {
        assertThat(file.image("db")).matches("postgres:\\d+\\.\\d+-alpine");
    }

    @Test
    void aPortalWritesNowhereButIntoItsDataAndHasNoRights() {
        for (String name : List.of("app", "app2")) {
            assertThat(file.services().get(name))
                    .as(name)
                    .containsEntry("read_only", true)
                    .containsEntry("cap_drop", List.of("ALL"));
        }
    }

    @Test
    void theImageStartsFromWhatATrainingHasKeptAndNotAsRoot() throws Exception {
        assertThat(Files.readString(Path.of("Dockerfile")))
                .containsSubsequence(
                        "USER portal",
                        "-XX:AOTCacheOutput=aot/portal.aot",
                        "test -s aot/portal.aot",
                        "ENTRYPOINT [\"java\", \"-XX:AOTCache=aot/portal.aot\"");
    }

    @Test
    void thePasswordHasNoDefault() {
        assertThat(file.environment("db").get("POSTGRES_PASSWORD")).startsWith("${POSTGRES_PASSWORD:?");
        assertThat(file.environment("app").get("SPRING_DATASOURCE_PASSWORD"))
                .as("of the application's own role, else the one that must be given")
                .startsWith("${PORTAL_APP_PASSWORD:-${POSTGRES_PASSWORD:?");
    }
}
