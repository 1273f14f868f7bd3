package jp.tsunagari.portal.web.server;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.ErrorView;
import jp.tsunagari.portal.web.language.SiteLanguage;
import org.springframework.context.i18n.LocaleContextHolder;
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

    String page(int status, String root, SiteLanguage language) {
        // No request has come as far as the resolver of languages.
        LocaleContextHolder.setLocale(language.locale());
        try {
            return page(status, root, language.prefix(), language.locale());
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private String page(int status, String root, String prefix, Locale locale) {
        String styles = Optional.ofNullable(files.getForLookupPath(STYLES)).orElse(STYLES);
        return templates.process(
                "error-plain",
                new Context(
                        locale,
                        Map.of(
                                "error",
                                ErrorView.of(status, messages),
                                "root",
                                root + prefix,
                                "styles",
                                root + styles)));
    }

    String problem(int status) {
        return json.writeValueAsString(ErrorView.of(status, messages).problem());
    }
}
