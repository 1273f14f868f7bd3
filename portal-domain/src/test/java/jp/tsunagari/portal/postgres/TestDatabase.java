package jp.tsunagari.portal.postgres;

import java.nio.file.Path;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A database for a Spring test: {@code @Import(TestDatabase.class)} on the test class.
 *
 * <p>One server a JVM, with the locale of production; a new, empty database for every application context, which Flyway
 * then fills. With {@code @DataJpaTest}, add {@code @AutoConfigureTestDatabase(replace = NONE)}.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    @Bean
    JdbcConnectionDetails testDatabaseConnectionDetails() {
        return details(server().createDatabase());
    }

    /** The server of this JVM's tests. */
    public static TestServer server() {
        return Server.INSTANCE;
    }

    /** How to connect to a database of {@link #server()}. */
    public static JdbcConnectionDetails details(String url) {
        return new Details(url);
    }

    /** Started by the first test that asks. */
    private static final class Server {
        static final TestServer INSTANCE = TestServer.start(Path.of("target", "test-database"));
    }

    private record Details(String url) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return Server.INSTANCE.username();
        }

        @Override
        public String getPassword() {
            return Server.INSTANCE.password();
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }
}
