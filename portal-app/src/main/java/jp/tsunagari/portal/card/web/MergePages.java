package jp.tsunagari.portal.card.web;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.card.CardDraftStore.CardDraft;
import jp.tsunagari.portal.card.CardHistoryStore;
import jp.tsunagari.portal.card.CardHistoryStore.CardVersion;
import jp.tsunagari.portal.card.WordDiff;
import jp.tsunagari.portal.card.WordDiff.DiffSegment;
import jp.tsunagari.portal.card.draft.DraftKeeper;
import jp.tsunagari.portal.card.draft.FormMerge;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.merge.CardMerge;
import jp.tsunagari.portal.merge.MergeChoice;
import jp.tsunagari.portal.merge.MergeItem;
import jp.tsunagari.portal.merge.MergeVerdict;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.web.form.FormText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.ExtendedModelMap;
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
            boolean mineWasTaken) {

        /** One side in pieces, so that what it has and the common beginning does not have stands out. */
        public List<DiffSegment> pieces(String side) {
            return WordDiff.between(base.isEmpty() ? side : base, side).stream()
                    .filter(piece -> !piece.isRemoved())
                    .toList();
        }
    }

    /** Fields in which people write, other than those in which they choose. */
    private static final Pattern TYPED =
            Pattern.compile("title|programme|targetPhrases|approachItems|name|reading|address"
                    + "|website|contact|message|reason|.*\\.(heading|body|label|value|quote|name|role)");

    private final CardHistoryStore history;
    private final CardWords words;

    MergePages(CardHistoryStore history, CardWords words) {
        this.history = history;
        this.words = words;
    }

    /**
     * @param sent with the form, with the number of the version that it began from
     */
    <D> String show(
            CardMerge<D> merge,
            OpenCard<D> now,
            EditSession.Sent sent,
            MergeDecisions decisions,
            SignedIn person,
            Model model) {
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
        List<CardVersion> others = history.versions(now.key()).stream()
                .filter(version -> version.number() > sent.number())
                .toList();
        model.addAttribute("others", others);
        // From another window or device: calling oneself another person only frightens.
        model.addAttribute(
                "self",
                !others.isEmpty()
                        && others.stream()
                                .allMatch(version ->
                                        Objects.equals(version.change().accountId(), person.accountId())));
        model.addAttribute("reason", sent.reason());
        return "card/merge";
    }

    /** The page on which what contradicts a draft of the same person is decided. */
    String showSides(DraftKeeper.Contradiction contradiction, Model model) {
        model.addAttribute("aside", contradiction.aside());
        model.addAttribute(
                "draftAt", contradiction.draft().map(CardDraft::savedAt).orElse(null));
        model.addAttribute(
                "conflicts",
                contradiction.conflicts().stream()
                        .map(one -> new MergeRow(
                                one.key(),
                                words.label(one),
                                one.base(),
                                words.say(one, one.mine()),
                                words.say(one, one.theirs()),
                                "",
                                words.isTyped(one),
                                one.mine(),
                                false))
                        .toList());
        return "card/sides";
    }

    /** With the words of a form that can go nowhere, for its person to copy. */
    static Model ended(HttpServletRequest request) {
        return new ExtendedModelMap()
                .addAttribute(
                        "words",
                        request.getParameterMap().entrySet().stream()
                                .filter(field -> TYPED.matcher(field.getKey()).matches())
                                .flatMap(field -> Stream.of(field.getValue()))
                                .filter(value -> !value.isBlank())
                                .collect(joining("\n\n")));
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

        /** Of all that a form sends, what decides. */
        static MergeDecisions of(Map<String, String> form) {
            Map<String, String> decisions = new TreeMap<>(form);
            decisions.keySet().removeIf(name -> !name.startsWith(CHOICE) && !name.startsWith("typed."));
            return new MergeDecisions(decisions);
        }

        /** The text for each contradiction that was decided. */
        Map<String, String> texts(List<FormMerge.Conflict> conflicts) {
            Map<String, String> texts = new HashMap<>();
            for (FormMerge.Conflict one : conflicts) {
                String typed = FormText.orEmpty(sent.getOrDefault("typed." + one.key(), one.mine()));
                switch (choice(one.key())) {
                    case MINE -> texts.put(one.key(), one.mine());
                    case THEIRS -> texts.put(one.key(), one.theirs());
                    case TYPED -> texts.put(one.key(), typed);
                    default -> {
                        // What was written in the box and is neither of the two is a decision without a mark.
                        if (!typed.equals(one.mine()) && !typed.equals(one.theirs())) {
                            texts.put(one.key(), typed);
                        }
                    }
                }
            }
            return texts;
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
