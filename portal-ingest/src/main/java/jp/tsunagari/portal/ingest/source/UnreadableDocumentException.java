package jp.tsunagari.portal.ingest.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/**
 * The bytes are not a text that can be read, or the text is no document with cases. Carries the key and the arguments of
 * what to tell the user who chose the file.
 */
public class UnreadableDocumentException extends RuntimeException implements MessageSourceResolvable {

    private static final long serialVersionUID = 2L;

    private final String key;
    private final List<String> arguments;

    /**
     * @param key in the message bundles
     * @param arguments of the text, the file's name first
     */
    public UnreadableDocumentException(String key, String... arguments) {
        this(null, key, arguments);
    }

    UnreadableDocumentException(@Nullable Exception cause, String key, String... arguments) {
        super(key + " " + List.of(arguments), cause);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    @Override
    public String[] getCodes() {
        return new String[] {key};
    }

    @Override
    public Object[] getArguments() {
        return arguments.toArray();
    }
}
