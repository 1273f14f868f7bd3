package jp.tsunagari.portal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * That nothing is called by its shape, its colour or its side alone (WCAG 1.3.3). Above and below say the order in which a
 * page is read, so they may be said.
 */
class WordsByLooksTest {

    private static final Pattern JAPANESE = Pattern.compile("右|左|丸[いで]|四角|三角|[赤青黄緑黒白灰]い|[赤青黄緑黒白灰]色|色の|大きい(ボタン|欄)");
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(?:(?:at|on|to|from) the (?:left|right)|(?:the|a) (?:red|green|blue|yellow|gr[ae]y|round|square|large|big)"
                    + "\\b|colou?rs?\\b|(?:left|right)[- ]hand)",
            Pattern.CASE_INSENSITIVE);

    /** Looked at by a person, with what else each says. */
    private static final Map<String, String> SEEN = Map.ofEntries(
            Map.entry("api.schema.data-file.columns", "the order of columns of a file, which has sides"),
            Map.entry("catalogue.about.source.design", "credits a design, asks for nothing"),
            Map.entry("compare.moves.left", "what the button does to the order"),
            Map.entry("compare.moves.right", "what the button does to the order"),
            Map.entry("compare.page.exchange-last", "what the button does to the order"),
            Map.entry("export.define.dictionary.position", "the order of columns of a file, which has sides"),
            Map.entry("help.md", "names the filters and their button too, and describes a picture"),
            Map.entry("matrix.legend.label", "name of the legend, whose numbers say the same"),
            Map.entry("accessibility.md", "says that nothing is told by colour alone"),
            Map.entry("site.accessibility.criterion.1.4.1", "name of a criterion"),
            Map.entry("site.accessibility.how.words-by-looks", "says what this test looks for"),
            Map.entry("site.accessibility.how.access-walk", "colours that tests look at"),
            Map.entry("site.accessibility.how.pictures", "colours that people have looked at"));

    @Test
    void nothingIsCalledByItsLooksAlone() throws IOException {
        List<String> found = new ArrayList<>();
        texts("ja").forEach((key, text) -> {
            if (JAPANESE.matcher(text).find() && !SEEN.containsKey(key)) {
                found.add(key + ": " + text);
            }
        });
        texts("en").forEach((key, text) -> {
            if (ENGLISH.matcher(text).find() && !SEEN.containsKey(key)) {
                found.add(key + ": " + text);
            }
        });
        assertThat(found).isEmpty();
        assertThat(texts("ja")).hasSizeGreaterThan(1000);
    }

    /** Messages by their keys, texts of pages by their files. */
    private static Map<String, String> texts(String language) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String module : List.of("portal-domain", "portal-ingest", "portal-app")) {
            Path resources = Path.of("..", module, "src", "main", "resources");
            for (Path file : files(resources.resolve("messages"), "_" + language + ".properties")) {
                Properties messages = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    messages.load(reader);
                }
                messages.forEach((key, text) -> texts.put((String) key, (String) text));
            }
            for (Path file : files(resources.resolve("site"), "_" + language + ".md")) {
                String name = file.getFileName().toString().replace("_" + language, "");
                texts.put(name, Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        }
    }
}
