package jp.tsunagari.portal.api.feed;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import jp.tsunagari.portal.api.ApiLinks;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.theme.web.ThemePages;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.language.SiteLanguage;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What search engines are told. */
@RestController
class CrawlerController {

    /** With each page in every language and its addresses in all of them, a file stays below 20 MB. */
    private static final int PART = 10_000;

    private static final List<String> CLOSED = List.of("/admin/", "/login", "/initiatives.csv?", "/initiatives.xlsx?");
    private static final String XML = "application/xml;charset=UTF-8";

    private final Sitemap sitemap;

    CrawlerController(
            Initiatives initiatives, Organisations organisations, RegionDirectory regions, ThemePages themes) {
        this.sitemap = new Sitemap(initiatives, organisations, regions, themes, PART);
    }

    /** Harvesters of data take what the catalogue offers: whole files, and the API. The same filtered has no end. */
    @GetMapping(path = "/robots.txt", produces = "text/plain;charset=UTF-8")
    String robots() {
        String closed = Stream.of(SiteLanguage.values())
                .flatMap(language -> CLOSED.stream().map(path -> "Disallow: " + language.prefix() + path + "\n"))
                .collect(Collectors.joining());
        return "User-agent: *\n" + closed + "\nSitemap: " + ApiLinks.absolute("/sitemap.xml") + "\n";
    }

    @GetMapping("/sitemap.xml")
    void sitemap(HttpServletResponse response) throws IOException, XMLStreamException {
        response.setContentType(XML);
        sitemap.write(response.getOutputStream());
    }

    @GetMapping("/sitemaps/{part:[1-9][0-9]{0,4}}.xml")
    void part(@PathVariable int part, HttpServletResponse response) throws IOException, XMLStreamException {
        if (part > sitemap.parts()) {
            throw new NotFoundException("no sitemap " + part);
        }
        response.setContentType(XML);
        sitemap.writePart(response.getOutputStream(), part);
    }
}
