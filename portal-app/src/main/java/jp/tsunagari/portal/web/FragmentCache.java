package jp.tsunagari.portal.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Pieces of pages that come again in many pages, such as the tile of an initiative, rendered once: a list has thousands of
 * attributes, for which the template engine takes longer than for all the rest of the page. A piece depends on its data, the
 * language and the path of the program alone, and all of these are its key, so that nothing ever has to be taken out.
 */
@Component("fragments")
public class FragmentCache {

    /** Some 4,000 tiles; a character takes up to two bytes, and the key about as much as the piece. */
    private static final long MAX_CHARACTERS = 12_000_000;

    private static final String EVALUATION =
            ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME;

    private final ITemplateEngine engine;
    private final Cache<Key, String> pieces = Caffeine.newBuilder()
            .maximumWeight(MAX_CHARACTERS)
            .weigher((Key key, String html) -> html.length())
            .build();

    FragmentCache(ITemplateEngine engine) {
        this.engine = engine;
    }

    /**
     * The HTML of a fragment.
     *
     * @param page context of the page that the fragment is for
     * @param template name of the template that has the fragment
     * @param fragment its name, by which it also finds its data; it must not use any other variable
     * @param data equal where the HTML is, never changed
     */
    public String html(ITemplateContext page, String template, String fragment, Object data) {
        if (!(page instanceof IWebContext web)) {
            throw new IllegalArgumentException("fragments link to pages, which takes a request");
        }
        String path = web.getExchange().getRequest().getApplicationPath();
        Key key = new Key(template, fragment, data, page.getLocale(), path == null ? "" : path);
        String known = pieces.getIfPresent(key);
        if (known != null) {
            return known;
        }
        Map<String, Object> variables = new HashMap<>();
        variables.put(fragment, data);
        variables.put(EVALUATION, page.getVariable(EVALUATION));
        String html = engine.process(
                new TemplateSpec(template, Set.of(fragment), TemplateMode.HTML, null),
                new WebContext(web.getExchange(), page.getLocale(), variables));
        pieces.put(key, html);
        return html;
    }

    private record Key(String template, String fragment, Object data, Locale locale, String path) {}
}
