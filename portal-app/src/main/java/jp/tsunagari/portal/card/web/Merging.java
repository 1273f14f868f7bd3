package jp.tsunagari.portal.card.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.merge.CardMerge;
import jp.tsunagari.portal.merge.MergeChoice;
import jp.tsunagari.portal.merge.MergeItem;
import org.jspecify.annotations.Nullable;

/** The merge of a form with what the catalogue has now, and what somebody has decided. */
record Merging<D>(CardMerge<D> merge, MergeDecisions decisions) {

    static <D> Merging<D> of(CardDesk<D> desk, D before, D mine, OpenCard<D> now, MergeDecisions decisions) {
        return new Merging<>(CardMerge.of(desk.shape(), before, mine, now.details()), decisions);
    }

    /** The keys of the conflicts about which nothing was decided. */
    List<String> undecided() {
        return merge.conflicts().stream()
                .filter(item -> !isDecided(item))
                .map(MergeItem::key)
                .toList();
    }

    private boolean isDecided(MergeItem<D, ?> item) {
        return switch (decisions.choice(item.key())) {
            case MergeDecisions.MINE, MergeDecisions.THEIRS -> true;
            case MergeDecisions.TYPED -> canBeTyped(item);
            default -> false;
        };
    }

    D decided() {
        Map<String, Object> typed = new HashMap<>();
        for (MergeItem<D, ?> item : merge.conflicts()) {
            if (decisions.choice(item.key()).equals(MergeDecisions.TYPED)) {
                typed.put(item.key(), typed(item));
            }
        }
        return merge.decided(
                key -> switch (decisions.choice(key)) {
                    case MergeDecisions.MINE -> MergeChoice.INCOMING;
                    case MergeDecisions.THEIRS -> MergeChoice.CURRENT;
                    default -> MergeChoice.AS_PROPOSED;
                },
                typed);
    }

    /** Null where nothing was typed: the element is left out. */
    private @Nullable Object typed(MergeItem<D, ?> item) {
        String text = decisions.typed(item.key());
        if (item.incomingElseCurrent() instanceof InitiativeSection section) {
            return new InitiativeSection(section.kind(), section.heading(), text, null, null);
        }
        return text.isEmpty() ? null : text;
    }

    /** Texts can be written anew; of all else, one of the two has to be chosen. */
    static boolean canBeTyped(MergeItem<?, ?> item) {
        Object element = item.incomingElseCurrent();
        return element instanceof InitiativeSection
                || (element instanceof String
                        && !item.field().name().equals("targetGroups")
                        && !item.field().name().equals("approaches"));
    }
}
