package jp.tsunagari.portal.message;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All bundles of the class path as one table a language. Spring's own sources ask their bundles one after the other for
 * every key, which costs a page with hundreds of words and some thirty bundles more than its database queries.
 */
final class BundleMessageSource extends AbstractMessageSource {

    private static final String BUNDLES = "classpath*:messages/*_*.properties";

    /** Every language falls back to Japanese, in which all words exist. */
    private static final String DEFAULT_LANGUAGE = Locale.JAPANESE.getLanguage();

    private final Map<String, Map<String, String>> textsByLanguage;
    private final Map<String, Map<String, MessageFormat>> formatsByLanguage = new ConcurrentHashMap<>();

    private BundleMessageSource(Map<String, Map<String, String>> textsByLanguage) {
        this.textsByLanguage = textsByLanguage;
    }

    static BundleMessageSource ofClasspath() {
        Map<String, Map<String, String>> texts = new HashMap<>();
        try {
            for (Resource bundle : new PathMatchingResourcePatternResolver().getResources(BUNDLES)) {
                String name = bundle.getFilename();
                if (name != null) {
                    String language = name.substring(name.lastIndexOf('_') + 1, name.lastIndexOf('.'));
                    add(bundle, texts.computeIfAbsent(language, key -> new HashMap<>()));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The message bundles cannot be read", unreadable);
        }
        return new BundleMessageSource(texts);
    }

    private static void add(Resource bundle, Map<String, String> texts) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        for (String key : properties.stringPropertyNames()) {
            if (texts.put(key, properties.getProperty(key)) != null) {
                throw new IllegalStateException("Two bundles have the key " + key + ": " + bundle.getDescription());
            }
        }
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        String text = texts(locale.getLanguage()).get(code);
        return text == null ? texts(DEFAULT_LANGUAGE).get(code) : text;
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        Map<String, MessageFormat> formats =
                formatsByLanguage.computeIfAbsent(locale.getLanguage(), key -> new ConcurrentHashMap<>());
        MessageFormat known = formats.get(code);
        if (known != null) {
            return known;
        }
        String text = resolveCodeWithoutArguments(code, locale);
        if (text == null) {
            return null;
        }
        MessageFormat format = new MessageFormat(text, locale);
        formats.put(code, format);
        return format;
    }

    /** Named things among the arguments are called as the language of the message calls them. */
    @Override
    protected Object[] resolveArguments(@Nullable Object @Nullable [] arguments, @Nullable Locale locale) {
        Object[] resolved = super.resolveArguments(arguments, locale);
        Locale language = locale == null ? Locale.JAPANESE : locale;
        Object[] named = new Object[resolved.length];
        for (int at = 0; at < resolved.length; at++) {
            named[at] = resolved[at] instanceof Named it ? it.nameIn(language) : resolved[at];
        }
        return named;
    }

    private Map<String, String> texts(String language) {
        return textsByLanguage.getOrDefault(language, Map.of());
    }
}
