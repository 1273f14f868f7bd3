package jp.tsunagari.portal.ingest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jp.tsunagari.portal.postgres.TestDatabase;
import jp.tsunagari.portal.testing.ContextLock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test of imports into a portal that had nothing to take in at its start. All of these tests share one context; each
 * begins with {@link ImportWorld#empty()}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "portal.seeds=" + EmptyPortalTest.SEEDS,
            "portal.admin.password=secret",
            "portal.search.directory=target/search-index/${random.uuid}"
        })
@AutoConfigureMockMvc
@Import({TestDatabase.class, ImportWorld.class})
@Tag("portal")
@ResourceLock(providers = ContextLock.class)
public @interface EmptyPortalTest {

    /** A folder that is not there when the portal starts. */
    String SEEDS = "target/no-such-folder-of-imports";
}
