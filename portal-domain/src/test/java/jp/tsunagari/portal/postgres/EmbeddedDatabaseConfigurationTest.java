package jp.tsunagari.portal.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;

class EmbeddedDatabaseConfigurationTest {

    @TempDir
    private Path folder;

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(EmbeddedDatabaseConfiguration.class, DataSourceAutoConfiguration.class));

    @Test
    void withoutAConfiguredServerThePoolUsesTheEmbeddedOneAndClosesBeforeIt() throws Exception {
        TestHome.prepare(folder);
        // A pool of one: one that is still filling when it closes has sessions that it does not know yet.
        runner.withPropertyValues(
                        "portal.home=" + folder,
                        "spring.datasource.url=",
                        "spring.datasource.hikari.maximum-pool-size=1")
                .run(context -> {
                    JdbcTemplate jdbc = new JdbcTemplate(context.getBean(DataSource.class));
                    assertThat(jdbc.queryForObject("select current_database()", String.class))
                            .isEqualTo("portal");
                });
        // A session that is still open when the server stops is ended by an administrator command.
        assertThat(folder.resolve("postgres.log"))
                .content()
                .contains("database system is shut down")
                .doesNotContain("administrator command");
    }

    @Test
    void aConfiguredServerIsUsedAndTheHomeFolderLeftAlone() {
        runner.withPropertyValues("portal.home=" + folder, "spring.datasource.url=jdbc:postgresql://db.invalid/portal")
                .run(context -> assertThat(context).doesNotHaveBean(EmbeddedDatabase.class));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void connectionDetailsOfATestAreUsedInstead() {
        runner.withPropertyValues("portal.home=" + folder)
                .withBean("mine", JdbcConnectionDetails.class, Nowhere::new)
                .run(context -> assertThat(context)
                        .hasSingleBean(JdbcConnectionDetails.class)
                        .doesNotHaveBean(HomeFolder.class));
    }

    private record Nowhere() implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return "nobody";
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public String getJdbcUrl() {
            return "jdbc:postgresql://db.invalid/portal";
        }
    }
}
