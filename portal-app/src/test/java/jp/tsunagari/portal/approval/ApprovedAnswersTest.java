package jp.tsunagari.portal.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import jp.tsunagari.portal.testing.OfficersTest;
import jp.tsunagari.portal.testing.PortalTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** That a change which is meant to change nothing for users changes nothing for them. */
@OfficersTest
class ApprovedAnswersTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            front                 | 200 | /
            list                  | 200 | /initiatives
            list-second-page      | 200 | /initiatives?page=2
            list-beyond           | 200 | /initiatives?page=9
            list-table            | 200 | /initiatives?view=table
            list-words            | 200 | /initiatives?q=居場所 高齢者
            list-facets           | 200 | /initiatives?target=elderly&approach=place&region=13&sort=newest
            list-nothing          | 200 | /initiatives?q=宇宙旅行
            list-odd-words        | 200 | /initiatives?q=-%E3%81%AE
            list-bad-page         | 200 | /initiatives?page=x
            initiative-switch     | 200 | /initiatives/2025-switch
            initiative-watalis    | 200 | /initiatives/2025-watalis
            initiative-workfare   | 200 | /initiatives/2025-ワークフェア
            original              | 200 | /initiatives/2025-watalis/source
            original-marked       | 200 | /initiatives/2025-ワークフェア/source?at=243
            organisations         | 200 | /organisations
            organisation          | 200 | /organisations/watalis
            regions               | 200 | /regions
            region-prefecture     | 200 | /regions/13
            region-municipality   | 200 | /regions/01107
            region-empty          | 200 | /regions/47
            suggestions           | 200 | /suggestions?q=北
            shortlist-empty       | 200 | /shortlist
            shortlist             | 200 | /shortlist?id=1&id=2&id=99&q=居場所
            compare-empty         | 200 | /compare
            compare-two           | 200 | /compare?id=1&id=2
            compare-four          | 200 | /compare?id=1&id=2&id=3&id=4&differences=on
            matrix                | 200 | /matrix
            matrix-regions        | 200 | /matrix?rows=region&columns=approach
            groups                | 200 | /compare/groups?a.target=elderly&b.target=children
            about                 | 200 | /about
            about-reading         | 200 | /about/reading
            accessibility         | 200 | /accessibility
            api-docs              | 200 | /api-docs
            login                 | 200 | /login
            password-reset        | 200 | /password/reset
            not-found             | 404 | /nothing
            bad-address           | 400 | /initiatives//x
            """)
    void pageIsAsApproved(String name, int status, String address) throws Exception {
        ApprovedText.of("pages/" + name).expect(Normalised.html(text(address, status)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            admin-vocabulary      | /admin/vocabulary
            admin-term            | /admin/vocabulary/targets/terms/elderly
            admin-new-term        | /admin/vocabulary/approaches/new
            admin-retire          | /admin/vocabulary/targets/terms/elderly/retire
            admin-imports         | /admin/imports
            admin-import          | /admin/imports/1
            admin-document        | /admin/imports/1/document
            admin-invitation      | /admin/invitations/new
            admin-account         | /account
            card-initiative       | /my/initiatives/1
            card-organisation     | /my/organisations/1
            card-history          | /my/initiatives/2/history
            card-document         | /my/initiatives/2/document
            card-withdraw         | /my/initiatives/3/withdraw
            """)
    void pageOfASignedInAdminIsAsApproved(String name, String address) throws Exception {
        signIn();
        ApprovedText.of("pages/" + name).expect(Normalised.html(text(address, 200)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            initiatives           | 200 | /api/v1/initiatives
            initiatives-words     | 200 | /api/v1/initiatives?q=居場所&size=3
            initiatives-facets    | 200 | /api/v1/initiatives?target=elderly&sort=region&page=2&size=2
            initiatives-nothing   | 200 | /api/v1/initiatives?q=宇宙旅行
            initiative            | 200 | /api/v1/initiatives/2025-watalis
            initiative-switch     | 200 | /api/v1/initiatives/2025-switch
            initiative-unknown    | 404 | /api/v1/initiatives/2025-nothing
            bad-parameter         | 400 | /api/v1/initiatives?page=0
            unknown-parameter     | 400 | /api/v1/initiatives?targets=elderly
            organisations         | 200 | /api/v1/organisations
            organisation          | 200 | /api/v1/organisations/watalis
            openapi               | 200 | /api-docs/openapi.json
            dataset               | 200 | /dataset.jsonld
            """)
    void jsonIsAsApproved(String name, int status, String address) throws Exception {
        String pretty = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(text(address, status)));
        ApprovedText.of("json/" + name).expect(Normalised.text(pretty));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            initiatives.csv       | /initiatives.csv
            compare.csv           | /compare.csv?id=1&id=2
            compare.md            | /compare.md?id=1&id=2&id=3
            matrix.csv            | /matrix.csv
            groups.csv            | /compare/groups.csv?a.target=elderly&b.target=children
            initiatives.atom      | /initiatives.atom
            sitemap.xml           | /sitemap.xml
            robots.txt            | /robots.txt
            """)
    void textFileIsAsApproved(String name, String address) throws Exception {
        ApprovedText.of("files/" + name).expect(Normalised.text(text(address, 200)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            initiatives.xlsx      | /initiatives.xlsx
            compare.xlsx          | /compare.xlsx?id=1&id=2
            """)
    void workbookIsAsApproved(String name, String address) throws Exception {
        ApprovedText.of("files/" + name).expect(Normalised.text(cells(bytes(address))));
    }

    @Test
    void paperIsAsApproved() throws Exception {
        try (var document = Loader.loadPDF(bytes("/compare.pdf?id=1&id=2"))) {
            ApprovedText.of("files/compare.pdf").expect(Normalised.text(new PDFTextStripper().getText(document)));
        }
    }

    private void signIn() throws IOException, InterruptedException {
        String token =
                Jsoup.parse(text("/login", 200)).select("input[name=_csrf]").attr("value");
        HttpResponse<Void> answer = browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=admin&password="
                                + encoded(PortalTest.ADMIN_PASSWORD) + "&_csrf=" + encoded(token)))
                        .build(),
                BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private String text(String address, int status) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = answer(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(status);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = answer(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<byte[]> answer(String address) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + port + ascii(address));
        return browser.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
    }

    /** The address with every letter outside ASCII, and every blank, encoded. */
    private static String ascii(String address) {
        StringBuilder encoded = new StringBuilder();
        address.codePoints().forEach(letter -> {
            if (letter > ' ' && letter < 0x7f) {
                encoded.appendCodePoint(letter);
            } else {
                encoded.append(letter == ' ' ? "%20" : encoded(Character.toString(letter)));
            }
        });
        return encoded.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String cells(byte[] workbook) throws IOException {
        StringBuilder lines = new StringBuilder();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : book) {
                lines.append("# ").append(sheet.getSheetName()).append('\n');
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        lines.append(cell.getAddress())
                                .append('\t')
                                .append(cell)
                                .append('\n');
                    }
                }
            }
        }
        return lines.toString();
    }
}
