package jp.tsunagari.portal.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagari.portal.PortalApplication;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The placement rule of the README, on the real classes. */
class ArchitectureTest {

    private static final String ROOT = PortalApplication.class.getPackageName();

    /** Of top-level types: small ones with one user lie inside it and do not count, and rooms publish to each other. */
    private static final double PUBLIC_SHARE = 0.40;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // The test database of the domain, when it is packaged.
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(ROOT);

    static Stream<Named<ArchRule>> rules() {
        return Stream.of(
                Named.of("web in the app", PlacementRules.webKnowledgeStaysInTheApp(ROOT)),
                Named.of("documents in ingest", PlacementRules.documentsStayInIngest(ROOT)),
                Named.of("normal forms from the text package", PlacementRules.normalFormsComeFromText(ROOT)),
                Named.of("words from the text package", PlacementRules.wordsComeFromText(ROOT)),
                Named.of("engines in the index", PlacementRules.searchEnginesStayInTheIndex(ROOT)),
                Named.of("domain below", PlacementRules.theDomainKnowsNeitherAppNorIngest(ROOT)),
                Named.of("no cycles", PlacementRules.packagesHaveNoCycles(ROOT)),
                Named.of("entities inside", PlacementRules.entitiesStayInTheirPackage(ROOT)),
                Named.of("time from the clock", PlacementRules.timeComesFromTheClock(ROOT)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(CLASSES);
    }

    @Test
    void aPackageLivesInOneModule() {
        Map<String, Set<String>> modules = CLASSES.stream()
                .collect(groupingBy(JavaClass::getPackageName, mapping(ArchitectureTest::module, toSet())));
        assertThat(modules)
                .hasSizeGreaterThan(10)
                .allSatisfy((name, in) -> assertThat(in).as(name).hasSize(1));
        assertThat(modules.values().stream().flatMap(Set::stream).collect(toSet()))
                .hasSize(3);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(packages())
                .allSatisfy(each -> assertThat(each.isAnnotatedWith(NullMarked.class))
                        .as(each.getName())
                        .isTrue());
    }

    @Test
    void mostTypesKeepToTheirPackage() {
        long all = CLASSES.stream().filter(JavaClass::isTopLevelClass).count();
        long open = CLASSES.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        assertThat((double) open / all)
                .as("%d of %d types are public", open, all)
                .isLessThanOrEqualTo(PUBLIC_SHARE);
    }

    private static Set<JavaPackage> packages() {
        return CLASSES.stream().map(JavaClass::getPackage).collect(toSet());
    }

    /** The folder or jar that the class comes from. */
    private static String module(JavaClass type) {
        String source = type.getSource().orElseThrow().getUri().toString();
        return source.substring(0, source.indexOf("jp/tsunagari"));
    }
}
