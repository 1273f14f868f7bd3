package jp.tsunagari.portal.card.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.merge.CardMerge;
import jp.tsunagari.portal.merge.MergeChoice;
import jp.tsunagari.portal.merge.MergeItem;
import jp.tsunagari.portal.web.form.FormText;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen on the page that brings two changes together.
 *
 * @param sent {@code choice.KEY} as mine, theirs or typed, and {@code typed.KEY} as a text
 */
record MergeDecisions(Map<String, String> sent) {

    static final MergeDecisions NONE = new MergeDecisions(Map.of());

    /** Before the key of an item, the name of the field that decides about it. */
    static final String CHOICE = "choice.";

    private static final String MINE = "mine";
    private static final String THEIRS = "theirs";
    private static final String TYPED = "typed";

    MergeDecisions {
        sent = Map.copyOf(sent);
    }

    /** Empty if nothing was chosen. */
    String choice(String key) {
        return sent.getOrDefault(CHOICE + key, "");
    }

    /** Empty if nothing was typed. */
    String typed(String key) {
        return FormText.text(sent.getOrDefault("typed." + key, ""));
    }

    /** The keys of the conflicts about which nothing was decided. */
    List<String> undecided(CardMerge<?> merge) {
        return merge.conflicts().stream()
                .filter(item -> !isDecided(item))
                .map(MergeItem::key)
                .toList();
    }

    private boolean isDecided(MergeItem<?, ?> item) {
        return switch (choice(item.key())) {
            case MINE, THEIRS -> true;
            case TYPED -> canBeTyped(item);
            default -> false;
        };
    }

    /** The card with everything that was decided. */
    <D> D decided(CardMerge<D> merge) {
        Map<String, @Nullable Object> typed = new HashMap<>();
        for (MergeItem<D, ?> item : merge.conflicts()) {
            if (choice(item.key()).equals(TYPED)) {
                typed.put(item.key(), written(item));
            }
        }
        return merge.decided(
                key -> switch (choice(key)) {
                    case MINE -> MergeChoice.INCOMING;
                    case THEIRS -> MergeChoice.CURRENT;
                    default -> MergeChoice.AS_PROPOSED;
                },
                typed);
    }

    /** Null where nothing was typed: the element is left out. */
    private @Nullable Object written(MergeItem<?, ?> item) {
        String text = typed(item.key());
        if (item.incomingElseCurrent() instanceof InitiativeSection section) {
            return new InitiativeSection(section.kind(), section.heading(), text, null, null);
        }
        return text.isEmpty() ? null : text;
    }

    /** Texts can be written again; of all else, one of the two has to be chosen. */
    static boolean canBeTyped(MergeItem<?, ?> item) {
        Object element = item.incomingElseCurrent();
        return element instanceof InitiativeSection
                || (element instanceof String
                        && !item.field().name().equals("targetGroups")
                        && !item.field().name().equals("approaches"));
    }
}
