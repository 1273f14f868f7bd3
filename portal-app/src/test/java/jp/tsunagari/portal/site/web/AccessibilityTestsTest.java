package jp.tsunagari.portal.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That the statement on accessibility names tests that there are. */
class AccessibilityTestsTest {

    private static final Pattern TEST = Pattern.compile("[A-Z][A-Za-z]+Test");

    @Test
    void whatATestIsSaidToShowNamesATestThatThereIs() throws IOException {
        List<String> there = classes();
        for (String language : List.of("ja", "en")) {
            ResourceBundle words = ResourceBundle.getBundle("messages/accessibility_" + language);
            List<String> named = new ArrayList<>();
            for (AccessibilityCriterion criterion : AccessibilityCriterion.all()) {
                criterion
                        .howKeys()
                        .forEach(key -> TEST.matcher(words.getString(key))
                                .results()
                                .map(MatchResult::group)
                                .forEach(named::add));
                assertThat(criterion.noteKey() == null || words.containsKey(criterion.noteKey()))
                        .as(criterion.number())
                        .isTrue();
            }
            assertThat(named).isNotEmpty();
            assertThat(AccessibilityCriterion.all())
                    .noneMatch(one -> one.result() == AccessibilityCriterion.Result.UNTESTED);
            assertThat(there).containsAll(named);
        }
    }

    /** A machine finds a part of what is wrong; who else has looked is said of each. */
    @Test
    void whoHasLookedIsSaidOfEachCriterion() {
        ResourceBundle words = ResourceBundle.getBundle("messages/accessibility_ja");
        ResourceBundle english = ResourceBundle.getBundle("messages/accessibility_en");
        assertThat(AccessibilityCriterion.all()).allSatisfy(criterion -> {
            boolean byEye = criterion.howKeys().stream()
                    .anyMatch(key -> words.getString(key).contains("目視"));
            assertThat(words.getString(criterion.peopleKey()))
                    .as(criterion.number())
                    .isEqualTo(byEye ? "開発者の目視のみ" : "行っていません");
            assertThat(english.getString(criterion.peopleKey())).isEqualTo(byEye ? "By developers only" : "No");
        });
    }

    private static List<String> classes() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .toList();
        }
    }
}
