package jp.tsunagari.portal.ingest.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A card of a plan.
 *
 * @param address of its page, null for one that is not there
 * @param lines where the document tells of it, null where none does
 * @param leftOut whether a user has decided to leave it as it is
 * @param matchable whether it can be said to be another initiative
 * @param identity which card it is, null where no question is
 * @param reordered whether only the order of something changes
 */
record PlanCardView(
        String place,
        Title title,
        @Nullable String address,
        @Nullable String lines,
        boolean leftOut,
        boolean matchable,
        boolean reordered,
        @Nullable IdentityView identity,
        List<PlanItemView> items) {

    /** What the card is called, and what the plan says of it, in words. */
    record Title(String kind, String status, String name) {}

    PlanCardView {
        items = List.copyOf(items);
    }
}
