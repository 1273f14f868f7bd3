package jp.tsunagari.portal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jp.tsunagari.portal.PortalApplication;
import org.junit.jupiter.api.Test;

/** Rooms of a size to live in, on the real classes; and that each rule finds what was made to break it. */
class RoomRulesTest {

    private static final int MAX_TYPES = 26;
    private static final int MAX_PARAMETERS = 6;
    /** As many as a figure has in the JSON contract and in stored history, where the fields cannot be grouped. */
    private static final int MAX_COMPONENTS = 14;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(PortalApplication.class.getPackageName());

    private static final JavaClasses BAD = new ClassFileImporter().importPackages("jp.tsunagari.badexamples");

    @Test
    void aPackageCanBeOverlooked() {
        assertThat(RoomRules.packagesWithMoreTypesThan(MAX_TYPES, CLASSES)).isEmpty();
        assertThat(RoomRules.packagesWithMoreTypesThan(1, BAD)).isNotEmpty();
    }

    @Test
    void aNameMeansOneThing() {
        assertThat(RoomRules.namesGivenTwice(CLASSES)).isEmpty();
        assertThat(RoomRules.namesGivenTwice(BAD)).containsOnlyKeys("NamedTwice");
    }

    @Test
    void aCallCanBeRead() {
        assertThat(RoomRules.withMoreParametersThan(MAX_PARAMETERS, CLASSES)).isEmpty();
        assertThat(RoomRules.withMoreParametersThan(MAX_PARAMETERS, BAD))
                .singleElement()
                .asString()
                .contains("sevenThings");
    }

    @Test
    void aRecordIsNoRowOfNamelessThings() {
        assertThat(RoomRules.recordsWithMoreComponentsThan(MAX_COMPONENTS, CLASSES))
                .isEmpty();
        assertThat(RoomRules.recordsWithMoreComponentsThan(2, BAD)).hasSize(1);
    }
}
