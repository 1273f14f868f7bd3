package jp.tsunagari.portal.sheet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.tsunagari.portal.ingest.run.ImportRuns;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.initiative.web.InitiativeTiles;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.OfficersTest;
import jp.tsunagari.portal.testing.PdfPaper;
import jp.tsunagari.portal.testing.UniversalAccess;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An initiative on one page: every one there is, and the longest that anyone could type. */
@OfficersTest
class SheetTest {

    private static final String ROOT = "https://portal.example.jp";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private CaseSheets sheets;

    @Autowired
    private SheetPdf pdf;

    @Autowired
    private CaseSheetWriter writer;

    @Autowired
    private InitiativeTiles tiles;

    @Autowired
    private ImportRuns importRuns;

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyCaseOfTheCatalogueIsOnePage(String language) throws Exception {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        try {
            for (InitiativeView initiative : initiatives.views(initiatives.ids())) {
                CaseSheet sheet = sheets.of(List.of(initiative), ROOT).get(0);
                expectOnePage(sheet, language + "-" + sheet.id());
            }
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    /** Japanese brackets bring their own space, Latin ones do not. */
    @Test
    void wordsInBracketsStandApartInEnglish() {
        List<String> places = new ArrayList<>();
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        try {
            for (CaseSheet sheet : sheets.of(initiatives.views(initiatives.ids()), ROOT)) {
                sheet.sentences().forEach(sentence -> places.add(String.valueOf(sentence.from())));
                sheet.efforts().forEach(effort -> places.add(String.valueOf(effort.from())));
            }
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
        assertThat(places).contains(" (line 171 of the document)").allMatch(place -> place.matches("null| \\(.+\\)"));
    }

    @ParameterizedTest
    @CsvSource({
        "kanji, 孤独孤立対策地域連携推進事業, 1, 1",
        "kanji, 孤独孤立対策地域連携推進事業, 6, 4",
        "kanji, 孤独孤立対策地域連携推進事業, 40, 40",
        "sentences, 'ひとりで悩む人と、その隣にいる人が、町のあちこちで気軽に立ち寄れる場所をつくる。', 30, 3",
        "wide, WWWWWWWWMM, 60, 9",
        "english, 'Many long English words that are broken between words, counterrevolutionaries included, ', 30, 5",
        "address, https://www.example.jp/a/very/long/address/that/nobody/can/break?and=more, 12, 7",
        "halfwidth, ﾊﾝｶｸｶﾀｶﾅﾉﾅｶﾞｲﾌﾞﾝｼｮｳ, 40, 7",
        "emoji, '👨‍👩‍👧‍👦😀 𠮷野家①㈱', 50, 30"
    })
    void soIsWhatIsFarTooLong(String name, String part, int times, int items) throws Exception {
        InitiativeView real = initiatives.findBySlug("2025-switch").orElseThrow();
        LongCases longCase =
                new LongCases(real, tiles.of(List.of(real.summary())).get(0)).with(part.repeat(times), items);
        CaseSheet sheet = writer.sheet(
                longCase.view(),
                longCase.tile(),
                importRuns.documentsOf(Set.of(real.source().importRunId())),
                ROOT);
        expectOnePage(sheet, name + "-" + times);
        // What was cut says where it goes on.
        if (times * part.length() > 1_000) {
            assertThat(sheet.shortened()).isTrue();
            assertThat(sheet.sentences())
                    .allSatisfy(sentence -> assertThat(sentence.text()).matches("(?s).{20,}(。|…（続きは取組のページに）)"));
        }
    }

    private void expectOnePage(CaseSheet sheet, String name) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.write(sheet, out);
        Path kept = Path.of("target", "screenshots", "sheet-" + name + ".pdf");
        Files.createDirectories(kept.getParent());
        Files.write(kept, out.toByteArray());
        UniversalAccess.expect(out.toByteArray());
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            assertThat(document.getNumberOfPages()).as(name).isEqualTo(1);
            PdfPaper.expectNothingCut(document);
            assertThat(PdfPaper.text(document)).doesNotContain("#");
            PdfPaper.expectNothingOver(document, sheet.source().document());
        }
    }

    @Test
    void thePageTellsWhatAMeetingAsksFor() {
        var page = Html.get(mvc, "/initiatives/2025-watalis/sheet");
        assertThat(page.select(".sheet h1").text()).isNotBlank();
        assertThat(page.select(".sheet__sentence")).hasSize(3);
        assertThat(page.select(".sheet__foot").text()).contains("出典：内閣府", "公共データ利用規約", "行目");
        assertThat(page.select(".sheet__where").text()).matches("http://localhost/i/[0-9]+");
        assertThat(mvc.get().uri("/initiatives/none/sheet")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/initiatives/none/sheet.pdf")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theAddressOnPaperLeadsToTheCard() {
        String address = Html.get(mvc, "/initiatives/2025-watalis/sheet")
                .select(".sheet__where p")
                .text();
        assertThat(mvc.get().uri(address.replace("http://localhost", "")))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/initiatives/2025-watalis");
        assertThat(mvc.get().uri("/i/999999999")).hasStatus(HttpStatus.NOT_FOUND);
    }
}
