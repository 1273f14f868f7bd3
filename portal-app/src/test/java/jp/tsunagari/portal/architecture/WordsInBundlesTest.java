package jp.tsunagari.portal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every word that a user reads is in a bundle, so that another language needs no other place. What reads Japanese
 * (patterns, cue words, headings) is no word for a user, and is never a sentence.
 */
class WordsInBundlesTest {

    private static final List<String> MODULES = List.of("portal-domain", "portal-ingest", "portal-app");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern MARKS = Pattern.compile("[\\u3000-\\u303f\\uff00-\\uffef]");

    /** A rule with a word or mark of Japanese; plus and minus signs are pictures. */
    private static final Pattern WRITTEN = Pattern.compile(
            "([^{};]+)\\{\\s*content:[^;]*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\u3000-\\u3030・\\uff00-\\uff0a\\uff0c\\uff0e-\\uffef]");

    private static final Pattern TAG = Pattern.compile("<[a-z](?:[^>\"]|\"[^\"]*\")*>");
    private static final Pattern CONDITION = Pattern.compile("\\bth:(?:if|unless|each)=");
    private static final Pattern SENTENCE = Pattern.compile("\\S{4,}(。|です|ます|ません|ください|ました)\\s*$");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern KEY_OF_TEMPLATE = Pattern.compile("#\\{([a-z0-9][a-zA-Z0-9._-]*)[}(]");
    private static final Pattern KEY_OF_CODE = Pattern.compile("essages\\s*\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");

    /** Where code reads or folds Japanese, with all packages below, and why; a sentence has no place even there. */
    private static final Map<String, String> READERS = Map.ofEntries(
            Map.entry("portal-domain/text", "letters, words, eras and limits of Japanese texts"),
            Map.entry("portal-domain/search", "what users type, and the classes of words of the analysis"),
            Map.entry("portal-domain/compare", "clauses that name partners, and periods in quotes"),
            Map.entry("portal-domain/effort", "by what an outcome is shown"),
            Map.entry("portal-domain/group", "units that count people"),
            Map.entry("portal-ingest/ingest/source", "what a document is written in"),
            Map.entry("portal-domain/contact", "contacts of persons"),
            Map.entry("portal-ingest/ingest/casestudy", "headings and fields of documents"),
            Map.entry("portal-ingest/ingest/layout", "headings and labels of documents"),
            Map.entry("portal-ingest/ingest/effort", "what sentences say of the work behind an initiative"),
            Map.entry("portal-ingest/ingest/region", "names of places"),
            Map.entry("portal-ingest/ingest/register", "heads and values of tables"),
            Map.entry("portal-ingest/ingest/lines", "numbers and tables in lines of documents"),
            Map.entry("portal-ingest/ingest/outcome", "figures in sentences"));

    @Test
    void noWordOfATemplateIsOutsideTheBundles() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path template : files("src/main/resources/templates", ".html")) {
            COMMENT.matcher(Files.readString(template))
                    .replaceAll("")
                    .lines()
                    .filter(line -> JAPANESE.matcher(line).find())
                    .forEach(line -> found.add(template.getFileName() + ": " + line.strip()));
        }
        assertThat(found).isEmpty();
    }

    /** A page in English has none of them; a wide blank is a blank of any language. */
    @Test
    void noMarkOfOneLanguageStandsInATemplate() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path template : files("src/main/resources/templates", ".html")) {
            COMMENT.matcher(Files.readString(template))
                    .replaceAll("")
                    .lines()
                    .filter(line -> MARKS.matcher(line).find())
                    .forEach(line -> found.add(template.getFileName() + ": " + line.strip()));
        }
        assertThat(found).isEmpty();
    }

    /** What a style sheet writes, such as a colon after a name, it writes in both languages. */
    @Test
    void whatAStyleSheetWritesIsThereInEnglishToo() throws IOException {
        List<String> found = new ArrayList<>();
        int written = 0;
        for (Path sheet : files("src/main/css", ".css")) {
            String rules = Files.readString(sheet);
            Matcher rule = WRITTEN.matcher(rules);
            while (rule.find()) {
                written++;
                for (String selector : rule.group(1).split(",", -1)) {
                    if (!rules.contains(":root:lang(en) " + selector.strip())) {
                        found.add(sheet.getFileName() + ": " + selector.strip());
                    }
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(written).isGreaterThan(5);
    }

    @Test
    void noMarkOfOneLanguageJoinsWordsInCode() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : files("src/main/java", ".java")) {
            if (!readsJapanese(source)) {
                JavaText.literals(Files.readString(source)).stream()
                        .filter(literal -> literal.matches("[、。「」（）：]+"))
                        .forEach(literal -> found.add(source.getFileName() + ": " + literal));
            }
        }
        assertThat(found).isEmpty();
    }

    /** What replaces an element replaces its condition too: the part would always be there. */
    @Test
    void noConditionStandsOnWhatIsReplaced() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path template : files("src/main/resources/templates", ".html")) {
            Matcher tag =
                    TAG.matcher(COMMENT.matcher(Files.readString(template)).replaceAll(""));
            while (tag.find()) {
                if (tag.group().contains("th:replace=")
                        && CONDITION.matcher(tag.group()).find()) {
                    found.add(template.getFileName() + ": " + tag.group());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /** The blanks after = are lost; those that are meant are written as {@code \\u0020}. */
    @Test
    void noTextBeginsWithABlankThatIsLost() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path bundle : files("src/main/resources/messages", ".properties")) {
            Files.readAllLines(bundle).stream()
                    .filter(line -> line.matches("[^#=\\s]+= +\\S.*"))
                    .forEach(line -> found.add(bundle.getFileName() + ": " + line));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noScriptSpeaks() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path script : files("src/main/resources/static/js", ".js")) {
            for (String literal : JavaText.literals(Files.readString(script))) {
                if (JAPANESE.matcher(literal).find()) {
                    found.add(script.getFileName() + ": " + literal);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noWordOfThePagesIsInTheirCode() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : files("src/main/java", ".java")) {
            Pattern forUsers = readsJapanese(source) ? SENTENCE : JAPANESE;
            for (String literal : JavaText.literals(Files.readString(source))) {
                if (forUsers.matcher(literal).find()) {
                    found.add(source.getFileName() + ": " + literal);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyKeyThatIsAskedForExists() throws IOException {
        Set<String> known = keys();
        Set<String> missing = new TreeSet<>();
        for (Path template : files("src/main/resources/templates", ".html")) {
            missing.addAll(keys(KEY_OF_TEMPLATE, template));
        }
        for (Path source : files("src/main/java", ".java")) {
            missing.addAll(keys(KEY_OF_CODE, source));
        }
        assertThat(missing).hasSizeGreaterThan(100);
        missing.removeAll(known);
        assertThat(missing).isEmpty();
    }

    private static boolean readsJapanese(Path source) {
        return READERS.keySet().stream()
                .anyMatch(packages -> source.startsWith(root().resolve(packages.replaceFirst(
                        "/", Matcher.quoteReplacement("/src/main/java/jp/tsunagari/portal/")))));
    }

    private static Set<String> keys(Pattern pattern, Path file) throws IOException {
        Set<String> keys = new TreeSet<>();
        Matcher asked = pattern.matcher(Files.readString(file));
        while (asked.find()) {
            keys.add(asked.group(1));
        }
        return keys;
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path bundle : files("src/main/resources/messages", "_ja.properties")) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(bundle)) {
                properties.load(reader);
            }
            keys.addAll(properties.stringPropertyNames());
        }
        return keys;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : MODULES) {
            Path start = root().resolve(module).resolve(folder);
            if (Files.isDirectory(start)) {
                try (Stream<Path> all = Files.walk(start)) {
                    all.filter(file -> file.toString().endsWith(ending)).forEach(files::add);
                }
            }
        }
        assertThat(files).as(folder).isNotEmpty();
        return files;
    }

    /** Tests are run in their module's folder. */
    private static Path root() {
        return Path.of("..").toAbsolutePath().normalize();
    }
}
