package jp.tsunagari.portal.testing;

import java.nio.file.Path;
import java.util.Optional;
import jp.tsunagari.portal.postgres.TestDatabase;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * The database of a {@link PortalTest}: with the real document in it, and a search index to it, where the packaged portal
 * has made both already; else an empty one, which the context fills by itself as that portal does.
 */
@TestConfiguration(proxyBeanMethods = false)
class PortalDatabase {

    private final Optional<PackagedPortal> portal = PackagedPortal.ifPrepared();

    @Bean
    JdbcConnectionDetails portalDatabaseConnectionDetails() {
        return TestDatabase.details(
                portal.map(PackagedPortal::copyDatabase).orElseGet(TestDatabase.server()::createDatabase));
    }

    @Bean
    DynamicPropertyRegistrar portalIndex() {
        Optional<Path> index = portal.map(PackagedPortal::copyIndex);
        return properties -> index.ifPresent(folder -> properties.add("portal.search.directory", () -> folder));
    }
}
