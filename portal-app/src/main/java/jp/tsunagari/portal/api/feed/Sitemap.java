package jp.tsunagari.portal.api.feed;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import jp.tsunagari.portal.api.ApiLinks;
import jp.tsunagari.portal.initiative.InitiativeAddress;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.theme.web.ThemePages;
import jp.tsunagari.portal.web.PublicPages;
import jp.tsunagari.portal.web.language.SiteLanguage;
import org.jspecify.annotations.Nullable;

/**
 * All pages that a search engine should know (sitemaps.org), each in every language: one file while they fit, else an
 * index and parts. The first part has the fixed pages, then come those of the initiatives, then those of the organisations.
 *
 * @param partSize most addresses in a file; the protocol allows 50,000, and no file of more than 50 MB
 */
record Sitemap(
        Initiatives initiatives,
        Organisations organisations,
        RegionDirectory regions,
        ThemePages themes,
        int partSize) {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String LINKS = "http://www.w3.org/1999/xhtml";
    /** For readers of none of the languages. */
    private static final String ANY = "x-default";

    private static final int LANGUAGES = SiteLanguage.values().length;
    private static final List<String> PAGES = PublicPages.groups().stream()
            .flatMap(group -> group.pages().stream())
            .filter(PublicPages.Entry::indexed)
            .map(PublicPages.Entry::path)
            .toList();

    /** How many parts there are when they do not fit into one file. */
    int parts() {
        return 1 + initiativeParts() + pieces(organisations.count());
    }

    /** The map itself: all addresses, or the index of the parts. */
    void write(OutputStream out) throws XMLStreamException {
        if (LANGUAGES * (fixed() + initiatives.count() + organisations.count()) <= partSize) {
            try (XmlOut xml = urls(out)) {
                pages(xml);
                initiatives(xml, 1);
                organisations(xml, 1);
            }
            return;
        }
        try (XmlOut xml = XmlOut.of(out, NAMESPACE, "sitemapindex")) {
            for (int part = 1; part <= parts(); part++) {
                xml.start("sitemap")
                        .text("loc", ApiLinks.absolute("/sitemaps/" + part + ".xml"))
                        .end();
            }
        }
    }

    /** @param part from 1 to {@link #parts()} */
    void writePart(OutputStream out, int part) throws XMLStreamException {
        try (XmlOut xml = urls(out)) {
            if (part == 1) {
                pages(xml);
            } else if (part <= 1 + initiativeParts()) {
                initiatives(xml, part - 1);
            } else {
                organisations(xml, part - 1 - initiativeParts());
            }
        }
    }

    private int initiativeParts() {
        return pieces(initiatives.count());
    }

    private int pieces(long count) {
        return (int) ((count + pagesInPart() - 1) / pagesInPart());
    }

    private int fixed() {
        return PAGES.size() + regions.prefectures().size() + themes.paths().size();
    }

    private int pagesInPart() {
        return Math.max(1, partSize / LANGUAGES);
    }

    private static XmlOut urls(OutputStream out) throws XMLStreamException {
        return XmlOut.of(out, NAMESPACE, "urlset").prefix("xhtml", LINKS);
    }

    private void pages(XmlOut xml) throws XMLStreamException {
        for (String page : PAGES) {
            page(xml, ApiLinks.absolute(page), null);
        }
        for (Region prefecture : regions.prefectures()) {
            page(xml, ApiLinks.absolute("/regions/" + prefecture.code()), null);
        }
        for (String theme : themes.paths()) {
            page(xml, ApiLinks.absolute(theme), null);
        }
    }

    private void initiatives(XmlOut xml, int piece) throws XMLStreamException {
        for (InitiativeAddress address : initiatives.addresses(piece, pagesInPart())) {
            page(xml, ApiLinks.initiative(address.slug()), address.updatedAt());
        }
    }

    private void organisations(XmlOut xml, int piece) throws XMLStreamException {
        for (String slug : organisations.slugs(piece, pagesInPart())) {
            page(xml, ApiLinks.organisation(slug), null);
        }
    }

    /** @param address in Japanese, absolute */
    private static void page(XmlOut xml, String address, @Nullable Instant changed) throws XMLStreamException {
        for (SiteLanguage language : SiteLanguage.values()) {
            xml.start("url").text("loc", in(language, address));
            if (changed != null) {
                xml.text("lastmod", changed.toString());
            }
            for (SiteLanguage other : SiteLanguage.values()) {
                alternate(xml, other.tag(), in(other, address));
            }
            alternate(xml, ANY, address);
            xml.end();
        }
    }

    private static void alternate(XmlOut xml, String language, String address) throws XMLStreamException {
        xml.start(LINKS, "link")
                .attribute("rel", "alternate")
                .attribute("hreflang", language)
                .attribute("href", address)
                .end();
    }

    private static String in(SiteLanguage language, String address) {
        String root = ApiLinks.absolute("");
        return root + language.prefix() + address.substring(root.length());
    }
}
