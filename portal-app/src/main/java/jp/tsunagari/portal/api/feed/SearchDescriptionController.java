package jp.tsunagari.portal.api.feed;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import jp.tsunagari.portal.api.ApiLinks;
import jp.tsunagari.portal.message.Messages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells browsers how to search the portal from their address bar (OpenSearch 1.1). */
@RestController
class SearchDescriptionController {

    private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";
    private static final String TYPE = "application/opensearchdescription+xml;charset=UTF-8";

    private final Messages messages;

    SearchDescriptionController(Messages messages) {
        this.messages = messages;
    }

    @GetMapping("/opensearch.xml")
    void describe(HttpServletResponse response, Locale locale) throws IOException, XMLStreamException {
        response.setContentType(TYPE);
        response.setHeader("Cache-Control", "max-age=86400, public");
        try (XmlOut xml = XmlOut.of(response.getOutputStream(), NAMESPACE, "OpenSearchDescription")) {
            xml.text("ShortName", messages.get("layout.name"))
                    .text("Description", messages.get("layout.description"))
                    .text("Language", locale.getLanguage())
                    .text("InputEncoding", "UTF-8")
                    .text("OutputEncoding", "UTF-8");
            xml.start("Image")
                    .attribute("width", "32")
                    .attribute("height", "32")
                    .attribute("type", "image/x-icon")
                    .content(ApiLinks.root() + "/favicon.ico")
                    .end();
            url(xml, "text/html", "results", "/initiatives?q={searchTerms}");
            url(xml, "application/x-suggestions+json", "suggestions", "/suggestions?view=json&q={searchTerms}");
            url(xml, TYPE.substring(0, TYPE.indexOf(';')), "self", "/opensearch.xml");
        }
    }

    private static void url(XmlOut xml, String type, String relation, String template) throws XMLStreamException {
        xml.start("Url")
                .attribute("type", type)
                .attribute("rel", relation)
                .attribute("template", ApiLinks.absolute(template))
                .end();
    }
}
