package jp.tsunagari.portal.postgres;

import java.nio.file.Path;
import jp.tsunagari.portal.message.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Starts the database that comes with the portal when no other is configured.
 *
 * <p>An auto-configuration, so that it steps back before connection details that a test or an operator brings, and is
 * there before the data source, which everything else waits for.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@Conditional(EmbeddedDatabaseConfiguration.NoUrl.class)
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
    EmbeddedDatabase embeddedDatabase(HomeFolder homeFolder, ObjectProvider<Messages> messages) {
        return EmbeddedDatabase.start(homeFolder, messages.getIfAvailable(Messages::ofClasspath));
    }

    /** Matches when {@code spring.datasource.url} is missing or blank, as it is from an empty environment variable. */
    static class NoUrl extends SpringBootCondition {

        static final String PROPERTY = "spring.datasource.url";

        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            boolean set = StringUtils.hasText(context.getEnvironment().getProperty(PROPERTY));
            return new ConditionOutcome(
                    !set,
                    ConditionMessage.forCondition("Embedded database")
                            .because(PROPERTY + (set ? " is set" : " is not set")));
        }
    }
}
