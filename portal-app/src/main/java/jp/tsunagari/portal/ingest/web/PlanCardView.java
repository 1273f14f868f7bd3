package jp.tsunagari.portal.ingest.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A card of a plan.
 *
 * @param identity which card it is, null where no question is
 * @param look how a new card would look, field by field; empty for others
 * @param doubts what the reader was not sure of in the lines of the card
 * @param was what is sent along, see {@link PlanForm}
 */
record PlanCardView(
        String place,
        Title title,
        Source source,
        Choices choices,
        @Nullable IdentityView identity,
        List<PlanItemView> items,
        List<ReadFieldView> look,
        List<WarningView> doubts,
        String was) {

    /** What the card is called, and what the plan says of it, in words. */
    record Title(String kind, String status, String name) {}

    /**
     * Where it is told of.
     *
     * @param address of its page, null for one that is not there
     * @param lines where the document tells of it, null where none does
     */
    record Source(@Nullable String address, @Nullable String lines) {}

    /**
     * What can be chosen of the card as a whole.
     *
     * @param leftOut whether a user has decided to leave it as it is
     * @param matchable whether it can be said to be another initiative
     * @param open whether there is anything to choose
     * @param reordered whether only the order of something changes
     * @param problem why something that was sent of it is not saved, null if all is
     */
    record Choices(
            boolean leftOut,
            boolean matchable,
            boolean open,
            boolean reordered,
            @Nullable String problem) {}

    PlanCardView {
        items = List.copyOf(items);
        look = List.copyOf(look);
        doubts = List.copyOf(doubts);
    }

    /** With what the page is to send along. */
    PlanCardView sending(String fingerprint) {
        return new PlanCardView(
                place, title, source, choices, identity, items, look, doubts, PlanForm.was(fingerprint, this));
    }

    /** With what a user has sent and could not be saved, after what is sent along is settled. */
    PlanCardView with(PlanSaving.Saved saved) {
        return new PlanCardView(
                place,
                title,
                source,
                new Choices(
                        choices.leftOut(),
                        choices.matchable(),
                        choices.open(),
                        choices.reordered(),
                        saved.cardProblem(place)),
                identity,
                items.stream()
                        .map(item ->
                                saved.refusal(place, item.key()).map(item::with).orElse(item))
                        .toList(),
                look,
                doubts,
                was);
    }
}
