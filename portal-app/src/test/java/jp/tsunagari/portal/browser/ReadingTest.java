package jp.tsunagari.portal.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jp.tsunagari.portal.testing.PortalTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.test.context.TestPropertySource;

/**
 * A test of pages in a browser that changes nothing in the catalogue. These tests have a portal of their own, so that they
 * run beside the other tests of the whole portal and beside each other, a method at a time on each thread.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PortalTest
@TestPropertySource(properties = "spring.application.name=reading")
@Tag("browser")
@Execution(ExecutionMode.CONCURRENT)
@Order(ReadingTest.LATE)
@interface ReadingTest {

    /** They run beside all others, so they can wait. */
    int LATE = 9;
}
