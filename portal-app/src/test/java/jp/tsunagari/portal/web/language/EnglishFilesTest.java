package jp.tsunagari.portal.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import jp.tsunagari.portal.testing.PdfPaper;
import jp.tsunagari.portal.testing.PortalTest;
import org.apache.pdfbox.Loader;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Files, feeds and errors below /en speak English: their own words, not the texts of the documents in them. */
@PortalTest
class EnglishFilesTest {

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/initiatives.csv",
                "/organisations.csv",
                "/matrix.csv",
                "/compare/groups.csv",
            })
    void tablesHaveEnglishHeads(String path) {
        String head = text("/en" + path).lines().findFirst().orElseThrow();
        assertThat(head).isNotBlank();
        assertThat(JAPANESE.matcher(head).find()).as(head).isFalse();
        assertThat(JAPANESE.matcher(text(path).lines().findFirst().orElseThrow())
                        .find())
                .isTrue();
    }

    @Test
    void aWorkbookHasEnglishHeads() throws Exception {
        byte[] bytes = answer("/en/initiatives.xlsx").getContentAsByteArray();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            String head = StreamSupport.stream(book.getSheetAt(0).getRow(0).spliterator(), false)
                    .map(Object::toString)
                    .collect(Collectors.joining(" | "));
            assertThat(JAPANESE.matcher(head).find()).as(head).isFalse();
            assertThat(JAPANESE.matcher(book.getSheetName(0)).find()).isFalse();
        }
    }

    @Test
    void aComparisonIsPrintedInEnglish() throws Exception {
        byte[] bytes = answer("/en/compare.pdf?id=1&id=2").getContentAsByteArray();
        try (var document = Loader.loadPDF(bytes)) {
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("en");
            assertThat(document.getDocumentInformation().getTitle()).doesNotContainPattern(JAPANESE);
            assertThat(PdfPaper.text(document))
                    .contains("Source:", "1 / ")
                    .doesNotContain("出典", "作成", "取組の成果", "届けたい人たち", "記載なし");
            PdfPaper.expectNothingCut(document);
        }
        try (var document = Loader.loadPDF(answer("/compare.pdf?id=1&id=2").getContentAsByteArray())) {
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("ja");
            assertThat(PdfPaper.text(document)).contains("出典");
        }
    }

    @Test
    void aFeedHasAnEnglishTitle() {
        String feed = text("/en/initiatives.atom");
        assertThat(feed).contains("xml:lang=\"en\"");
        String head = feed.substring(feed.indexOf("<title"), feed.indexOf("<entry"));
        assertThat(head).contains("<rights>Source: ");
        // Of the credit, the publisher and the title of the document stay as they are.
        assertThat(head.replaceFirst("Source: .*?, processed", "")).doesNotContainPattern(JAPANESE);
    }

    @Test
    void problemsAreSaidInEnglish() throws Exception {
        var answer = mvc.get().uri("/en/api/v1/initiatives?page=0").exchange();
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST).hasContentType("application/problem+json");
        assertThat(answer.getResponse().getContentAsString()).doesNotContainPattern(JAPANESE);
        assertThat(mvc.get()
                        .uri("/api/v1/initiatives?page=0")
                        .exchange()
                        .getResponse()
                        .getContentAsString())
                .containsPattern(JAPANESE);
    }

    private String text(String path) {
        try {
            return answer(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private MockHttpServletResponse answer(String path) {
        var answer = mvc.get().uri(path).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return answer.getResponse();
    }
}
