package jp.tsunagari.portal.testing;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestPropertySource;

/**
 * Tests that share a context, and so a database, take turns; those of another context run beside them. A context is told by
 * its properties. Tests that say that they run beside each other do.
 */
public final class ContextLock implements ResourceLocksProvider {

    @Override
    public Set<Lock> provideForClass(Class<?> testClass) {
        Execution execution = AnnotatedElementUtils.findMergedAnnotation(testClass, Execution.class);
        if (execution != null && execution.value() == ExecutionMode.CONCURRENT) {
            return Set.of();
        }
        Set<String> properties = new TreeSet<>();
        SpringBootTest portal = AnnotatedElementUtils.findMergedAnnotation(testClass, SpringBootTest.class);
        if (portal != null) {
            Stream.of(portal.properties()).forEach(properties::add);
        }
        AnnotatedElementUtils.findMergedRepeatableAnnotations(testClass, TestPropertySource.class)
                .forEach(more -> Stream.of(more.properties()).forEach(properties::add));
        return Set.of(new Lock("context of " + properties));
    }
}
