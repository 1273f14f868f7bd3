package jp.tsunagari.portal.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.thesaurus.Thesaurus;
import org.junit.jupiter.api.Test;

/** What the help and the glossary call a thing is what the pages call it. */
class SiteWordsTest {

    private static final Path RESOURCES = Path.of("../portal-domain/src/main/resources");

    private static final Pattern PRESSED = Pattern.compile("「([^」]+)」を押");

    /** What begins with a small letter is an example of what one types. */
    private static final Pattern ENGLISH_LABEL = Pattern.compile("‘([A-Z][^’]+)’");

    private static final Set<String> EXAMPLES = Set.of("Sendai", "Tohoku");

    @Test
    void theHelpNamesButtonsAsTheyAreNamed() throws IOException {
        assertThat(quoted("help_ja.md", PRESSED)).hasSizeGreaterThan(4).isSubsetOf(labels("ja"));
        List<String> english = new ArrayList<>(quoted("help_en.md", ENGLISH_LABEL));
        english.removeAll(EXAMPLES);
        assertThat(english).hasSizeGreaterThan(9).isSubsetOf(labels("en"));
    }

    /** English words find what their Japanese terms find, so that those of the glossary have to be among them. */
    @Test
    void theGlossaryHasTheEnglishOfTheThesaurus() throws IOException {
        List<String> others = new ArrayList<>();
        List<String> same = new ArrayList<>();
        for (String file : List.of(
                "terms",
                "concepts-people",
                "concepts-places",
                "concepts-methods",
                "concepts-helpers",
                "concepts-hardship")) {
            new ClasspathCsv(Thesaurus.class, file + ".csv")
                    .rows()
                    .forEach(concept -> new ClasspathCsv(GlossaryController.class, "glossary.csv")
                            .rows().stream()
                                    .filter(word -> word.get("japanese").equals(concept.get("label")))
                                    .forEach(word -> (Stream.of(concept.get("english")
                                                                    .split("/"))
                                                            .anyMatch(name -> words(word.get("english"))
                                                                    .containsAll(words(name)))
                                                    ? same
                                                    : others)
                                            .add(word.get("japanese") + ": " + word.get("english") + ", not "
                                                    + concept.get("english"))));
        }
        assertThat(others).isEmpty();
        assertThat(same).hasSizeGreaterThan(9);
    }

    private static Set<String> words(String english) {
        return Set.of(
                english.toLowerCase(Locale.ROOT).replaceAll("[^a-z -]", "").split("(?<!^) +"));
    }

    private static List<String> quoted(String page, Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(RESOURCES.resolve("site").resolve(page)))
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }

    private static Set<String> labels(String language) throws IOException {
        Set<String> labels = new HashSet<>();
        for (Path messages : List.of(Path.of("src/main/resources/messages"), RESOURCES.resolve("messages"))) {
            try (Stream<Path> files = Files.list(messages)) {
                for (Path file : files.filter(each -> each.toString().endsWith("_" + language + ".properties"))
                        .toList()) {
                    Properties properties = new Properties();
                    try (Reader reader = Files.newBufferedReader(file)) {
                        properties.load(reader);
                    }
                    properties.stringPropertyNames().forEach(key -> labels.add(properties.getProperty(key)));
                }
            }
        }
        return labels;
    }
}
