package jp.tsunagari.portal.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Set;

/** Where a class belongs, as rules that can fail. The same rules are shown to fail on bad examples. */
final class PlacementRules {

    private static final Set<String> KNOWS_THE_TIME =
            Set.of("java.time.Instant", "java.time.LocalDate", "java.time.LocalDateTime", "java.time.ZonedDateTime");

    private PlacementRules() {}

    static ArchRule webKnowledgeStaysInTheApp(String root) {
        return noClasses()
                .that(are(resideInAPackage(root + "..")))
                .and(are(DescribedPredicate.not(appPackage(root))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "jakarta.servlet..",
                        "org.springframework.web..",
                        "org.thymeleaf..",
                        "org.springframework.security.."))
                .because(
                        "whoever knows HTTP or HTML belongs into <feature>.web, api, security, web, home or read of portal-app")
                .allowEmptyShould(false);
    }

    static ArchRule documentsStayInIngest(String root) {
        return noClasses()
                .that(are(resideInAPackage(root + "..")))
                .and(are(DescribedPredicate.not(resideInAPackage(root + ".ingest.."))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        root + ".ingest.source..",
                        root + ".ingest.layout..",
                        root + ".ingest.casestudy..",
                        root + ".ingest.region..",
                        "org.apache.pdfbox..",
                        "org.mozilla.universalchardet.."))
                .because("whoever knows a file, a line or a sentence belongs into ingest; others use its root,"
                        + " and what intake, plan, apply and run publish")
                .allowEmptyShould(false);
    }

    static ArchRule wordsComeFromText(String root) {
        return noClasses()
                .that(are(resideInAPackage(root + "..")))
                .and(are(DescribedPredicate.not(resideInAPackage(root + ".text.."))))
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.lucene.analysis.."))
                .because("there is one foundation for Japanese text: words come from the package text")
                .allowEmptyShould(false);
    }

    static ArchRule normalFormsComeFromText(String root) {
        return noClasses()
                .that(are(resideInAPackage(root + "..")))
                .and(are(DescribedPredicate.not(resideInAPackage(root + ".text.."))))
                .should()
                .dependOnClassesThat(are(type(Normalizer.class)))
                .because("there is one foundation for Japanese text: what folds, a profile of its Folding says")
                .allowEmptyShould(false);
    }

    static ArchRule searchEnginesStayInTheIndex(String root) {
        return noClasses()
                .that(are(resideInAPackage(root + "..")))
                .and(are(DescribedPredicate.not(resideInAnyPackage(root + ".search.index..", root + ".text.."))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.hibernate.search..", "org.apache.lucene.search.."))
                .because("what is asked and answered is in search; which engine answers is search.index's business")
                .allowEmptyShould(false);
    }

    static ArchRule theDomainKnowsNeitherAppNorIngest(String root) {
        return noClasses()
                .that(are(domainPackage(root)))
                .should()
                .dependOnClassesThat(appPackage(root).or(resideInAPackage(root + ".ingest..")))
                .because(
                        "portal-app builds on portal-ingest and both build on portal-domain, never the other way round")
                .allowEmptyShould(false);
    }

    static ArchRule packagesHaveNoCycles(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    static ArchRule entitiesStayInTheirPackage(String root) {
        return classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .because("no entity reaches a form or a template: readers get records")
                .allowEmptyShould(false);
    }

    static ArchRule timeComesFromTheClock(String root) {
        return noClasses()
                .that(are(resideInAPackage(root + "..")))
                .should()
                .callMethodWhere(nowWithoutClock())
                .because("tests must be able to set the time: ask for a " + Clock.class.getSimpleName())
                .allowEmptyShould(false);
    }

    private static DescribedPredicate<JavaCall<?>> nowWithoutClock() {
        return DescribedPredicate.describe(
                "now() without a clock",
                call -> call.getName().equals("now")
                        && KNOWS_THE_TIME.contains(call.getTargetOwner().getFullName())
                        && call.getTarget().getRawParameterTypes().isEmpty());
    }

    private static DescribedPredicate<JavaClass> appPackage(String root) {
        return resideInAnyPackage(
                root,
                root + "..web..",
                root + ".api..",
                root + ".security..",
                root + ".console..",
                root + ".home..",
                root + ".web..");
    }

    private static DescribedPredicate<JavaClass> domainPackage(String root) {
        return resideInAPackage(root + "..")
                .and(DescribedPredicate.not(appPackage(root)))
                .and(DescribedPredicate.not(resideInAPackage(root + ".ingest..")));
    }
}
