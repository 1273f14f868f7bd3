package jp.tsunagari.portal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot fail guards nothing: each one finds the class that was made to break it. */
class RulesCanFailTest {

    /** Beside the portal's packages and not in them, where the application would find an entity that has no table. */
    private static final String BAD = "jp.tsunagari.badexamples";

    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(BAD);

    static Stream<Named<ArchRule>> rules() {
        return Stream.of(
                Named.of("web in the app", PlacementRules.webKnowledgeStaysInTheApp(BAD)),
                Named.of("documents in ingest", PlacementRules.documentsStayInIngest(BAD)),
                Named.of("normal forms from the text package", PlacementRules.normalFormsComeFromText(BAD)),
                Named.of("words from the text package", PlacementRules.wordsComeFromText(BAD)),
                Named.of("engines in the index", PlacementRules.searchEnginesStayInTheIndex(BAD)),
                Named.of("domain below", PlacementRules.theDomainKnowsNeitherAppNorIngest(BAD)),
                Named.of("no cycles", PlacementRules.packagesHaveNoCycles(BAD)),
                Named.of("entities inside", PlacementRules.entitiesStayInTheirPackage(BAD)),
                Named.of("time from the clock", PlacementRules.timeComesFromTheClock(BAD)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsTheBadExample(ArchRule rule) {
        assertThat(rule.evaluate(CLASSES).hasViolation()).isTrue();
    }
}
