package jp.tsunagari.portal.readiness;

import java.util.Locale;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What a check has seen, in words.
 *
 * @param title what was looked at
 * @param text how it is
 * @param advice what to do; null if there is nothing to do
 * @param path of the page where an admin does it; null where it is done outside the portal
 */
public record Finding(
        Level level,
        String title,
        String text,
        @Nullable String advice,
        @Nullable String path) {

    /** Whether the portal can be shown to the public like this. */
    public enum Level {
        READY,
        /** It can, and there is something better. */
        ADVISED,
        /** It cannot. */
        MISSING;

        /** Of the word for it. */
        public String messageKey() {
            return "readiness.level." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Makes findings of one check, whose words begin with its name. */
    public static final class Words {

        private final Messages messages;
        private final String key;

        public Words(Messages messages, String check) {
            this.messages = messages;
            this.key = "readiness." + check;
        }

        public Finding ready(String state, Object... arguments) {
            return new Finding(Level.READY, title(), text(state, arguments), null, null);
        }

        /** @param path null where there is no page for it */
        public Finding advised(@Nullable String path, String state, Object... arguments) {
            return found(Level.ADVISED, path, state, arguments);
        }

        /** @param path null where there is no page for it */
        public Finding missing(@Nullable String path, String state, Object... arguments) {
            return found(Level.MISSING, path, state, arguments);
        }

        private Finding found(Level level, @Nullable String path, String state, Object... arguments) {
            String advice = messages.get(key + "." + state + ".advice", arguments);
            return new Finding(level, title(), text(state, arguments), advice, path);
        }

        private String title() {
            return messages.get(key + ".title");
        }

        private String text(String state, Object... arguments) {
            return messages.get(key + "." + state, arguments);
        }
    }
}
