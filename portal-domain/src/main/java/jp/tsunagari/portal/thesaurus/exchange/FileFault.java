package jp.tsunagari.portal.thesaurus.exchange;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * What is wrong with a file.
 *
 * @param line that it is on; 0 for the whole file
 * @param message for a person
 */
public record FileFault(int line, MessageSourceResolvable message) {

    static FileFault of(int line, String key, Object... arguments) {
        return new FileFault(
                line, new DefaultMessageSourceResolvable(new String[] {"thesaurus.file." + key}, arguments));
    }
}
