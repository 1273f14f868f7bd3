package jp.tsunagari.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import jp.tsunagari.portal.testing.PortalProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The portal on the database image that {@code docker-compose.yml} names; skipped where there is no Docker. */
@Testcontainers(disabledWithoutDocker = true)
@Tag("process")
class ComposeDatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void thePortalStartsOnIt() throws Exception {
        ComposeFile file = ComposeFile.read();
        try (PostgreSQLContainer database = new PostgreSQLContainer(file.image("db"))) {
            database.withEnv("POSTGRES_INITDB_ARGS", file.environment("db").get("POSTGRES_INITDB_ARGS"));
            database.start();
            try (PortalProcess portal = PortalProcess.portal(
                    Map.of(
                            "SPRING_DATASOURCE_URL", database.getJdbcUrl(),
                            "SPRING_DATASOURCE_USERNAME", database.getUsername(),
                            "SPRING_DATASOURCE_PASSWORD", database.getPassword()),
                    "--server.port=0",
                    "--portal.home=" + folder)) {
                portal.awaitLine("Started PortalApplication");
            }
        }
        assertThat(folder.resolve("database")).doesNotExist();
    }
}
