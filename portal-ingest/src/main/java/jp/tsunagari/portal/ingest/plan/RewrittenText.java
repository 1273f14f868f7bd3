package jp.tsunagari.portal.ingest.plan;

import java.util.Optional;
import java.util.Set;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.merge.MergeItem;

/** Elements that an admin may rewrite while deciding: those that are a text. The others have forms of their own. */
public final class RewrittenText {

    private static final Set<String> TEXTS = Set.of("title", "targetPhrases", "approachItems", "message", "website");
    private static final String WEB_ADDRESS = "https?://\\S+";

    private RewrittenText() {}

    /** The text to begin with; empty if the item is no text. */
    public static Optional<String> of(MergeItem<?, ?> item) {
        Object value = item.incomingElseCurrent();
        if (value instanceof InitiativeSection section) {
            return Optional.of(section.body());
        }
        return value instanceof String text && TEXTS.contains(item.field().name())
                ? Optional.of(text)
                : Optional.empty();
    }

    /** The element with this text; empty if the item is none or cannot be this text. */
    static Optional<Object> element(MergeItem<?, ?> item, String text) {
        if (of(item).isEmpty() || text.isBlank()) {
            return Optional.empty();
        }
        if (item.field().name().equals("website") && !text.matches(WEB_ADDRESS)) {
            return Optional.empty();
        }
        return item.incomingElseCurrent() instanceof InitiativeSection section
                ? Optional.of(new InitiativeSection(section.kind(), section.heading(), text.strip(), null, null))
                : Optional.of(text.strip());
    }
}
