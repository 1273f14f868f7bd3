package jp.tsunagari.portal.home;

import java.nio.file.Path;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Starts the database that comes with the portal when no other is configured.
 *
 * <p>An auto-configuration, so that it steps back before connection details that a test or an operator brings, and is
 * there before the data source, which everything else waits for.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@Conditional(NoDatasourceUrlCondition.class)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
class EmbeddedDatabaseConfiguration {

    private static final String PROPERTY = "portal.home";
    private static final String DEFAULT = "portal-data";

    @Bean(destroyMethod = "close")
    HomeFolder homeFolder(Environment environment) {
        String configured = environment.getProperty(PROPERTY);
        return HomeFolder.open(Path.of(StringUtils.hasText(configured) ? configured : DEFAULT));
    }

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(HomeFolder homeFolder) {
        return EmbeddedDatabase.start(homeFolder);
    }
}
