package jp.tsunagari.portal.initiative;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The title that is shown.
 *
 * @param text never empty
 * @param origin tells whether it is a title of its own or one that the portal made up to have something to show
 */
public record InitiativeTitle(String text, TitleOrigin origin) {

    private static final String NOTHING_TO_DERIVE_FROM = "取組名の記載なし";

    static InitiativeTitle shown(@Nullable String title, TitleOrigin origin, List<String> approachItems) {
        if (title != null) {
            return new InitiativeTitle(title, origin);
        }
        return new InitiativeTitle(
                approachItems.isEmpty() ? NOTHING_TO_DERIVE_FROM : approachItems.get(0), TitleOrigin.DERIVED);
    }

    public boolean isDerived() {
        return origin == TitleOrigin.DERIVED;
    }
}
