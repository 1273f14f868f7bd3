package jp.tsunagari.portal.web.server;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.ErrorView;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tools.jackson.databind.json.JsonMapper;

/** What is said about a request that the server itself could not read, so that nothing of the request may be relied on. */
@Component
class ServerErrorPages {

    private static final String STYLES = "/css/site.css";

    private final ITemplateEngine templates;
    private final ResourceUrlProvider files;
    private final JsonMapper json;
    private final Messages messages;

    ServerErrorPages(ITemplateEngine templates, ResourceUrlProvider files, JsonMapper json, Messages messages) {
        this.templates = templates;
        this.files = files;
        this.json = json;
        this.messages = messages;
    }

    String page(int status, String root) {
        String styles = Optional.ofNullable(files.getForLookupPath(STYLES)).orElse(STYLES);
        return templates.process(
                "error-plain",
                new Context(
                        Locale.JAPAN,
                        Map.of("error", ErrorView.of(status, messages), "root", root, "styles", root + styles)));
    }

    String problem(int status) {
        return json.writeValueAsString(ErrorView.of(status, messages).problem());
    }
}
