package jp.tsunagari.portal.ingest.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tsunagari.portal.card.Card;
import jp.tsunagari.portal.card.CardKind;
import jp.tsunagari.portal.card.CardType;
import jp.tsunagari.portal.ingest.identity.Identification;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.merge.CardMerge;
import jp.tsunagari.portal.merge.CardShape;
import jp.tsunagari.portal.merge.MergeChoice;
import jp.tsunagari.portal.merge.MergeItem;
import jp.tsunagari.portal.merge.MergeVerdict;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of one card.
 *
 * @param <C> its details
 */
public final class CardPlan<C> {

    private static final String NOTES = "notes";

    private final String place;
    private final CardType<C> type;
    private final States<C> states;
    private final @Nullable Seen seen;
    private final Origin origin;
    private final CardStatus status;
    private final @Nullable CardMerge<C> merge;

    /** The three states of a card; null where it is not there. */
    public record States<C>(
            @Nullable C base,
            @Nullable C incoming,
            @Nullable C current) {}

    /**
     * The card of the catalogue.
     *
     * @param hidden whether it is withdrawn and waits for a document that tells of it again
     */
    public record Seen(long id, String slug, long version, boolean hidden) {

        static Seen of(Card<?> card, boolean hidden) {
            return new Seen(card.id(), card.slug(), card.version(), hidden);
        }
    }

    /**
     * Where the incoming state is written.
     *
     * @param document its place in the plan, from 0
     * @param identity of an initiative that a document tells of, else null
     * @param organisation the place of an initiative's organisation in the plan, else null
     * @param removes whether no incoming state means that the card goes, rather than that a document is silent
     * @param how it is known which card this is; null where no document tells of it
     */
    public record Origin(
            String name,
            int document,
            int firstLine,
            int lastLine,
            @Nullable CaseIdentity identity,
            @Nullable String organisation,
            boolean removes,
            @Nullable Identification how) {

        boolean isUndecided() {
            return how != null && how.isUndecided();
        }
    }

    CardPlan(String place, CardType<C> type, States<C> states, @Nullable Seen seen, Origin origin) {
        this.place = place;
        this.type = type;
        this.states = states;
        this.seen = seen;
        this.origin = origin;
        C incoming = states.incoming();
        C current = states.current();
        this.merge = incoming == null || current == null
                ? null
                : CardMerge.of(type.shape(), states.base() == null ? type.empty() : states.base(), incoming, current);
        this.status = judge();
    }

    private CardStatus judge() {
        if (origin.isUndecided()) {
            return CardStatus.UNDECIDED;
        }
        if (states.incoming() == null) {
            return origin.removes() ? CardStatus.REMOVED : CardStatus.MISSING;
        }
        if (seen == null || merge == null) {
            return CardStatus.NEW;
        }
        if (merge.items().stream().anyMatch(this::isConflict)) {
            return CardStatus.CONFLICTING;
        }
        if (seen.hidden()) {
            return CardStatus.NEW;
        }
        C proposed = decided(CardDecisions.NONE);
        return proposed != null && !shape().changedFields(current(), proposed).isEmpty()
                ? CardStatus.CHANGED
                : CardStatus.UNCHANGED;
    }

    /** Stable in a stored plan, usable in an address. */
    public String place() {
        return place;
    }

    public CardKind kind() {
        return type.kind();
    }

    public CardStatus status() {
        return status;
    }

    public States<C> states() {
        return states;
    }

    /** Null for a card that the catalogue does not have. */
    public @Nullable Seen seen() {
        return seen;
    }

    public Origin origin() {
        return origin;
    }

    public CardShape<C> shape() {
        return type.shape();
    }

    /** What of the card a decision was made about: a decision counts for nothing else. */
    public String fingerprint() {
        if (origin.isUndecided()) {
            return "undecided";
        }
        return seen == null ? "new" : seen.id() + "." + seen.version();
    }

    /** The things of the card that a decision may be about, in the order of its fields. */
    public List<MergeItem<C, ?>> open() {
        return merge == null
                ? List.of()
                : merge.items().stream()
                        .filter(item ->
                                item.verdict() != MergeVerdict.UNCHANGED && item.verdict() != MergeVerdict.AGREED)
                        .filter(item -> !item.field().name().equals(NOTES))
                        .toList();
    }

    /** The names of the fields in which only the order changes. */
    public List<String> reordered() {
        return merge == null || states.base() == null ? List.of() : merge.reordered();
    }

    /** Whether a person has to choose. Without a base no one knows who made a difference, so all are conflicts. */
    public boolean isConflict(MergeItem<C, ?> item) {
        if (item.field().name().equals(NOTES)) {
            return false;
        }
        return item.verdict() == MergeVerdict.CONFLICT
                || (states.base() == null && item.verdict() == MergeVerdict.TAKEN);
    }

    /**
     * The card after the import; null if it stays as it is because it is left out or not in the document.
     *
     * @param decisions of this card
     */
    public @Nullable C decided(CardDecisions decisions) {
        C incoming = states.incoming();
        if (incoming == null || decisions.leaveOut() || status == CardStatus.UNDECIDED) {
            return null;
        }
        if (merge == null || seen == null) {
            return incoming;
        }
        boolean nothingTaken = states.base() == null && decisions.takesNothing();
        if (nothingTaken) {
            return current();
        }
        Map<String, MergeItem<C, ?>> items = new HashMap<>();
        merge.items().forEach(item -> items.put(item.key(), item));
        return merge.decided(key -> choice(items.get(key), decisions), typed(items, decisions));
    }

    private MergeChoice choice(@Nullable MergeItem<C, ?> item, CardDecisions decisions) {
        if (item == null) {
            return MergeChoice.AS_PROPOSED;
        }
        MergeChoice choice = decisions.choices().getOrDefault(item.key(), MergeChoice.AS_PROPOSED);
        return choice == MergeChoice.AS_PROPOSED && isConflict(item) ? MergeChoice.CURRENT : choice;
    }

    private Map<String, Object> typed(Map<String, MergeItem<C, ?>> items, CardDecisions decisions) {
        Map<String, Object> typed = new HashMap<>();
        decisions.typed().forEach((key, text) -> {
            MergeItem<C, ?> item = items.get(key);
            if (item != null) {
                RewrittenText.element(item, text).ifPresent(element -> typed.put(key, element));
            }
        });
        return typed;
    }

    /** As the catalogue has it; a card that is another by the time of writing is refused by its version. */
    public C current() {
        C current = states.current();
        if (current == null) {
            throw new IllegalStateException("the catalogue does not have " + place);
        }
        return current;
    }

    /** As the document says, or as it was before the import that is taken back. */
    public C incoming() {
        C incoming = states.incoming();
        if (incoming == null) {
            throw new IllegalStateException("no document tells of " + place);
        }
        return incoming;
    }

    /** Elements that an admin may rewrite while deciding: those that are a text. The others have forms of their own. */
    public static final class RewrittenText {

        private static final Set<String> TEXTS =
                Set.of("title", "targetPhrases", "approachItems", "message", "website");
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
}
