package jp.tsunagari.portal.card.web;

import java.time.Instant;
import java.util.List;
import jp.tsunagari.portal.initiative.InitiativeDates;
import org.jspecify.annotations.Nullable;

/**
 * A card on a person's own page.
 *
 * @param todo what is missing or was flagged, in words for its organisation
 * @param draftAt when the person last left a draft of it, null if there is none
 * @param dates null for an organisation
 */
record MyCard<D>(
        OpenCard<D> card,
        List<String> todo,
        @Nullable Instant draftAt,
        @Nullable InitiativeDates dates,
        @Nullable Instant editedAt,
        @Nullable Instant verifiedAt) {

    MyCard {
        todo = List.copyOf(todo);
    }
}
