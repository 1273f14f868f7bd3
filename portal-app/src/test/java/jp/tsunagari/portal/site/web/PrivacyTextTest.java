package jp.tsunagari.portal.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.search.learning.SearchLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text on personal data that the portal comes with says what the program does. */
class PrivacyTextTest {

    /** A class that sets a cookie names it in a constant. */
    private static final Pattern SETS = Pattern.compile("ResponseCookie\\.from\\(|\\.setCookieName\\(");

    private static final Pattern NAME = Pattern.compile(" (?:COOKIE|NAME) = \"([a-z]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyCookieIsNamed(String language) throws IOException {
        String text = text(language);
        assertThat(cookies())
                .hasSizeGreaterThan(3)
                .allSatisfy(name -> assertThat(text).containsPattern("[|、,] ?" + name + "[ ,、|]"));
        assertThat(text).contains("SESSION");
    }

    /** Two more things begin a session: {@code BookletController} by itself, {@code SharedListController} by its notice. */
    @Test
    void itSaysWhenAReaderWithoutAnAccountGetsASession() throws IOException {
        assertThat(session("ja")).contains("冊子", "共有された一覧");
        assertThat(session("en")).contains("booklet", "shared");
    }

    private static String session(String language) throws IOException {
        return text(language)
                .lines()
                .filter(line -> line.startsWith("| SESSION"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSameCookiesAreInBothLanguages() throws IOException {
        assertThat(rows(text("en"))).isEqualTo(rows(text("ja"))).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void wordsOfSearchesAndReportsHaveTheirTime(String language) throws IOException {
        assertThat(text(language)).contains(String.valueOf(SearchLog.KEPT_DAYS), "180", "365");
    }

    private static Set<String> cookies() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(each -> each.toString().endsWith(".java")).toList()) {
                String code = Files.readString(source);
                Matcher name = NAME.matcher(code);
                if (SETS.matcher(code).find() && name.find()) {
                    names.add(name.group(1));
                }
            }
        }
        return names;
    }

    private static long rows(String text) {
        return text.lines().filter(line -> line.startsWith("| ")).count();
    }

    private static String text(String language) throws IOException {
        return Files.readString(Path.of("../portal-domain/src/main/resources/site/privacy_" + language + ".md"));
    }
}
