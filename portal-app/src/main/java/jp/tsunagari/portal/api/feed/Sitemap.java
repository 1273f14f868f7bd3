package jp.tsunagari.portal.api.feed;

import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import jp.tsunagari.portal.api.ApiLinks;
import jp.tsunagari.portal.initiative.InitiativeAddress;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.web.PublicPages;

/**
 * All pages that a search engine should know (sitemaps.org): one file while they fit, else an index and parts. The
 * first part has the fixed pages, then come those of the initiatives, then those of the organisations.
 *
 * @param partSize most addresses in a file; the protocol allows 50,000
 */
record Sitemap(Initiatives initiatives, Organisations organisations, RegionDirectory regions, int partSize) {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
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
        if (fixed() + initiatives.count() + organisations.count() <= partSize) {
            try (XmlOut xml = XmlOut.of(out, NAMESPACE, "urlset")) {
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
        try (XmlOut xml = XmlOut.of(out, NAMESPACE, "urlset")) {
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
        return (int) ((count + partSize - 1) / partSize);
    }

    private int fixed() {
        return PAGES.size() + regions.prefectures().size();
    }

    private void pages(XmlOut xml) throws XMLStreamException {
        for (String page : PAGES) {
            xml.start("url").text("loc", ApiLinks.absolute(page)).end();
        }
        for (Region prefecture : regions.prefectures()) {
            xml.start("url")
                    .text("loc", ApiLinks.absolute("/regions/" + prefecture.code()))
                    .end();
        }
    }

    private void initiatives(XmlOut xml, int piece) throws XMLStreamException {
        for (InitiativeAddress address : initiatives.addresses(piece, partSize)) {
            xml.start("url")
                    .text("loc", ApiLinks.initiative(address.slug()))
                    .text("lastmod", address.updatedAt().toString())
                    .end();
        }
    }

    private void organisations(XmlOut xml, int piece) throws XMLStreamException {
        for (String slug : organisations.slugs(piece, partSize)) {
            xml.start("url").text("loc", ApiLinks.organisation(slug)).end();
        }
    }
}
