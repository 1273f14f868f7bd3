package jp.tsunagari.portal.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test of the whole portal as it is after its first start: on a real PostgreSQL, with the real document taken in, and
 * served on a port. All of these tests share one context, so they must leave the catalogue as they find it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "portal.seeds=../seeds",
            "portal.admin.password=" + PortalTest.ADMIN_PASSWORD,
            "portal.metrics.token=" + PortalTest.METRICS_TOKEN,
            "portal.search.directory=target/search-index/${random.uuid}",
            // On a machine that does much else no answer is to be cut short.
            "portal.search.time-budget=5m",
            // Requests of MockMvc carry no cookie even when a user is signed in; PageCacheTest turns it on.
            "portal.page-cache.size=0"
        })
@AutoConfigureMockMvc
@Import(PortalDatabase.class)
@Tag("portal")
@ResourceLock(providers = ContextLock.class)
@Order(PortalTest.SOON)
public @interface PortalTest {

    /** They take turns, so they begin early. */
    int SOON = 3;

    /** Of the account {@code admin}. */
    String ADMIN_PASSWORD = "correct horse battery staple";

    /** With which the figures of the portal may be seen. */
    String METRICS_TOKEN = "figures-for-operators";
}
