package jp.tsunagari.portal.ingest.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tsunagari.portal.card.Card;
import jp.tsunagari.portal.card.CardKind;
import jp.tsunagari.portal.card.CardType;
import jp.tsunagari.portal.ingest.identity.Identification;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.merge.CardField;
import jp.tsunagari.portal.merge.CardMerge;
import jp.tsunagari.portal.merge.CardShape;
import jp.tsunagari.portal.merge.MergeChoice;
import jp.tsunagari.portal.merge.MergeItem;
import jp.tsunagari.portal.merge.MergeVerdict;
import jp.tsunagari.portal.text.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of one card.
 *
 * @param <C> its details
 */
public final class CardPlan<C> {

    private static final String NOTES = "notes";

    /** No new card is without it. */
    private static final String NAME = "name";

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
     * @param teller what the incoming state is
     * @param how it is known which card this is; null where no document tells of it
     */
    public record Origin(
            String name,
            int document,
            int firstLine,
            int lastLine,
            @Nullable CaseIdentity identity,
            @Nullable String organisation,
            Teller teller,
            @Nullable Identification how) {

        /** Whether no incoming state means that the card goes, rather than that a document is silent. */
        public boolean removes() {
            return teller == Teller.UNDO;
        }

        /** Whether it is the work of a person, and no document's. */
        public boolean isEdited() {
            return teller == Teller.EDITED_TABLE;
        }

        boolean isUndecided() {
            return how != null && how.isUndecided();
        }
    }

    /** What an incoming state is. */
    public enum Teller {
        /** What a document says. */
        DOCUMENT,
        /** What was there before a plan that is taken back. */
        UNDO,
        /** What a person made of the card in a table of the portal's own. */
        EDITED_TABLE
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
        return proposed != null && changes(current(), proposed) ? CardStatus.CHANGED : CardStatus.UNCHANGED;
    }

    /** Whether people see a difference: what the reader noted and the lines of a document are none. */
    public boolean changes(C before, C after) {
        return shape().changedFields(before, after).stream().anyMatch(name -> !name.equals(NOTES));
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
        CardMerge<C> parts = parts();
        if (parts == null) {
            return List.of();
        }
        List<MergeItem<C, ?>> open = new ArrayList<>();
        parts.items().stream()
                .filter(item -> item.verdict() != MergeVerdict.UNCHANGED && item.verdict() != MergeVerdict.AGREED)
                .filter(item -> !item.field().name().equals(NOTES))
                .forEach(open::add);
        absent(parts).forEach(open::add);
        return open;
    }

    /** The texts that a new card could have and does not: a person may know them. */
    private List<MergeItem<C, ?>> absent(CardMerge<C> parts) {
        if (seen != null) {
            return List.of();
        }
        Set<String> there = parts.items().stream().map(MergeItem::key).collect(Collectors.toSet());
        List<MergeItem<C, ?>> absent = new ArrayList<>();
        for (CardField<C, ?> field : shape().fields()) {
            if (field.single() && RewrittenText.TEXTS.contains(field.name()) && !there.contains(field.name())) {
                absent.add(absent(field));
            }
        }
        return absent;
    }

    /**
     * The card in the parts that can be decided about. A new one is merged with an empty one when it is looked at: there may
     * be ten thousand. One that comes back because its removal is taken back comes as a whole.
     */
    private @Nullable CardMerge<C> parts() {
        C incoming = states.incoming();
        return merge != null || incoming == null || states.current() != null || origin.removes()
                ? merge
                : CardMerge.of(type.shape(), type.empty(), incoming, type.empty());
    }

    /** Those of them that the document has changed; what a person alone has changed is not among them. */
    public List<MergeItem<C, ?>> news() {
        return open().stream()
                .filter(item -> item.verdict() == MergeVerdict.TAKEN || item.verdict() == MergeVerdict.CONFLICT)
                .toList();
    }

    /** The names of the fields in which only the order changes. */
    public List<String> reordered() {
        return merge == null || states.base() == null ? List.of() : merge.reordered();
    }

    /** Whether a person has to choose. Without a base no one knows who made a difference, so all are conflicts. */
    public boolean isConflict(MergeItem<C, ?> item) {
        if (item.field().name().equals(NOTES) || states.current() == null) {
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
        CardMerge<C> parts = parts();
        if (parts == null) {
            return incoming;
        }
        Map<String, MergeItem<C, ?>> items = new HashMap<>();
        parts.items().forEach(item -> items.put(item.key(), item));
        C decided = parts.decided(key -> choice(items.get(key), decisions), typed(items, decisions));
        for (MergeItem<C, ?> item : absent(parts)) {
            String text = decisions.typed().get(item.key());
            if (text != null && !text.isBlank()) {
                decided = shape().withText(decided, item.key(), text.strip());
            }
        }
        return decided;
    }

    private static <C, V> MergeItem<C, V> absent(CardField<C, V> field) {
        return new MergeItem<>(field.name(), field, null, null, null, MergeVerdict.TAKEN);
    }

    private MergeChoice choice(@Nullable MergeItem<C, ?> item, CardDecisions decisions) {
        if (item == null || (seen == null && item.field().name().equals(NAME))) {
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

        static final Set<String> TEXTS = Set.of("title", "targetPhrases", "approachItems", "message", "website");

        private RewrittenText() {}

        /** The text to begin with; empty if the item is no text. */
        public static Optional<String> of(MergeItem<?, ?> item) {
            Object value = item.incomingElseCurrent();
            if (value instanceof InitiativeSection section) {
                return Optional.of(section.body());
            }
            if (value == null
                    && item.base() == null
                    && TEXTS.contains(item.field().name())) {
                return Optional.of("");
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
            if (item.field().name().equals("website")) {
                return WebAddress.of(text).map(address -> address);
            }
            return item.incomingElseCurrent() instanceof InitiativeSection section
                    ? Optional.of(new InitiativeSection(section.kind(), section.heading(), text.strip(), null, null))
                    : Optional.of(text.strip());
        }
    }
}
