package jp.tsunagari.portal.ingest.casestudy;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/**
 * Something that the reader noticed. Its text says what was seen and what was done about it; the message bundles have it
 * under the key.
 *
 * @param key in the bundles
 * @param arguments of the text: what the document says, and numbers
 * @param line that it is about
 */
public record ReadingWarning(WarningCode code, String key, List<String> arguments, int line)
        implements MessageSourceResolvable {

    public ReadingWarning {
        arguments = List.copyOf(arguments);
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
