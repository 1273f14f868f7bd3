package jp.tsunagari.portal.card.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.card.CardHistoryStore;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.merge.CardMerge;
import jp.tsunagari.portal.merge.MergeChoice;
import jp.tsunagari.portal.merge.MergeItem;
import jp.tsunagari.portal.merge.MergeVerdict;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which two changes of one card are brought together. */
@Component
class MergePages {

    /**
     * A thing on the page.
     *
     * @param key of the item
     * @param label of the field
     * @param base what both began from; empty for nothing, as are mine and theirs
     * @param decision what was chosen so far, or empty
     * @param typable whether it can be written again
     * @param typed what is in the box for that
     */
    record MergeRow(
            String key,
            String label,
            String base,
            String mine,
            String theirs,
            String decision,
            boolean typable,
            String typed,
            boolean mineWasTaken) {}

    private final CardHistoryStore history;
    private final CardWords words;

    MergePages(CardHistoryStore history, CardWords words) {
        this.history = history;
        this.words = words;
    }

    /**
     * @param number of the version that the form began from
     */
    <D> String show(
            CardMerge<D> merge, OpenCard<D> now, int number, MergeDecisions decisions, String reason, Model model) {
        model.addAttribute("card", now);
        model.addAttribute("conflicts", rows(merge.conflicts(), decisions));
        model.addAttribute(
                "merged",
                rows(
                        merge.items().stream()
                                .filter(item ->
                                        item.verdict() == MergeVerdict.TAKEN || item.verdict() == MergeVerdict.KEPT)
                                .toList(),
                        decisions));
        model.addAttribute(
                "others",
                history.versions(now.key()).stream()
                        .filter(version -> version.number() > number)
                        .toList());
        model.addAttribute("reason", reason);
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", FormErrors.NONE);
        }
        return "card/merge";
    }

    private <D> List<MergeRow> rows(List<MergeItem<D, ?>> items, MergeDecisions decisions) {
        CardWords.Speaker speaker = words.speaker();
        return items.stream().map(item -> row(item, decisions, speaker)).toList();
    }

    private static MergeRow row(MergeItem<?, ?> item, MergeDecisions decisions, CardWords.Speaker speaker) {
        String typed = decisions.typed(item.key());
        return new MergeRow(
                item.key(),
                speaker.label(item.field()),
                speaker.say(item.field(), item.base()),
                speaker.say(item.field(), item.incoming()),
                speaker.say(item.field(), item.current()),
                decisions.choice(item.key()),
                MergeDecisions.canBeTyped(item),
                typed.isEmpty() ? text(item.incoming()) : typed,
                item.verdict() == MergeVerdict.TAKEN);
    }

    /** What a person begins from who writes it again: the own words. */
    private static String text(@Nullable Object mine) {
        return mine instanceof InitiativeSection section ? section.body() : mine instanceof String text ? text : "";
    }

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
}
