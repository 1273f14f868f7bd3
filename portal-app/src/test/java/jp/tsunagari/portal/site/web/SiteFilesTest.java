package jp.tsunagari.portal.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.PortalTest;
import jp.tsunagari.portal.web.contact.PortalContact;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What browsers and security researchers look for at addresses of their own. */
@PortalTest
class SiteFilesTest {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void researchersLearnWhomToTell() {
        ResponseEntity<String> file = security("security@example.jp", "https://portal.example.jp/");
        assertThat(file.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(String.valueOf(file.getBody()).lines())
                .containsExactly(
                        "Contact: mailto:security@example.jp",
                        "Expires: 2027-05-28T00:00:00Z",
                        "Preferred-Languages: ja, en",
                        "Canonical: https://portal.example.jp/.well-known/security.txt");
        assertThat(security("https://example.jp/contact", "").getBody())
                .contains("Contact: https://example.jp/contact")
                .doesNotContain("Canonical");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "03-1234-5678", "http://example.jp/contact"})
    void withoutAContactTheFileSaysWhyItIsNotThere(String contact) {
        ResponseEntity<String> file = security(contact, "https://portal.example.jp");
        assertThat(file.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(file.getBody()).contains("PORTAL_CONTACT");
    }

    @ParameterizedTest
    @CsvSource({"'', つながり, ja", "/en, Tsunagari, en"})
    void browsersCanSearchFromTheirAddressBar(String prefix, String name, String language) throws Exception {
        Document page = Html.get(mvc, prefix + "/about");
        assertThat(page.select("link[rel=search]").attr("href")).isEqualTo(prefix + "/opensearch.xml");
        byte[] xml = mvc.get()
                .uri(prefix + "/opensearch.xml")
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        Element description = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement();
        assertThat(text(description, "ShortName")).isEqualTo(name).hasSizeLessThanOrEqualTo(16);
        assertThat(text(description, "Description")).hasSizeBetween(20, 1024);
        assertThat(text(description, "Language")).isEqualTo(language);
        assertThat(text(description, "Image")).isEqualTo("http://localhost/favicon.ico");
        Element results = (Element) description.getElementsByTagName("Url").item(0);
        assertThat(results.getAttribute("template"))
                .isEqualTo("http://localhost" + prefix + "/initiatives?q={searchTerms}");
        Element suggestions = (Element) description.getElementsByTagName("Url").item(1);
        String address = suggestions.getAttribute("template").replace("http://localhost", "");
        JsonNode answer = JsonMapper.builder()
                .build()
                .readTree(mvc.get().uri(address, "居場").exchange().getResponse().getContentAsByteArray());
        assertThat(answer.get(0).asString()).isEqualTo("居場");
        assertThat(answer.get(1).size()).isPositive();
    }

    @Test
    void everyIconIsThereInItsSize() throws Exception {
        Document page = Html.get(mvc, "/en/about");
        assertSize(page.select("link[rel=icon][type=image/png]").attr("href"), 32);
        assertSize(page.select("link[rel=apple-touch-icon]").attr("href"), 180);
        assertThat(page.select("link[rel=manifest]").attr("href")).isEqualTo("/en/site.webmanifest");
        JsonNode manifest = JsonMapper.builder()
                .build()
                .readTree(mvc.get()
                        .uri("/en/site.webmanifest")
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray());
        assertThat(manifest.get("short_name").asString()).isEqualTo("Tsunagari");
        assertThat(manifest.get("start_url").asString()).isEqualTo("/en/");
        assertSize(manifest.get("icons").get(0).get("src").asString(), 192);
        assertSize(manifest.get("icons").get(1).get("src").asString(), 512);
        byte[] ico = mvc.get().uri("/favicon.ico").exchange().getResponse().getContentAsByteArray();
        assertThat(List.of(ico[2], ico[4], ico[6], ico[22])).containsExactly((byte) 1, (byte) 2, (byte) 16, (byte) 32);
    }

    private void assertSize(String address, int size) throws Exception {
        byte[] png = mvc.get().uri(address).exchange().getResponse().getContentAsByteArray();
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth())
                .as(address)
                .isEqualTo(size);
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }

    private static ResponseEntity<String> security(String contact, String publicUrl) {
        return new SiteFilesController(
                        new PortalContact(contact),
                        publicUrl,
                        new ResourceUrlProvider(),
                        Messages.ofClasspath(),
                        Clock.fixed(Instant.parse("2026-11-29T05:00:00Z"), ZoneOffset.UTC))
                .security();
    }
}
