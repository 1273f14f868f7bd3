package jp.tsunagari.portal.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.tsunagari.portal.testing.PortalTest;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

/** Whatever an admin sends: the page says what is wrong with it and what to do, and the catalogue stays as it is. */
@PortalTest
@Transactional
class BadUploadTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    @Test
    void nothingChosen() {
        expectRefusal("資料を選んでから", file("", new byte[0]));
    }

    @Test
    void anEmptyFile() {
        expectRefusal("「empty.txt」は空のファイルです", file("empty.txt", new byte[0]));
    }

    @Test
    void sixtyMegabytes() {
        expectRefusal("「large.txt」は大きすぎます（上限は50MBです）", file("large.txt", new byte[60 * MEGABYTE]));
    }

    @Test
    void aBombThatIsNamedAWordDocument() throws IOException {
        expectRefusal("「bomb.docx」はWord文書（.docx）として読めません", file("bomb.docx", bomb()));
    }

    @Test
    void anEncryptedPdf() throws IOException {
        expectRefusal("「secret.pdf」はパスワードか制限のかかったPDFです", file("secret.pdf", pdf(true)));
    }

    @Test
    void aPdfOfPicturesOnly() throws IOException {
        expectRefusal("文字の情報がないPDF（画像だけのPDF）です。文字を選択できるPDF", file("scan.pdf", pdf(false)));
    }

    @Test
    void anExecutableNamedAText() {
        expectRefusal("「tool.txt」はテキストファイルとして読めません", file("tool.txt", new byte[] {'M', 'Z', 0, 1, 2, 3, 0, 0, 7, 8}));
    }

    @Test
    void aDocumentOfAnotherKind() {
        expectRefusal(
                "「letter.txt」には、取組の事例が見つかりませんでした",
                file("letter.txt", "拝啓　晩秋の候、ますますご清栄のこととお慶び申し上げます。\n敬具\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void thatIsSaidInTheLanguageOfThePage() {
        byte[] letter = "拝啓　晩秋の候、ますますご清栄のこととお慶び申し上げます。".getBytes(StandardCharsets.UTF_8);
        Document page = expectUnchanged(
                "/en/admin/imports/plans",
                "No cases of initiatives were found in ‘letter.txt’",
                file("letter.txt", letter));
        assertThat(page.select("form[action$=/apply]")).isEmpty();
    }

    @Test
    void theSameFileTwiceAndOneThatIsThereAlready() throws IOException {
        byte[] seed = Files.readAllBytes(Path.of("..", "seeds", "000_3a739dbb5c06538d.txt"));
        Document plan = expectUnchanged("「two.txt」は「one.txt」と同じ内容です", file("one.txt", seed), file("two.txt", seed));
        assertThat(plan.select(".plan__counts").text()).contains("変更なし 40件").doesNotContain("新規", "変更 ");
    }

    @Test
    void aNameOfThreeThousandLetters() {
        String name = "a".repeat(3_000) + ".txt";
        expectRefusal(
                "には、取組の事例が見つかりませんでした",
                file(name, "拝啓　晩秋の候、ますますご清栄のこととお慶び申し上げます。\n敬具\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void moreThanIsLookedIntoIsAnsweredWithAPage() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("""
                            POST /admin/imports/plans HTTP/1.1\r
                            Host: localhost\r
                            Connection: close\r
                            Accept: text/html\r
                            Content-Type: multipart/form-data; boundary=x\r
                            Content-Length: 900000000\r
                            \r
                            --x\r
                            """.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("送られたファイルが大きすぎます");
        }
    }

    private void expectRefusal(String message, MockMultipartFile... files) {
        Document page = expectUnchanged(message, files);
        assertThat(page.select("form[action$=/apply]")).as("nothing to apply").isEmpty();
    }

    private Document expectUnchanged(String message, MockMultipartFile... files) {
        return expectUnchanged("/admin/imports/plans", message, files);
    }

    private Document expectUnchanged(String path, String message, MockMultipartFile... files) {
        List<Long> before = catalogue();
        var request = MockMvcRequestBuilders.multipart(path);
        List.of(files).forEach(request::file);
        MvcTestResult sent =
                mvc.perform(request.with(user("admin").roles("ADMIN")).with(csrf()));
        assertThat(sent).hasStatus3xxRedirection();
        var next = mvc.get()
                .uri(String.valueOf(sent.getResponse().getRedirectedUrl()))
                .with(user("admin").roles("ADMIN"));
        var session = sent.getResponse().getCookie("SESSION");
        MvcTestResult answer = (session == null ? next : next.cookie(session)).exchange();
        assertThat(answer).hasStatusOk().bodyText().contains(message);
        assertThat(catalogue()).isEqualTo(before);
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    /** What moves when anything of the catalogue does. */
    private List<Long> catalogue() {
        return List.of(
                number("select value from catalogue_revision"),
                number("select count(*) from initiative"),
                number("select count(*) from organisation"),
                number("select count(*) from card_version"),
                number("select count(*) from import_run"));
    }

    private long number(String sql) {
        Long number = jdbc.queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("files", name, "application/octet-stream", content);
    }

    /** Some hundred kilobytes that inflate to half a gigabyte. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document xmlns:w=\"w\"><w:t>".getBytes(StandardCharsets.UTF_8));
            byte[] spaces = new byte[MEGABYTE];
            java.util.Arrays.fill(spaces, (byte) ' ');
            for (int i = 0; i < 512; i++) {
                zip.write(spaces);
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] pdf(boolean encrypted) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            if (encrypted) {
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
            document.save(out);
            return out.toByteArray();
        }
    }
}
