package jp.tsunagari.portal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word of the portal is there in English too: {@code docs/english.md} says which words are used. */
class EnglishBundlesTest {

    private static final List<String> MODULES = List.of("portal-domain", "portal-ingest", "portal-app");
    private static final String JAPANESE_END = "_ja.properties";
    private static final String ENGLISH_END = "_en.properties";
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}。、「」（）：｜～]");
    private static final Pattern MAIL = Pattern.compile("(?i)\\bmails?\\b(?! server)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    /** English texts that leave out a value that only Japanese needs, such as the era of a year. */
    private static final Set<String> FEWER_VALUES = Set.of("web.date.fiscal-year");

    /** English texts that quote Japanese because they are about it. */
    private static final Set<String> QUOTING = Set.of("account.name.reserved", "account.new-password.portal-words");

    /** As British English does, and as most of the words do: one kind of marks on a page. */
    @Test
    void whatIsQuotedHasMarksOfOneKind() throws IOException {
        List<String> faults = new ArrayList<>();
        everyText().forEach((key, text) -> {
            if (text.matches("(?s).*[“”].*")) {
                faults.add(key + "=" + text);
            }
        });
        assertThat(faults).isEmpty();
    }

    /** Japanese words may be quoted on an English page, such as in its glossary; its brackets and stops are English. */
    @Test
    void noMarkIsJapanese() throws IOException {
        List<String> faults = new ArrayList<>();
        everyText().forEach((key, text) -> {
            if (text.matches("(?s).*[【】「」（）、。：].*")) {
                faults.add(key + "=" + text);
            }
        });
        assertThat(faults).isEmpty();
    }

    /** Not mail, e-mail and email on one page. */
    @Test
    void whatIsSentIsCalledEmail() throws IOException {
        List<String> faults = new ArrayList<>();
        everyText().forEach((key, text) -> {
            if (MAIL.matcher(text).find()) {
                faults.add(key + "=" + text);
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void noWordIsMissing() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path japanese : bundles()) {
            Map<String, String> theirs = words(japanese);
            Map<String, String> ours = words(english(japanese));
            for (String key : theirs.keySet()) {
                if (!ours.containsKey(key)) {
                    faults.add("missing in " + english(japanese).getFileName() + ": " + key);
                }
            }
            for (String key : ours.keySet()) {
                if (!theirs.containsKey(key)) {
                    faults.add("only in " + english(japanese).getFileName() + ": " + key);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void noEnglishTextLosesAValueOrSpeaksJapanese() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path japanese : bundles()) {
            Map<String, String> theirs = words(japanese);
            words(english(japanese)).forEach((key, text) -> {
                String original = theirs.getOrDefault(key, "");
                if (!FEWER_VALUES.contains(key) && !values(text).equals(values(original))) {
                    faults.add(key + " has other values than " + original + ": " + text);
                }
                if (!QUOTING.contains(key) && JAPANESE.matcher(text).find()) {
                    faults.add(key + " is Japanese: " + text);
                }
                // A format reads it as the begin of a quotation; letters that mean it are ’ and ‘.
                if (text.indexOf('\'') >= 0) {
                    faults.add(key + " has a straight quote: " + text);
                }
                if (!values(text).isEmpty()) {
                    try {
                        new MessageFormat(text);
                    } catch (IllegalArgumentException e) {
                        faults.add(key + " is no format: " + text);
                    }
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    /** Of bundles by their keys, of the pages of the site by file and line. */
    private static Map<String, String> everyText() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path japanese : bundles()) {
            texts.putAll(words(english(japanese)));
        }
        try (Stream<Path> pages = Files.list(Path.of("../portal-domain/src/main/resources/site"))) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith("_en.md")).toList()) {
                List<String> lines = Files.readAllLines(page);
                for (int line = 0; line < lines.size(); line++) {
                    texts.put(page.getFileName() + ":" + (line + 1), lines.get(line));
                }
            }
        }
        return texts;
    }

    private static Set<String> values(String text) {
        Set<String> values = new TreeSet<>();
        Matcher placeholder = PLACEHOLDER.matcher(text);
        while (placeholder.find()) {
            values.add(placeholder.group(1));
        }
        return values;
    }

    private static Map<String, String> words(Path bundle) throws IOException {
        Properties properties = new Properties();
        if (Files.exists(bundle)) {
            try (Reader reader = Files.newBufferedReader(bundle)) {
                properties.load(reader);
            }
        }
        Map<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        return words;
    }

    private static Path english(Path japanese) {
        return japanese.resolveSibling(japanese.getFileName().toString().replace(JAPANESE_END, ENGLISH_END));
    }

    private static List<Path> bundles() throws IOException {
        List<Path> bundles = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> all = Files.list(Path.of("..", module, "src/main/resources/messages"))) {
                all.filter(file -> file.toString().endsWith(JAPANESE_END))
                        .sorted()
                        .forEach(bundles::add);
            }
        }
        assertThat(bundles).hasSizeGreaterThan(40);
        return bundles;
    }
}
