package jp.tsunagari.portal.initiative.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import jp.tsunagari.portal.ingest.intake.DocumentOrigin;
import jp.tsunagari.portal.ingest.intake.DocumentOrigin.Field;
import jp.tsunagari.portal.ingest.run.KeptDocument;
import jp.tsunagari.portal.initiative.web.Citation.CitedPage;
import jp.tsunagari.portal.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationTest {

    /** The 29th in Japan, and still the 28th in London. */
    private static final Instant READ = Instant.parse("2026-11-28T20:00:00Z");

    private static final Messages MESSAGES = Messages.ofClasspath();

    private static final KeptDocument DOCUMENT = new KeptDocument(
            1,
            "a.txt",
            "00",
            READ,
            0,
            DocumentOrigin.of(Map.of(
                    Field.PUBLISHER, "縁側市",
                    Field.TITLE, "取組集",
                    Field.PUBLISHED, "2026-03")));

    private static final CitedPage PAGE = new CitedPage("https://example.jp", "/initiatives/7");

    private final Citation citation = new Citation(7, "つながる_居場所 100%", "NPO法人 たまりば", PAGE, DOCUMENT, READ);

    @Test
    void isASentenceInBothLanguages() {
        assertThat(citation.text(MESSAGES, Locale.JAPANESE))
                .isEqualTo("NPO法人 たまりば「つながる_居場所 100%」縁側市「取組集」（2026年3月公開）所収、"
                        + "つながり 孤独・孤立対策 取組カタログ、https://example.jp/initiatives/7（参照日：2026年11月29日）");
        assertThat(citation.text(MESSAGES, Locale.ENGLISH))
                .isEqualTo("NPO法人 たまりば. ‘つながる_居場所 100%’ (in Japanese). In 縁側市, ‘取組集’ (published 2026-03). "
                        + "Tsunagari: initiatives against loneliness and social isolation. "
                        + "https://example.jp/en/initiatives/7 (accessed 29 Nov 2026).");
    }

    @Test
    void isAnEntryForBibtex() {
        assertThat(citation.bibtex(MESSAGES)).isEqualTo("""
                        @misc{tsunagari-7,
                          author = {{NPO法人 たまりば}},
                          title = {つながる\\_居場所 100\\%},
                          howpublished = {つながり 孤独・孤立対策 取組カタログ},
                          note = {縁側市「取組集」（2026年3月公開）},
                          year = {2026},
                          url = {https://example.jp/initiatives/7},
                          urldate = {2026-11-29},
                          language = {japanese},
                        }
                        """);
    }

    @Test
    void whatAnOrganisationHasTypedHasNoDocumentAndNoYear() {
        Citation typed = new Citation(7, "居場所", "たまりば", PAGE, null, READ);
        assertThat(typed.text(MESSAGES, Locale.JAPANESE)).doesNotContain("所収");
        assertThat(typed.bibtex(MESSAGES)).doesNotContain("note", "year =");
    }

    @ParameterizedTest
    @CsvSource({
        "'a{b}c', 'a{\\textbraceleft}b{\\textbraceright}c'",
        "'}', '{\\textbraceright}'",
        "'A&B #1 $5', 'A\\&B \\#1 \\$5'",
        "'a\\b~c^d', 'a{\\textbackslash}b{\\textasciitilde}c{\\textasciicircum}d'"
    })
    void whatMeansSomethingToBibtexIsEscaped(String text, String escaped) {
        assertThat(Citation.escaped(text)).isEqualTo(escaped);
    }
}
