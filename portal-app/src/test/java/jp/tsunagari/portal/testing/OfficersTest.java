package jp.tsunagari.portal.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/**
 * A {@link PortalTest} of what officers find, read and compare. They have a context of their own, so that they run beside
 * those of accounts, cards and the rest.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PortalTest
@TestPropertySource(properties = "spring.application.name=officers")
public @interface OfficersTest {}
