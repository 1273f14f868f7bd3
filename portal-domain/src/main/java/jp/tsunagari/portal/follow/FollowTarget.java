package jp.tsunagari.portal.follow;

import java.util.Locale;

/**
 * What is followed.
 *
 * @param value the parameters of a list as its address has them, empty for all of the catalogue; the code of a place; the
 *     number of a card
 */
public record FollowTarget(FollowKind kind, String value) {

    /** What kinds of things can be followed. */
    public enum FollowKind {
        FILTER,
        PLACE,
        ORGANISATION,
        CASE;

        /** Of the word for it. */
        public String messageKey() {
            return "follow.kind." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The number of the card, where it is one. */
    public long cardId() {
        if (kind != FollowKind.ORGANISATION && kind != FollowKind.CASE) {
            throw new IllegalStateException("no card: " + kind);
        }
        return Long.parseLong(value);
    }
}
