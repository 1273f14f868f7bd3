package jp.tsunagari.portal.web.server;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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

    /** @param language of the address as far as it could be read */
    String page(int status, String root, SiteLanguage language) {
        String styles = Optional.ofNullable(files.getForLookupPath(STYLES)).orElse(STYLES);
        return in(
                language,
                () -> templates.process(
                        "error-plain",
                        new Context(
                                language.locale(),
                                Map.of(
                                        "error",
                                        ErrorView.of(status, messages),
                                        "root",
                                        root,
                                        "others",
                                        EnumSet.complementOf(EnumSet.of(language)),
                                        "home",
                                        root + language.prefix(),
                                        "styles",
                                        root + styles))));
    }

    String problem(int status, SiteLanguage language) {
        return in(
                language,
                () -> json.writeValueAsString(ErrorView.of(status, messages).problem()));
    }

    /** No filter has told the language yet. */
    private static String in(SiteLanguage language, Supplier<String> words) {
        LocaleContextHolder.setLocale(language.locale());
        try {
            return words.get();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
