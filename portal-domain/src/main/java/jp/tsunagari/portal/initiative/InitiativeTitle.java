package jp.tsunagari.portal.initiative;

import java.util.List;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The title that is shown.
 *
 * @param text never empty
 * @param origin tells whether it is a title of its own or one that the portal made up to have something to show
 */
public record InitiativeTitle(String text, TitleOrigin origin) {

    static InitiativeTitle shown(@Nullable String title, TitleOrigin origin, List<String> approachItems) {
        if (title != null) {
            return new InitiativeTitle(title, origin);
        }
        return new InitiativeTitle(
                approachItems.isEmpty() ? Bundles.MESSAGES.get("card.untitled") : approachItems.get(0),
                TitleOrigin.DERIVED);
    }

    public boolean isDerived() {
        return origin == TitleOrigin.DERIVED;
    }

    /** Entities and cards make titles, and neither of them is given {@link Messages}; loaded when a title is missing. */
    private static final class Bundles {

        private static final Messages MESSAGES = Messages.ofClasspath();
    }
}
